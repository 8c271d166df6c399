import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { Problem } from '../data/http';

interface Props<T> {
  /** A query, or a list that grows. */
  de: { data: T | undefined; error: Error | null; refetch: () => Promise<unknown> };
  /** Lines of the skeleton shown while nothing has arrived. */
  lineas?: number;
  children: (datos: T) => ReactNode;
}

/** What a read gave: its skeleton at first, then the data; a failure says why and lets one try again, over old data if any. */
export function Read<T>({ de, lineas = 6, children }: Props<T>) {
  const fallo = de.error ? <Failure error={de.error} reintenta={() => void de.refetch()} /> : null;
  if (de.data === undefined) return fallo ?? <Lines n={lineas} />;
  return (
    <>
      {fallo}
      {children(de.data)}
    </>
  );
}

/** Why something could not be read or done, in the API's own words. */
export function Failure({ error, reintenta }: { error: Error; reintenta?: () => void }) {
  const titulo = error instanceof Problem ? error.problema.title : 'Algo falló';
  return (
    <Alert color="red" title={titulo} role="alert" mb="xs">
      <Group justify="space-between">
        <div>
          {error.message}
          {error instanceof Problem && error.code === 'SIN_ALCANCE' ? <ToDuty /> : null}
        </div>
        {reintenta ? (
          <Button size="xs" variant="default" onClick={reintenta}>
            Reintentar
          </Button>
        ) : null}
      </Group>
    </Alert>
  );
}

/** What leaves a level with nobody is put right elsewhere than where it is refused. */
const ToDuty = () => (
  <Text size="sm" mt={4}>
    Antes ponga a otra persona de turno a esa hora, o anote quién releva. Se ve en{' '}
    <Link to="/guardia" className="enlace" style={{ textDecoration: 'underline' }}>
      Guardia
    </Link>
    .
  </Text>
);

function Lines({ n }: { n: number }) {
  return (
    <Stack gap="xs" role="status" aria-busy="true" aria-label="Cargando">
      {Array.from({ length: n }, (_, i) => (
        <Skeleton key={i} height={22} />
      ))}
    </Stack>
  );
}
