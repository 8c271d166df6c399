import { Table } from '@mantine/core';
import { valorDe } from '../../procedure/registros/etiquetas';
import { PAGADORES } from '../../procedure/shares';
import type { Asistencia } from '../data/types';
import { pesos } from '../format';

type Totales = Asistencia['totales'];

interface Props {
  etiqueta: string;
  costos: Asistencia['costos'];
  /** What it comes to; and what each pays of it, where that is to be read too. */
  totales: Pick<Totales, 'total'> & Partial<Totales>;
}

/** What was charged, line by line, and what it comes to. */
export function CostTable({ etiqueta, costos, totales }: Props) {
  const pagos = PAGADORES.flatMap((paga) => {
    const pago = totales[paga];
    return pago && pago.centavos > 0 ? [{ paga, pago }] : [];
  });
  return (
    <Table aria-label={etiqueta} verticalSpacing={3}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Concepto</Table.Th>
          <Table.Th>Paga</Table.Th>
          <Table.Th ta="right">Importe</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {costos.map((linea, i) => (
          <Table.Tr key={`${i}-${linea.concepto}`}>
            <Table.Td>{linea.concepto}</Table.Td>
            <Table.Td>{valorDe(linea.paga)}</Table.Td>
            <Table.Td ta="right">{pesos(linea.monto)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        {pagos.map(({ paga, pago }) => (
          <Table.Tr key={paga}>
            <Table.Td colSpan={2}>Total que paga {valorDe(paga)}</Table.Td>
            <Table.Td ta="right">{pesos(pago)}</Table.Td>
          </Table.Tr>
        ))}
        <Table.Tr>
          <Table.Th colSpan={2}>Total</Table.Th>
          <Table.Th ta="right">{pesos(totales.total)}</Table.Th>
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  );
}
