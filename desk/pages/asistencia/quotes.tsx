import { Table, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { cotizaciones } from '../../data/queries';
import type { Asistencia, Cotizaciones } from '../../data/types';
import { hora, pesos } from '../../format';
import { Colleague } from '../../ui/colleague';
import { Read } from '../../ui/read';

/** What each provider asked for, beside what it usually costs (B-A.3, B-E, B-F). */
export function Quotes({ caso }: { caso: Asistencia }) {
  const leidas = useQuery({ ...cotizaciones(caso.expediente, caso.n), enabled: caso.cotizaciones.length > 0 });
  if (caso.cotizaciones.length === 0) return null;
  return (
    <section aria-label="Cotizaciones">
      <Title order={3} size="h6">
        Cotizaciones
      </Title>
      <Read de={leidas} lineas={2}>
        {(datos) => <QuoteTable cotizaciones={datos.cotizaciones} />}
      </Read>
    </section>
  );
}

function QuoteTable({ cotizaciones: filas }: Pick<Cotizaciones, 'cotizaciones'>) {
  return (
    <Table aria-label="Cotizaciones">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Proveedor</Table.Th>
          <Table.Th>Sobre</Table.Th>
          <Table.Th ta="right">Pidió</Table.Th>
          <Table.Th ta="right">Quedó en</Table.Th>
          <Table.Th ta="right">Referencia</Table.Th>
          <Table.Th>Cuándo</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {filas.map((c, i) => (
          <Table.Tr key={`${c.proveedor.id}-${i}`}>
            <Table.Td>{c.proveedor.nombre}</Table.Td>
            <Table.Td>{c.sobre === 'SERVICIO' ? 'el servicio' : 'la visita'}</Table.Td>
            <Table.Td ta="right">{c.primero ? pesos(c.primero) : '—'}</Table.Td>
            <Table.Td ta="right">
              {pesos(c.monto)}
              {c.ahorro.centavos > 0 ? ` (se ahorraron ${pesos(c.ahorro)})` : ''}
            </Table.Td>
            <Table.Td ta="right">
              {c.referencia ? pesos(c.referencia.monto) : 'sin referencia'}
              {c.sobreReferencia ? ' · por encima' : ''}
            </Table.Td>
            <Table.Td>
              {c.en ? hora(c.en) : '—'} {c.usuario ? <Colleague usuario={c.usuario} /> : null}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
