import { Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  etiqueta: string;
  nota: string;
  error: string | undefined;
  agrega: string;
  /** undefined: there is room for no more. */
  alAgregar: (() => void) | undefined;
  children: ReactNode;
}

/** The frame of a value that is a list: what it is, its lines, what is wrong with it, one more. */
export const ListFrame = ({ etiqueta, nota, error, agrega, alAgregar, children }: Props) => (
  <Fieldset legend={etiqueta} p="xs">
    <Stack gap={6}>
      <Text size="xs" c="dimmed">
        {nota}
      </Text>
      {children}
      {error ? (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      ) : null}
      <Group>
        <Button size="xs" variant="default" disabled={alAgregar === undefined} onClick={alAgregar}>
          {agrega}
        </Button>
      </Group>
    </Stack>
  </Fieldset>
);
