import { Table, Text } from '@mantine/core';
import type { Reglas } from '../../../procedure/reglas';
import { diferencias } from '../../../procedure/reglas-descripcion';

interface Props {
  antes: Reglas;
  despues: Reglas;
  nombres: readonly [string, string];
}

/** What changes from one rule set to another, value by value. */
export function Differences({ antes, despues, nombres }: Props) {
  const lista = diferencias(antes, despues);
  if (lista.length === 0)
    return (
      <Text c="dimmed" role="status">
        No hay diferencias.
      </Text>
    );
  return (
    <Table aria-label={`Diferencias entre ${nombres[0]} y ${nombres[1]}`} layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="40%">Regla</Table.Th>
          <Table.Th>{nombres[0]}</Table.Th>
          <Table.Th>{nombres[1]}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lista.map((d) => (
          <Table.Tr key={d.ruta}>
            <Table.Td>{d.etiqueta}</Table.Td>
            <Table.Td>
              <del>{d.dichoAntes}</del>
            </Table.Td>
            <Table.Td fw={700}>{d.dichoDespues}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
