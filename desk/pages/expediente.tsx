import { Box, Group, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { porQueNoAcepta } from '../data/accepted';
import { porQueNoPuede } from '../data/allowed';
import { expediente } from '../data/queries';
import type { Expediente } from '../data/types';
import { ActionButton } from '../ui/action-button';
import { Status } from '../ui/badges';
import { Page } from '../ui/page';
import { PageTabs } from '../ui/page-tabs';
import { Read } from '../ui/read';
import { ConditionsLink } from './afiliado/conditions-link';
import { PlanServices } from './afiliado/plan-services';
import { Previous } from './afiliado/previous';
import { Presence } from './asistencia/presence';
import { Hands } from './expediente/hands';
import { Log } from './expediente/log';
import { usePlace } from './expediente/place';
import { Main } from './expediente/main';
import { Side } from './expediente/side';
import { useKeys } from '../ui/keys';

const WhyCard = lazy(async () => ({ default: (await import('./why/why-card')).WhyCard }));

/** The Expediente (S2–S4): who calls, for whom, where, and the Asistencias it holds. */
export function ExpedientePage() {
  const { numero } = usePlace();
  const leido = useQuery(expediente(numero));
  return (
    <Read de={leido} lineas={14}>
      {(e) => <Shown key={e.numero} e={e} />}
    </Read>
  );
}

function Shown({ e }: { e: Expediente }) {
  const { search, go } = usePlace();
  const conPanel = search.registro !== undefined || search.nueva !== undefined;
  return (
    <Page
      titulo={`Expediente ${e.numero}`}
      junto={
        <Group gap="xs" wrap="nowrap">
          <Status status={e.status} />
          <Presence expediente={e.numero} n={0} editando={search.registro ?? null} />
        </Group>
      }
      acciones={<Actions e={e} />}
    >
      <Box style={{ display: 'grid', gridTemplateColumns: conPanel ? 'minmax(0, 1fr) 380px' : '1fr', gap: 12 }}>
        <PageTabs
          etiqueta="Partes del expediente"
          valor={search.ver}
          alCambiar={(ver) => go({ ver })}
          pestanas={[
            { id: 'principal', nombre: 'Principal', contenido: <Main e={e} /> },
            { id: 'previas', nombre: 'Asistencias previas', contenido: <Before e={e} /> },
            { id: 'historial', nombre: 'Historial coordinadores', contenido: <Hands numero={e.numero} /> },
            { id: 'bitacora', nombre: 'Bitácora', contenido: <Log e={e} /> },
          ]}
        />
        {conPanel ? <Side e={e} /> : null}
      </Box>
      {search.reloj === undefined ? null : (
        <Suspense>
          <WhyCard id={search.reloj} onClose={() => go({ reloj: undefined })} />
        </Suspense>
      )}
    </Page>
  );
}

function Actions({ e }: { e: Expediente }) {
  const { quien, openPanel } = usePlace();
  const cerrado = e.status === 'CERRADO' ? 'El expediente está cerrado: abra uno nuevo' : undefined;
  const porQueNoNueva = porQueNoPuede(quien.rol, 'POST /expedientes') ?? cerrado;
  useKeys([['N', () => porQueNoNueva === undefined && openPanel({ nueva: 'servicio' })]]);
  return (
    <>
      <ConditionsLink plan={e.afiliado.plan.id} nombre={e.afiliado.plan.nombre} />
      <ActionButton size="xs" tecla="N" porQueNo={porQueNoNueva} onClick={() => openPanel({ nueva: 'servicio' })}>
        Nueva asistencia
      </ActionButton>
      <ActionButton
        size="xs"
        variant="default"
        porQueNo={porQueNoNueva}
        onClick={() => openPanel({ nueva: 'garantia' })}
      >
        Reclamar garantía
      </ActionButton>
      <ActionButton
        size="xs"
        variant="default"
        porQueNo={cerrado ?? porQueNoAcepta('cierre-expediente', e, quien.rol, 'expediente')}
        onClick={() => openPanel({ registro: 'cierre-expediente' })}
      >
        Cerrar expediente
      </ActionButton>
    </>
  );
}

const Before = ({ e }: { e: Expediente }) => (
  <Box style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 4fr) minmax(0, 6fr)', gap: 16 }}>
    <div>
      <Title order={2} size="sm" mb={4}>
        Servicios del plan: lo que queda
      </Title>
      <PlanServices afiliado={e.afiliado.id} alto="calc(100vh - 270px)" conFiltro />
    </div>
    <div>
      <Title order={2} size="sm" mb={4}>
        Asistencias ya brindadas al afiliado
      </Title>
      <Previous afiliado={e.afiliado.id} alto="calc(100vh - 270px)" completa />
    </div>
  </Box>
);
