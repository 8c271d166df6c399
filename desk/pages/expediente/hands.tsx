import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { historialDeExpediente } from '../../data/queries';
import type { HistorialDeExpediente } from '../../data/types';
import { fechaHora } from '../../format';
import { Read } from '../../ui/read';

type Tenencia = HistorialDeExpediente['coordinadores'][number];

const nombreDe = (p: Tenencia['coordinador']): string => p.nombre ?? p.usuario;

/** «Historial coordinadores» (S4): who had the Expediente and each of its Asistencias, and who handed it over. */
export function Hands({ numero }: { numero: number }) {
  const leido = useQuery(historialDeExpediente(numero));
  return (
    <Read de={leido}>
      {({ coordinadores, asistencias }) => (
        <Table aria-label="Historial coordinadores">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>De qué</Table.Th>
              <Table.Th>Coordinador</Table.Th>
              <Table.Th>Desde</Table.Th>
              <Table.Th>Hasta</Table.Th>
              <Table.Th>Se lo pasó</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines('Expediente', coordinadores)}
            {asistencias.flatMap((a) => lines(`${numero}/${a.n}`, a.coordinadores))}
          </Table.Tbody>
        </Table>
      )}
    </Read>
  );
}

const lines = (que: string, tenencias: readonly Tenencia[]) =>
  tenencias.map((t) => (
    <Table.Tr key={`${que} ${t.desde}`}>
      <Table.Td>{que}</Table.Td>
      <Table.Td>{nombreDe(t.coordinador)}</Table.Td>
      <Table.Td>{fechaHora(t.desde)}</Table.Td>
      <Table.Td>{t.hasta === null ? 'lo tiene' : fechaHora(t.hasta)}</Table.Td>
      <Table.Td>{t.por ? nombreDe(t.por) : 'lo abrió'}</Table.Td>
    </Table.Tr>
  ));
