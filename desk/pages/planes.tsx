import { Grid, NavLink, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { porQueNoPuede } from '../data/allowed';
import { cuentas } from '../data/queries';
import type { Cuenta } from '../data/types';
import { ActionButton } from '../ui/action-button';
import { Page } from '../ui/page';
import { Read } from '../ui/read';
import { AccountForm } from './planes/account-form';
import { AccountView } from './planes/account-view';
import { PlanView } from './planes/plan-view';

const ruta = getRouteApi('/mesa/planes');

/** For whom the company works, and what it promised them. */
export function Planes() {
  const { quien } = useRouteContext({ from: '/mesa' });
  const leidas = useQuery(cuentas);
  const { cuenta, plan } = ruta.useSearch();
  const [nueva, setNueva] = useState(false);
  return (
    <Page
      titulo="Cuentas y planes"
      acciones={
        <ActionButton size="xs" porQueNo={porQueNoPuede(quien.rol, 'POST /cuentas')} onClick={() => setNueva(true)}>
          Nueva cuenta
        </ActionButton>
      }
    >
      <Read de={leidas}>
        {(todas) => {
          const elegida = todas.find((c) => (plan ? c.planes.some((p) => p.id === plan) : c.id === cuenta)) ?? todas[0];
          return (
            <Grid gap="md">
              <Grid.Col span={3}>
                <Tree cuentas={todas} cuenta={plan ? undefined : elegida?.id} plan={plan} />
              </Grid.Col>
              <Grid.Col span={9}>
                {elegida && !plan ? <AccountView key={elegida.id} cuenta={elegida} /> : null}
                {plan ? <PlanView key={plan} id={plan} /> : null}
                {elegida ? null : <Text c="dimmed">No hay cuentas.</Text>}
              </Grid.Col>
            </Grid>
          );
        }}
      </Read>
      {nueva ? <AccountForm cuenta={undefined} alCerrar={() => setNueva(false)} /> : null}
    </Page>
  );
}

interface TreeProps {
  cuentas: readonly Cuenta[];
  cuenta: string | undefined;
  plan: string | undefined;
}
const Tree = ({ cuentas: todas, cuenta, plan }: TreeProps) => (
  <Stack component="nav" gap={2} aria-label="Cuentas y planes">
    {todas.map((c) => (
      <div key={c.id}>
        <NavLink
          label={c.nombre}
          fw={600}
          active={cuenta === c.id}
          renderRoot={(props) => <Link {...props} to="/planes" search={{ cuenta: c.id }} />}
        />
        {c.planes.map((p) => (
          <NavLink
            key={p.id}
            label={p.nombre}
            pl="lg"
            py={4}
            active={plan === p.id}
            renderRoot={(props) => <Link {...props} to="/planes" search={{ plan: p.id }} />}
          />
        ))}
      </div>
    ))}
  </Stack>
);
