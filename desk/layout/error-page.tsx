import { Alert, Anchor, Center, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Problem } from '../data/http';

/** A page that could not be read says why, in the API's own words. */
export function ErrorPage({ error }: { error: unknown }) {
  const titulo = error instanceof Problem ? error.problema.title : 'Algo falló en esta pantalla';
  return (
    <Center p="xl">
      <Alert color="red" title={titulo} maw={520} role="alert">
        <Stack gap="xs">
          <Text>{error instanceof Error ? error.message : String(error)}</Text>
          <Anchor component={Link} to="/asistencias">
            Volver a las asistencias
          </Anchor>
        </Stack>
      </Alert>
    </Center>
  );
}

export function NotFound() {
  return (
    <Center p="xl">
      <Stack align="center">
        <Title order={1}>Esa dirección no existe</Title>
        <Anchor component={Link} to="/asistencias">
          Volver a las asistencias
        </Anchor>
      </Stack>
    </Center>
  );
}
