import { Box, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useAlSegundo, useSegundo } from '../data/clock';
import { followNews, useLink } from '../data/news';
import { tablero } from '../data/queries';
import type { CasoDeTablero } from '../data/types';
import { fecha, horaConSegundos } from '../format';
import { Failure } from '../ui/read';
import { setTitle } from '../ui/tab-title';
import { Urgent } from './wall/urgent';

const A_LA_VISTA = 10;
/** Also when no news come: a screen nobody touches must not be believed for long. */
const CADA_MS = 30_000;

/** What the whole room must see, readable from five metres; it needs no hand and comes back by itself. */
export function Wall() {
  const client = useQueryClient();
  const { quien } = useRouteContext({ from: '/muro' });
  useEffect(() => followNews(client, quien.novedadesDesde), [client, quien.novedadesDesde]);
  useEffect(() => setTitle('Muro'), []);
  const { data, error } = useQuery({ ...tablero({}), refetchInterval: CADA_MS, retry: true });
  const casos = data?.elementos ?? [];
  return (
    <Stack component="main" h="100vh" p="1vw" gap="1vh" style={{ overflow: 'hidden' }}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Clock />
        <Counts casos={casos} total={data?.total ?? 0} />
      </Group>
      {error && !data ? <Failure error={error} /> : null}
      <Stack component="ol" gap="0.6vh" p={0} m={0} aria-label="Lo más urgente">
        {casos.slice(0, A_LA_VISTA).map((c) => (
          <Urgent key={c.numero} caso={c} />
        ))}
      </Stack>
      {data && casos.length === 0 ? <Text fz="3vw">No hay asistencias abiertas</Text> : null}
    </Stack>
  );
}

/** The server's hour. When the link is down it says so, as large as the rest: an old board must not be believed. */
function Clock() {
  const segundo = useSegundo();
  const cortado = useLink() === 'cortado';
  return (
    <div>
      <Title order={1} fz="6.2vw" lh={1}>
        {horaConSegundos(segundo * 1000)}
      </Title>
      <Text fz="1.6vw" fw={cortado ? 700 : 400} c={cortado ? 'var(--alarma)' : undefined} role="status">
        {cortado ? 'SIN CONEXIÓN: lo que se ve es viejo' : fecha(segundo * 1000)}
      </Text>
    </div>
  );
}

function Counts({ casos, total }: { casos: readonly CasoDeTablero[]; total: number }) {
  const vencidas = useAlSegundo((s) => casos.filter((c) => isOverdue(c, s)).length);
  const vitales = casos.filter((c) => c.prioridad === 'VITAL').length;
  const esperan = casos.filter((c) => c.espera !== null).length;
  return (
    <Group gap="3vw" component="dl" m={0} wrap="nowrap">
      <Count nombre="Abiertas" n={total} />
      <Count nombre="Vencidas" n={vencidas} alarma />
      <Count nombre="Vitales" n={vitales} />
      <Count nombre="Esperan decisión" n={esperan} />
    </Group>
  );
}

const isOverdue = ({ siguiente }: CasoDeTablero, segundo: number): boolean =>
  siguiente !== null && Date.parse(siguiente.venceEn) <= segundo * 1000;

const Count = ({ nombre, n, alarma = false }: { nombre: string; n: number; alarma?: boolean }) => (
  <Box ta="right">
    <Text component="dt" fz="1.5vw">
      {nombre}
    </Text>
    <Text component="dd" m={0} fz="5vw" fw={800} lh={1} c={alarma && n > 0 ? 'var(--alarma)' : undefined}>
      {n}
    </Text>
  </Box>
);
