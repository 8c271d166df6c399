import { Table, Text } from '@mantine/core';
import type { Asistencia } from '../../data/types';
import { hora } from '../../format';
import { Colleague } from '../../ui/colleague';
import { outcome, promised } from '../../ui/promise-words';
import { franja } from './said';

/** What was promised to the affiliate, by whom, and whether it was kept. */
export function Promises({ caso: { promesas } }: { caso: Asistencia }) {
  if (promesas.length === 0) return <Text size="sm">Todavía no se prometió nada.</Text>;
  return (
    <Table aria-label="Promesas" verticalSpacing={3}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Prometido</Table.Th>
          <Table.Th>Para</Table.Th>
          <Table.Th>Dada</Table.Th>
          <Table.Th>Quién la registró</Table.Th>
          <Table.Th>Estado</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {promesas.map((p) => (
          <Table.Tr key={p.id}>
            <Table.Td>{promised(p)}</Table.Td>
            <Table.Td>{p.desde ? franja({ desde: p.desde, hasta: p.hasta }) : hora(p.hasta)}</Table.Td>
            <Table.Td>{hora(p.dadaEn)}</Table.Td>
            <Table.Td>{p.usuario ? <Colleague usuario={p.usuario} /> : '—'}</Table.Td>
            <Table.Td>
              {outcome(p)}
              {p.resueltaEn ? ` · ${hora(p.resueltaEn)}` : ''}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
