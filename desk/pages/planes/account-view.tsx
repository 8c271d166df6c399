import { Anchor, Group, Stack, Table, Title } from '@mantine/core';
import { Link, useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { porQueNoPuede } from '../../data/allowed';
import type { Cuenta } from '../../data/types';
import { ActionButton } from '../../ui/action-button';
import { ChangeLog } from '../../ui/change-log';
import { Facts } from '../../ui/facts';
import { VALIDADOR } from '../../ui/master-words';
import { telefonoLegible } from '../../ui/phone';
import { AccountForm } from './account-form';
import { ATENCION_DICHA } from './account-words';
import { PlanForm } from './plan-form';

export function AccountView({ cuenta }: { cuenta: Cuenta }) {
  const { quien } = useRouteContext({ from: '/mesa' });
  const [abierto, setAbierto] = useState<'cuenta' | 'plan'>();
  const cierra = (): void => setAbierto(undefined);
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={2} size="h4">
          {cuenta.nombre}
        </Title>
        <Group gap="xs">
          <ActionButton
            size="xs"
            variant="default"
            porQueNo={porQueNoPuede(quien.rol, 'PATCH /cuentas/:id')}
            onClick={() => setAbierto('cuenta')}
          >
            Editar la cuenta
          </ActionButton>
          <ActionButton
            size="xs"
            variant="default"
            porQueNo={porQueNoPuede(quien.rol, 'POST /planes')}
            onClick={() => setAbierto('plan')}
          >
            Nuevo plan
          </ActionButton>
        </Group>
      </Group>
      <Facts
        columnas={3}
        datos={[
          ['Número al que llaman', cuenta.numeroLlamado === null ? null : telefonoLegible(cuenta.numeroLlamado)],
          ['Dato validador', VALIDADOR[cuenta.campoValidador]],
          ['Afiliado a verificar', ATENCION_DICHA[cuenta.atencion]],
        ]}
      />
      <Table aria-label="Planes">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Plan</Table.Th>
            <Table.Th>Período de sus límites</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {cuenta.planes.map((p) => (
            <Table.Tr key={p.id}>
              <Table.Td>
                <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/planes" search={{ plan: p.id }} />}>
                  {p.nombre}
                </Anchor>
              </Table.Td>
              <Table.Td>{p.periodoMeses} meses</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <ChangeLog maestro="CUENTA" clave={cuenta.id} />
      {abierto === 'cuenta' ? <AccountForm cuenta={cuenta} alCerrar={cierra} /> : null}
      {abierto === 'plan' ? <PlanForm cuenta={cuenta.id} plan={undefined} alCerrar={cierra} /> : null}
    </Stack>
  );
}
