import { Group, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { definicion, esCodigo } from '../../../procedure/registros/catalogo';
import type { Codigo } from '../../../procedure/registros/catalogo';
import { porQueNoAcepta } from '../../data/accepted';
import { bitacoraDeExpediente } from '../../data/queries';
import { ahora } from '../../data/clock';
import type { Asiento, Expediente } from '../../data/types';
import { hora } from '../../format';
import { ActionButton } from '../../ui/action-button';
import { Colleague } from '../../ui/colleague';
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
      <Read de={leida}>{(bitacora) => <Entries bitacora={bitacora} />}</Read>
    </Stack>
  );
}

const tituloDe = ({ codigo, subtipo }: Asiento): string => (esCodigo(codigo) ? definicion(codigo).titulo : subtipo);

/** Newest first. */
const Entries = ({ bitacora }: { bitacora: readonly Asiento[] }) => (
  <Table aria-label="Bitácora del expediente" verticalSpacing={4}>
    <Table.Thead>
      <Table.Tr>
        <Table.Th>Cuándo</Table.Th>
        <Table.Th>Tipo y subtipo</Table.Th>
        <Table.Th>Qué se registró</Table.Th>
        <Table.Th>Quién</Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {bitacora.toReversed().map((a) => (
        <Table.Tr key={`${a.transicion}-${a.orden}`} style={{ verticalAlign: 'top' }}>
          <Table.Td style={{ whiteSpace: 'nowrap' }}>{hora(a.ocurridoEn, ahora())}</Table.Td>
          <Table.Td>
            <Text size="sm" fw={500}>
              {tituloDe(a)}
            </Text>
            <Text size="xs">
              {a.tipo} · {a.subtipo}
            </Text>
          </Table.Td>
          <Table.Td style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
            {[a.comentario, a.leyenda].filter(Boolean).join('\n')}
          </Table.Td>
          <Table.Td>
            <Colleague usuario={a.usuario} />
          </Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);
