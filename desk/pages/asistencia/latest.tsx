import { Paper, Stack, Text, Title } from '@mantine/core';
import { useProviderNames } from '../../data/names';
import type { Asiento, Asistencia } from '../../data/types';
import { hora } from '../../format';
import { saidOf, tituloDeAsiento } from '../../ui/log-words';

const CUANTOS = 8;

/** What was registered last, so that whoever takes the call knows where it stands. */
export function Latest({ caso, bitacora }: { caso: Asistencia; bitacora: readonly Asiento[] }) {
  const nombres = useProviderNames(caso);
  const ultimos = bitacora.slice(-CUANTOS).reverse();
  return (
    <Paper withBorder p="sm" component="section" aria-label="Lo último">
      <Title order={2} size="h5" mb={4}>
        Lo último
      </Title>
      <Stack component="ol" gap={6} p={0} m={0} style={{ listStyle: 'none' }}>
        {ultimos.map((asiento) => (
          <li key={`${asiento.transicion}-${asiento.orden}`}>
            <Text size="sm" fw={asiento.esHito ? 700 : 500}>
              {hora(asiento.ocurridoEn)} · {tituloDeAsiento(asiento)}
            </Text>
            <Text size="xs" lineClamp={3}>
              {[asiento.comentario, saidOf(asiento, nombres)].filter(Boolean).join(' · ')}
            </Text>
          </li>
        ))}
      </Stack>
    </Paper>
  );
}
