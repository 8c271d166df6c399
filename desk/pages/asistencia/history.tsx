import { Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { nombreDeRol } from '../../../procedure/roles';
import { historial } from '../../data/queries';
import type { Asistencia, Historial } from '../../data/types';
import { hora, horaConSegundos } from '../../format';
import { Read } from '../../ui/read';

/** «Auditoría / Histórico»: who had the case, and every registro received, the refused ones with their reason. */
export function History({ caso }: { caso: Asistencia }) {
  const leido = useQuery(historial(caso.expediente, caso.n));
  return (
    <Read de={leido}>
      {({ coordinadores, elementos, total }) => (
        <Stack gap="md">
          <Holders coordinadores={coordinadores} />
          <section aria-label="Registros recibidos">
            <Title order={3} size="h6">
              Registros recibidos: {total}
            </Title>
            <Received registros={elementos} />
          </section>
        </Stack>
      )}
    </Read>
  );
}

function Holders({ coordinadores }: Pick<Historial, 'coordinadores'>) {
  return (
    <section aria-label="Quién la tuvo">
      <Title order={3} size="h6">
        Quién la tuvo
      </Title>
      {coordinadores.map(({ coordinador, desde, hasta, por }) => (
        <Text size="sm" key={desde}>
          {coordinador.nombre ?? coordinador.usuario}: {hora(desde)} – {hasta === null ? 'ahora' : hora(hasta)}
          {por ? ` · se la pasó ${por.nombre ?? por.usuario}` : ''}
        </Text>
      ))}
    </section>
  );
}

const ESTADOS = { ASENTADO: '✓ Asentado', RECHAZADO: '✗ Rechazado', RECIBIDO: 'Recibido, sin juzgar' } as const;

function Received({ registros }: { registros: Historial['elementos'] }) {
  return (
    <Table aria-label="Registros recibidos" verticalSpacing={3}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Recibido</Table.Th>
          <Table.Th>Registro</Table.Th>
          <Table.Th>Quién</Table.Th>
          <Table.Th>Qué pasó</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {registros.toReversed().map((r) => (
          <Table.Tr key={r.id}>
            <Table.Td style={{ whiteSpace: 'nowrap' }}>
              {hora(r.recibidoEn)}:{horaConSegundos(r.recibidoEn).slice(-2)}
            </Table.Td>
            <Table.Td>{r.titulo}</Table.Td>
            <Table.Td>
              {r.de ? (r.de.nombre ?? r.de.usuario) : 'el sistema'}
              {r.rol ? ` · ${nombreDeRol(r.rol)}` : ''}
            </Table.Td>
            <Table.Td>
              {ESTADOS[r.estado]}
              {r.rechazo ? `: ${r.rechazo.detalle}` : ''}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
