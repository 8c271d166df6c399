import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../../data/http';
import { presencia } from '../../data/queries';

const CADA_MS = 15_000;

/** Says that this case is on my screen and what I am typing, for as long as it is; gives who else has it. */
export function usePresence(expediente: number, n: number, editando: string | null) {
  const client = useQueryClient();
  useEffect(() => {
    // Nobody's work waits for this: what fails is said again in a moment.
    const say = (): void =>
      void call('PUT', '/presencia', { body: { expediente, n, editando } }).catch(() => undefined);
    say();
    const timer = setInterval(say, CADA_MS);
    return () => clearInterval(timer);
  }, [expediente, n, editando]);
  useEffect(
    () => () => {
      void call('DELETE', `/presencia/${expediente}/${n}`).catch(() => undefined);
      client.removeQueries({ queryKey: presencia(expediente, n).queryKey });
    },
    [client, expediente, n],
  );
  return useQuery({ ...presencia(expediente, n), retry: false }).data ?? [];
}
