import { Group } from '@mantine/core';
import { useState } from 'react';
import type { Ensayo } from '../../data/types';
import { diaDeCalendario } from '../../format';
import { ActionButton } from '../../ui/action-button';
import { Period } from '../../ui/period';
import { Failure } from '../../ui/read';
import { useRehearsal } from '../reglas/rehearse';

/** The same draft on another period. */
export function Again({ e }: { e: Ensayo }) {
  const pide = useRehearsal();
  const [periodo, setPeriodo] = useState<{ desde?: string; hasta?: string }>({
    desde: diaDeCalendario(e.desde),
    hasta: diaDeCalendario(Date.parse(e.hasta) - 1),
  });
  const { desde, hasta } = periodo;
  const entero = desde !== undefined && hasta !== undefined;
  return (
    <>
      <Group align="flex-end" gap="xs">
        <Period desde={desde} hasta={hasta} alCambiar={(nuevo) => setPeriodo((antes) => ({ ...antes, ...nuevo }))} />
        <ActionButton
          variant="default"
          loading={pide.isPending}
          porQueNo={entero ? undefined : 'Faltan los días'}
          onClick={() => {
            if (entero) pide.mutate({ base: e.base, cambios: e.contenido, desde, hasta });
          }}
        >
          Ensayar otro período
        </ActionButton>
      </Group>
      {pide.error ? <Failure error={pide.error} /> : null}
    </>
  );
}
