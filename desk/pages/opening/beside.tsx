import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { AfiliadoHallado } from '../../data/types';
import { telefonoLegible } from '../../ui/phone';
import { ConditionsLink } from '../afiliado/conditions-link';
import { PlanServices } from '../afiliado/plan-services';
import { Previous } from '../afiliado/previous';
import { Standing, StandingAlert } from '../afiliado/standing';

interface Props {
  afiliado: AfiliadoHallado | undefined;
  elegidos: readonly string[];
}

/** Beside the talk: who he is, what his plan still gives, what he had before. */
export function Beside({ afiliado, elegidos }: Props) {
  if (!afiliado)
    return (
      <Paper withBorder p="sm">
        <Text size="sm">Al elegir el afiliado se ven aquí su plan, lo que le queda y sus asistencias anteriores.</Text>
        <Text size="sm" mt="xs">
          Tab pasa al dato siguiente, Intro elige de la lista, Ctrl+Intro crea.
        </Text>
      </Paper>
    );
  return (
    <Stack gap="xs">
      <Paper withBorder px="xs" py={6}>
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <div>
            <Text component="div" fw={700}>
              {afiliado.apellido}, {afiliado.nombre} <Standing status={afiliado.status} />
            </Text>
            <Text size="xs">
              {[
                `Doc. ${afiliado.documento}`,
                afiliado.validador,
                `${afiliado.cuenta.nombre} · ${afiliado.plan.nombre}`,
                afiliado.telefono1 && telefonoLegible(afiliado.telefono1),
                afiliado.telefono2 && telefonoLegible(afiliado.telefono2),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </div>
          <ConditionsLink plan={afiliado.plan.id} nombre={afiliado.plan.nombre} />
        </Group>
      </Paper>
      <StandingAlert status={afiliado.status} />
      <Paper withBorder px="xs" py={6}>
        <Title order={2} size="sm">
          Servicios del plan: lo que queda
        </Title>
        <PlanServices afiliado={afiliado.id} elegidos={elegidos} alto="calc((100vh - 330px) / 2)" />
      </Paper>
      <Paper withBorder px="xs" py={6}>
        <Title order={2} size="sm">
          Asistencias ya brindadas
        </Title>
        <Previous afiliado={afiliado.id} alto="calc((100vh - 400px) / 2)" />
      </Paper>
    </Stack>
  );
}
