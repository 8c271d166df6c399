import { Table, Title } from '@mantine/core';
import { valorDe } from '../../../procedure/registros/etiquetas';
import type { Asistencia } from '../../data/types';

/** The conditions of an exception, each with the figures by which it holds or not. */
export function Conditions({ excepcion }: { excepcion: NonNullable<Asistencia['excepcion']> }) {
  const { via, estado, pedidaPor, condiciones } = excepcion;
  return (
    <section>
      <Title order={3} size="sm" mb={4}>
        Excepción por {valorDe(via)}, {valorDe(estado)}; la pidió {pedidaPor}
      </Title>
      <Table verticalSpacing={3} aria-label="Condiciones de la excepción">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Condición</Table.Th>
            <Table.Th>Cumple</Table.Th>
            <Table.Th>Cifras</Table.Th>
            <Table.Th>Cláusula</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {condiciones.map((c) => (
            <Table.Tr key={c.via + c.condicion}>
              <Table.Td>{c.condicion}</Table.Td>
              <Table.Td fw={700}>{c.cumple ? 'Sí' : 'No'}</Table.Td>
              <Table.Td>{c.cifras}</Table.Td>
              <Table.Td>{c.clausula}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
