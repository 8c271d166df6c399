import { Table, Text } from '@mantine/core';
import { valorDe } from '../../../procedure/registros/etiquetas';
import type { Traspaso } from '../../data/types';
import { Prioridad, Vencidos } from '../../ui/badges';
import { CaseLink } from '../../ui/case-link';
import { Countdown } from '../../ui/countdown';

type Caso = Traspaso['casos'][number];

/** What one takes, a line each, what falls due first on top; and what became of it. */
export const ShiftCases = ({ casos }: { casos: readonly Caso[] }) => (
  <Table verticalSpacing={3} mt="xs" aria-label="Casos de la entrega">
    <Table.Thead>
      <Table.Tr>
        <Table.Th>Caso</Table.Th>
        <Table.Th>Servicio</Table.Th>
        <Table.Th>Etapa</Table.Th>
        <Table.Th>Vence</Table.Th>
        <Table.Th>Situación</Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {casos.map((c) => (
        <Table.Tr key={c.numero}>
          <Table.Td>
            <CaseLink caso={c}>{c.numero}</CaseLink> <Prioridad prioridad={c.prioridad} />
          </Table.Td>
          <Table.Td>{c.servicio ?? 'Expediente'}</Table.Td>
          <Table.Td>
            {c.etapa ? `${valorDe(c.etapa)}, ` : ''}
            {valorDe(c.status)}
          </Table.Td>
          <Table.Td>
            {c.proximoVencimiento ? <Countdown vence={c.proximoVencimiento} conHora /> : '—'}{' '}
            <Vencidos n={c.vencidos} />
          </Table.Td>
          <Table.Td>
            <Outcome caso={c} />
          </Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);

const DICHO: Readonly<Record<Caso['situacion'], string>> = {
  A_TRASPASAR: 'A pasar',
  TRANSFERIDO: 'Pasó',
  TERMINADO: 'No pasa: ya terminó',
  MOVIDO: 'No pasa: ya es de otro',
};

function Outcome({ caso: { situacion, registro } }: { caso: Caso }) {
  if (registro?.estado === 'RECHAZADO') return <Text size="sm">No pasó: {registro.rechazo?.detalle}</Text>;
  if (registro?.estado === 'RECIBIDO') return <Text size="sm">Aceptado: se asienta en un momento</Text>;
  return <Text size="sm">{DICHO[situacion]}</Text>;
}
