import { Box, Grid, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { asistencia, bitacora as leeBitacora, expediente as leeExpediente } from '../data/queries';
import type { Asistencia } from '../data/types';
import { Page } from '../ui/page';
import { Read } from '../ui/read';
import { CaseActions } from './asistencia/actions';
import { ClosingList } from './asistencia/closing-list';
import { CaseBadges, CaseHeader } from './asistencia/header';
import { Now } from './asistencia/now';
import { Palette } from './asistencia/palette';
import { usePlace } from './asistencia/place';
import { Side } from './asistencia/side';
import { Stages } from './asistencia/stages';
import { CaseTabs } from './asistencia/tabs';
import { useKeys } from '../ui/keys';

const WhyCard = lazy(async () => ({ default: (await import('./why/why-card')).WhyCard }));

/** One case: what to do now, what to say, and everything known of it (S5). */
export function AsistenciaPage() {
  const { numero, n } = usePlace();
  const leida = useQuery(asistencia(numero, n));
  return (
    <Read de={leida} lineas={14}>
      {(caso) => <CasePage key={caso.numero} caso={caso} />}
    </Read>
  );
}

function CasePage({ caso }: { caso: Asistencia }) {
  const { search, openForm, showTab, showWhy } = usePlace();
  const expediente = useQuery(leeExpediente(caso.expediente)).data;
  const { data: bitacora = [] } = useQuery(leeBitacora(caso.expediente, caso.n));
  const [paleta, setPaleta] = useState(false);
  useKeys([
    ['B', () => setPaleta(true)],
    ['L', () => showTab('llamados')],
  ]);
  const datos = { caso, expediente, bitacora };
  return (
    <Page
      titulo={`${caso.numero} · ${caso.servicio.nombre}`}
      acciones={<CaseActions caso={caso} alAgregar={() => setPaleta(true)} />}
    >
      <CaseHeader caso={caso} expediente={expediente} />
      <Group gap="sm" wrap="nowrap" mb="xs">
        <Stages caso={caso} />
        <CaseBadges caso={caso} />
      </Group>
      <Grid gap="sm">
        <Grid.Col span="auto" miw={0}>
          <Now {...datos} />
          <ClosingList caso={caso} bitacora={bitacora} />
          <CaseTabs {...datos} />
        </Grid.Col>
        <Grid.Col span="content" w={380}>
          <Box pos="sticky" top={56} mah="calc(100vh - 68px)" style={{ overflowY: 'auto' }}>
            <Side caso={caso} bitacora={bitacora} />
          </Box>
        </Grid.Col>
      </Grid>
      {paleta ? <Palette caso={caso} alElegir={openForm} alCerrar={() => setPaleta(false)} /> : null}
      {search.reloj === undefined ? null : (
        <Suspense>
          <WhyCard id={search.reloj} onClose={() => showWhy(undefined)} />
        </Suspense>
      )}
    </Page>
  );
}
