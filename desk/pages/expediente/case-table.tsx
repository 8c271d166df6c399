import { Anchor, Group, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { valorDe } from '../../../procedure/registros/etiquetas';
import { previas } from '../../data/queries';
import type { Expediente } from '../../data/types';
import { fechaHora, pesos } from '../../format';
import { Prioridad, Vencidos } from '../../ui/badges';
import { CaseLink } from '../../ui/case-link';
import { Countdown } from '../../ui/countdown';

/** The Asistencias of an Expediente (S2). */
export function CaseTable({ e }: { e: Expediente }) {
  const { data } = useQuery(previas(e.afiliado.id));
  const totalDe = (numero: string) => data?.elementos.find((a) => a.numero === numero)?.total;
  if (e.asistencias.length === 0)
    return (
      <Text size="sm" role="status">
        Todavía no tiene asistencias.
      </Text>
    );
  return (
    <Table aria-label="Asistencias del expediente" verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Número</Table.Th>
          <Table.Th>Solicitud</Table.Th>
          <Table.Th>Fin</Table.Th>
          <Table.Th>Servicio</Table.Th>
          <Table.Th>Status</Table.Th>
          <Table.Th>Proveedor</Table.Th>
          <Table.Th>Vence</Table.Th>
          <Table.Th ta="right">Total</Table.Th>
          <Table.Th>Constancia</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {e.asistencias.map((a) => {
          const total = totalDe(a.numero);
          return (
            <Table.Tr key={a.numero}>
              <Table.Td>
                <Group gap={6} wrap="nowrap">
                  <CaseLink caso={{ expediente: e.numero, n: a.n }}>{a.numero}</CaseLink>
                  <Prioridad prioridad={a.prioridad} />
                </Group>
              </Table.Td>
              <Table.Td>{fechaHora(a.abiertaEn)}</Table.Td>
              <Table.Td>{a.terminadaEn ? fechaHora(a.terminadaEn) : '—'}</Table.Td>
              <Table.Td>{a.servicio}</Table.Td>
              <Table.Td>
                {a.etapa === 'finalizada' ? valorDe(a.status) : `${valorDe(a.etapa)} · ${valorDe(a.status)}`}
              </Table.Td>
              <Table.Td>{a.proveedorNombre ?? '—'}</Table.Td>
              <Table.Td>
                {a.proximoVencimiento && !a.terminadaEn ? (
                  <Group gap={6} wrap="nowrap">
                    <Countdown vence={a.proximoVencimiento} conHora />
                    <Vencidos n={a.vencidos} />
                  </Group>
                ) : (
                  '—'
                )}
              </Table.Td>
              <Table.Td ta="right">{total ? pesos(total) : '—'}</Table.Td>
              <Table.Td>
                <Anchor
                  size="sm"
                  href={`/api/v1/asistencias/${e.numero}/${a.n}/constancia.pdf`}
                  target="_blank"
                  rel="noopener"
                  aria-label={`Constancia de ${a.numero} en PDF`}
                >
                  PDF
                </Anchor>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
