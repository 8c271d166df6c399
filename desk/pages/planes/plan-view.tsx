import { Group, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { porQueNoPuede } from '../../data/allowed';
import { plan as unPlan } from '../../data/queries';
import { pesos } from '../../format';
import { ActionButton } from '../../ui/action-button';
import { ChangeLog } from '../../ui/change-log';
import { Read } from '../../ui/read';
import { Conditions } from './conditions';
import { PlanForm } from './plan-form';

const SIN_LIMITE = 'Sin límite';

/** What a plan covers and up to how much, and its general conditions (S11). */
export function PlanView({ id }: { id: string }) {
  const { quien } = useRouteContext({ from: '/mesa' });
  const leido = useQuery(unPlan(id));
  const [edita, setEdita] = useState(false);
  return (
    <Stack gap="md">
      <Read de={leido}>
        {(plan) => (
          <>
            <Group justify="space-between">
              <div>
                <Title order={2} size="h4">
                  {plan.nombre}
                </Title>
                <Text size="sm" c="dimmed">
                  {plan.cuenta.nombre} · límites por período de {plan.periodoMeses} meses
                </Text>
              </div>
              <ActionButton
                size="xs"
                variant="default"
                porQueNo={porQueNoPuede(quien.rol, 'PATCH /planes/:id')}
                onClick={() => setEdita(true)}
              >
                Editar el plan
              </ActionButton>
            </Group>
            <Table aria-label="Servicios del plan">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Tipo</Table.Th>
                  <Table.Th>Servicio</Table.Th>
                  <Table.Th ta="right">Monto máximo</Table.Th>
                  <Table.Th ta="right">Eventos máximos</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {plan.servicios.map(({ servicio, montoMaximo, eventosMaximos }) => {
                  const [tipo, nombre] = servicio.split('/');
                  return (
                    <Table.Tr key={servicio}>
                      <Table.Td>{tipo}</Table.Td>
                      <Table.Td>{nombre}</Table.Td>
                      <Table.Td ta="right">{montoMaximo ? pesos(montoMaximo) : SIN_LIMITE}</Table.Td>
                      <Table.Td ta="right">{eventosMaximos ?? SIN_LIMITE}</Table.Td>
                    </Table.Tr>
                  );
                })}
              </Table.Tbody>
            </Table>
            {edita ? <PlanForm cuenta={plan.cuenta.id} plan={plan} alCerrar={() => setEdita(false)} /> : null}
          </>
        )}
      </Read>
      <Conditions plan={id} />
      <ChangeLog maestro="PLAN" clave={id} />
    </Stack>
  );
}
