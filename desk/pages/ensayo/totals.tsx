import { Table, Text } from '@mantine/core';
import { tituloDe } from '../../../procedure/agenda-rows';
import type { Ensayo } from '../../data/types';
import { NumberLink } from './number-link';

type Total = Ensayo['totales'][number];

/** What each number counts, and what tells its alerts from the others. */
const COLUMNAS = [
  { clave: 'hubo', titulo: 'Hubo', search: { lado: 'HUBO' } },
  { clave: 'habria', titulo: 'Habría', search: { lado: 'HABRIA' } },
  { clave: 'iguales', titulo: 'Iguales', search: { comparacion: 'IGUAL' } },
  { clave: 'cambian', titulo: 'A otra hora o rol', search: { comparacion: 'CAMBIA' } },
  { clave: 'soloHubo', titulo: 'Ya no sonarían', search: { comparacion: 'SOLO_HUBO' } },
  { clave: 'soloHabria', titulo: 'Nuevas', search: { comparacion: 'SOLO_HABRIA' } },
] as const;

/** By clock and level, over the exact cases: what sounded, what would have. */
export function Totals({ e }: { e: Ensayo }) {
  if (e.totales.length === 0)
    return (
      <Text c="dimmed" role="status">
        {e.terminadoEn === null ? 'Todavía no hay alertas que comparar.' : 'No sonó ni habría sonado ninguna alerta.'}
      </Text>
    );
  return (
    <Table aria-label="Alertas por reloj" layout="fixed" verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="34%">Reloj</Table.Th>
          <Table.Th w={60}>Nivel</Table.Th>
          {COLUMNAS.map(({ clave, titulo }) => (
            <Table.Th key={clave} ta="right">
              {titulo}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {e.totales.map((total) => (
          <Line key={`${total.reloj}/${total.nivel}`} total={total} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Line({ total }: { total: Total }) {
  const { reloj, nivel } = total;
  const de = { certeza: 'EXACTO', reloj, nivel: String(nivel) } as const;
  return (
    <Table.Tr>
      <Table.Td>{tituloDe(reloj)}</Table.Td>
      <Table.Td>{nivel}</Table.Td>
      {COLUMNAS.map(({ clave, titulo, search }) => (
        <Table.Td key={clave} ta="right" fw={clave === 'hubo' || clave === 'habria' ? 700 : undefined}>
          <NumberLink n={total[clave]} etiqueta={`${reloj} nivel ${nivel}, ${titulo}`} search={{ ...de, ...search }} />
        </Table.Td>
      ))}
    </Table.Tr>
  );
}
