import { Paper, Text } from '@mantine/core';
import { leeGuion, saludoA } from '../../../procedure/guiones';
import { ahora } from '../../data/clock';

/** What is read aloud on answering: the hour is the desk's. */
export function Greeting({ cuenta, coordinador }: { cuenta: string | undefined; coordinador: string }) {
  const valores = { cuenta: cuenta ?? '(cuenta)', saludo: saludoA(ahora()), coordinador };
  const emergencia = leeGuion('saludo-emergencia', valores).split('. ').at(-1);
  return (
    <Paper withBorder px="xs" py={4} role="note" aria-label="Saludo">
      <Text size="sm" fw={500}>
        {leeGuion('saludo', valores)}
      </Text>
      <Text size="xs" c="dimmed">
        En emergencia: {emergencia}
      </Text>
    </Paper>
  );
}
