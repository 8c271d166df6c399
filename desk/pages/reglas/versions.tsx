import { Badge, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { ahora } from '../../data/clock';
import type { VersionDeReglas } from '../../data/types';
import { fechaHora } from '../../format';

interface Props {
  versiones: readonly VersionDeReglas[];
  elegida: number;
  alElegir: (version: number) => void;
}

/** Which holds now, which are to come, and how many open cases go on with each. */
export const Versions = ({ versiones, elegida, alElegir }: Props) => (
  <Stack component="nav" gap={6} aria-label="Versiones de las reglas">
    {versiones.map((v) => (
      <UnstyledButton
        key={v.version}
        p="xs"
        bd={`1px solid ${v.version === elegida ? 'var(--mantine-primary-color-filled)' : 'var(--mantine-color-default-border)'}`}
        style={{ borderRadius: 4 }}
        aria-current={v.version === elegida}
        onClick={() => alElegir(v.version)}
      >
        <Group gap="xs">
          <Text fw={700}>Versión {v.version}</Text>
          <Standing de={v} />
        </Group>
        <Text size="sm">Desde el {fechaHora(v.vigenteDesde)}</Text>
        <Text size="sm">
          {v.casosAbiertos === 1 ? '1 caso abierto la sigue' : `${v.casosAbiertos} casos abiertos la siguen`}
        </Text>
        <Text size="sm" c="dimmed">
          {v.motivo} · {v.autor}
        </Text>
      </UnstyledButton>
    ))}
  </Stack>
);

function Standing({ de }: { de: VersionDeReglas }) {
  if (de.vigente) return <Badge size="sm">Vigente</Badge>;
  return (
    <Badge size="sm" color="gray" variant="outline">
      {Date.parse(de.vigenteDesde) > ahora() ? 'Por venir' : 'Anterior'}
    </Badge>
  );
}
