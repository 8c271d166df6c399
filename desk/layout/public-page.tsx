import { Alert, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Problem } from '../data/http';
import { setTitle } from '../ui/tab-title';

/** A page for who has a link and no session: one thing, readable at night on a telephone. */
export function PublicPage({ titulo, children }: { titulo: string; children: ReactNode }) {
  useEffect(() => setTitle(titulo), [titulo]);
  return (
    <main className="publica">
      <Stack gap="md">
        <Text fw={800} size="lg" c="petroleo">
          Apolo
        </Text>
        <Title order={1} size="h2">
          {titulo}
        </Title>
        {children}
      </Stack>
    </main>
  );
}

interface Outcome {
  titulo: string;
  /** What there is to do about it. */
  texto: string;
}
/** How it ended, in words of its own. */
export const Ended = ({ bien, titulo, texto }: Outcome & { bien?: boolean }) => (
  <Alert color={bien ? 'green' : 'yellow'} title={titulo} role="status">
    <Text>{texto}</Text>
  </Alert>
);

/** Why a link does nothing: by its code, else in the API's words. */
export function Refused({ error, dichos }: { error: Error; dichos: Readonly<Record<string, Outcome>> }) {
  const dicho = error instanceof Problem ? dichos[error.code] : undefined;
  if (dicho) return <Ended {...dicho} />;
  return (
    <Alert color="red" title={error instanceof Problem ? error.problema.title : 'Algo falló'} role="alert">
      <Text>{error.message}</Text>
    </Alert>
  );
}
