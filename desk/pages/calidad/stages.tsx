import { Group, Text } from '@mantine/core';
import { STATUS_DE_CALIDAD } from '../../../procedure/calidad/estado';
import type { StatusDeCalidad } from '../../../procedure/calidad/estado';

const DICHAS: Readonly<Record<StatusDeCalidad, string>> = {
  ABIERTO: 'Abierto',
  TOMADO: 'Tomado',
  TRATADO: 'Tratado',
  RESPONDIDO: 'Respondido',
  CERRADO: 'Cerrado',
};

/** How far the treatment is. */
export function Stages({ status }: { status: StatusDeCalidad }) {
  const actual = STATUS_DE_CALIDAD.indexOf(status);
  return (
    <Group component="ol" gap={0} m={0} p={0} style={{ listStyle: 'none' }} aria-label="Etapas del tratamiento">
      {STATUS_DE_CALIDAD.map((etapa, i) => (
        <Text
          component="li"
          key={etapa}
          size="sm"
          px="md"
          py={4}
          fw={i === actual ? 700 : 400}
          c={i > actual ? 'dimmed' : undefined}
          aria-current={i === actual ? 'step' : undefined}
          style={{
            flex: 1,
            borderBottom: `3px solid ${i <= actual ? 'var(--mantine-primary-color-filled)' : 'var(--mantine-color-default-border)'}`,
          }}
        >
          {i < actual ? `✓ ${DICHAS[etapa]}` : DICHAS[etapa]}
        </Text>
      ))}
    </Group>
  );
}
