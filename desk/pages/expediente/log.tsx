import { Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { definicion } from '../../../procedure/registros/catalogo';
import type { Codigo } from '../../../procedure/registros/catalogo';
import { porQueNoAcepta } from '../../data/accepted';
import { bitacoraDeExpediente } from '../../data/queries';
import type { Expediente } from '../../data/types';
import { ActionButton } from '../../ui/action-button';
import { LogTable } from '../../ui/log-table';
import { Read } from '../../ui/read';
import { usePlace } from './place';

const REGISTROS: readonly Codigo[] = ['comentario', 'pendiente-manual', 'pendiente-hecho', 'transferencia', 'acuse'];

/** The bitácora of the Expediente itself, and what may be added to it. */
export function Log({ e }: { e: Expediente }) {
  const { quien, openPanel } = usePlace();
  const leida = useQuery(bitacoraDeExpediente(e.numero));
  return (
    <Stack gap="xs">
      <Group gap="xs" role="group" aria-label="Agregar a la bitácora">
        {REGISTROS.map((codigo) => (
          <ActionButton
            key={codigo}
            size="xs"
            variant="default"
            porQueNo={porQueNoAcepta(codigo, e, quien.rol, 'expediente')}
            onClick={() => openPanel({ registro: codigo })}
          >
            {definicion(codigo).titulo}
          </ActionButton>
        ))}
      </Group>
      <Read de={leida}>{(bitacora) => <LogTable etiqueta="Bitácora del expediente" asientos={bitacora} />}</Read>
    </Stack>
  );
}
