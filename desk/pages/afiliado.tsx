import { Box, Paper, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { porQueNoPuede } from '../data/allowed';
import { afiliado } from '../data/queries';
import type { Afiliado } from '../data/types';
import { porApellido } from '../format';
import { ActionButton } from '../ui/action-button';
import { ChangeLog } from '../ui/change-log';
import { Page } from '../ui/page';
import { Read } from '../ui/read';
import { AfiliadoFacts } from './afiliado/afiliado-facts';
import { Beneficiaries } from './afiliado/beneficiaries';
import { ConditionsLink } from './afiliado/conditions-link';
import { EditAfiliado } from './afiliado/edit';
import { PlanServices } from './afiliado/plan-services';
import { Previous } from './afiliado/previous';
import { StandingAlert } from './afiliado/standing';

/** An affiliate: his data, what his plan still gives, whom else it covers, what he had before. */
export function AfiliadoPage() {
  const { id } = useParams({ from: '/mesa/afiliados/$id' });
  const leido = useQuery(afiliado(id));
  return (
    <Read de={leido} lineas={14}>
      {(a) => <Shown key={a.id} a={a} />}
    </Read>
  );
}

function Shown({ a }: { a: Afiliado }) {
  const navigate = useNavigate();
  const { quien } = useRouteContext({ from: '/mesa' });
  const [editando, setEditando] = useState(false);
  return (
    <Page
      titulo={porApellido(a)}
      acciones={
        <>
          <ConditionsLink plan={a.plan.id} nombre={a.plan.nombre} />
          <ActionButton
            size="xs"
            variant="default"
            porQueNo={porQueNoPuede(quien.rol, 'PATCH /afiliados/:id')}
            onClick={() => setEditando(true)}
          >
            Corregir datos
          </ActionButton>
          <ActionButton
            size="xs"
            porQueNo={porQueNoPuede(quien.rol, 'POST /expedientes')}
            onClick={() => void navigate({ to: '/expedientes/nuevo', search: { afiliado: a.id } })}
          >
            Nuevo expediente para él
          </ActionButton>
        </>
      }
    >
      <Box style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 7fr)', gap: 12 }}>
        <Stack gap="sm">
          <StandingAlert status={a.status} />
          <Part titulo="Datos">
            <AfiliadoFacts afiliado={a} />
          </Part>
          <Part titulo="Beneficiarios">
            <Beneficiaries afiliado={a.id} />
          </Part>
          <ChangeLog maestro="AFILIADO" clave={a.id} nombres={new Map([[a.plan.id, a.plan.nombre]])} />
        </Stack>
        <Stack gap="sm">
          <Part titulo="Servicios del plan: lo que queda">
            <PlanServices afiliado={a.id} alto="38vh" />
          </Part>
          <Part titulo="Asistencias ya brindadas">
            <Previous afiliado={a.id} alto="34vh" completa />
          </Part>
        </Stack>
      </Box>
      {editando ? <EditAfiliado a={a} alCerrar={() => setEditando(false)} /> : null}
    </Page>
  );
}

const Part = ({ titulo, children }: { titulo: string; children: ReactNode }) => (
  <Paper withBorder p="xs" component="section" aria-label={titulo}>
    <Title order={2} size="sm" mb={4}>
      {titulo}
    </Title>
    {children}
  </Paper>
);
