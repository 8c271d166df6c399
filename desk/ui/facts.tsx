import { SimpleGrid, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Names and values, as a definition list; what is not known shows a dash. */
export function Facts({
  datos,
  columnas = 2,
}: {
  datos: readonly (readonly [string, ReactNode])[];
  columnas?: number;
}) {
  return (
    <SimpleGrid component="dl" cols={columnas} spacing="sm" verticalSpacing={4} m={0}>
      {datos.map(([nombre, valor]) => (
        <div key={nombre}>
          <Text component="dt" size="xs" c="dimmed">
            {nombre}
          </Text>
          <Text component="dd" size="sm" m={0} style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
            {valor === null || valor === undefined || valor === '' ? '—' : valor}
          </Text>
        </div>
      ))}
    </SimpleGrid>
  );
}
