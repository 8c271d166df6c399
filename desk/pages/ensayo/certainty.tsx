import { Group, Table, Text } from '@mantine/core';
import type { Certeza } from '../../../procedure/ensayo-de-reglas/certeza';
import type { Ensayo } from '../../data/types';
import { cifra } from '../../format';
import { NumberLink } from './number-link';

const DICHO: Record<Certeza, { nombre: string; nota: string }> = {
  EXACTO: {
    nombre: 'Exactos',
    nota: 'Con sus propias reglas dan lo que sonó, y el borrador toma lo mismo que se registró.',
  },
  APROXIMADO: {
    nombre: 'Aproximados',
    nota: 'El borrador habría rechazado algo que se registró: no se sabe qué se habría hecho después.',
  },
  NO_REPETIDO: {
    nombre: 'Sin repetir',
    nota: 'Lo guardado no alcanza para repetirlos. Del borrador no se dice nada.',
  },
};

/** How sure what is said is: only exact cases count in the table of clocks. */
export const Certainty = ({ e }: { e: Ensayo }) => (
  <Table aria-label="Qué tan cierto es" layout="fixed">
    <Table.Thead>
      <Table.Tr>
        <Table.Th>Casos</Table.Th>
        <Table.Th w={90} ta="right">
          Cuántos
        </Table.Th>
        <Table.Th w={110} ta="right">
          Hubo
        </Table.Th>
        <Table.Th w={110} ta="right">
          Habría
        </Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {e.casos.map(({ certeza, casos, hubo, habria }) => (
        <Table.Tr key={certeza}>
          <Table.Td>
            <Group gap="xs">
              <Text size="sm" fw={600}>
                {DICHO[certeza].nombre}
              </Text>
              <Text size="xs" c="dimmed">
                {DICHO[certeza].nota}
              </Text>
            </Group>
          </Table.Td>
          <Table.Td ta="right">
            <NumberLink n={casos} etiqueta={`Casos ${DICHO[certeza].nombre.toLowerCase()}`} search={{ certeza }} />
          </Table.Td>
          <Table.Td ta="right">{cifra(hubo)}</Table.Td>
          <Table.Td ta="right">{habria === null ? 'No se sabe' : cifra(habria)}</Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);
