import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../../data/http';
import type { Ensayo } from '../../data/types';

/** A draft: what differs from a version; null: from the defaults. */
export interface Draft {
  base: number | null;
  cambios: Record<string, unknown>;
}
interface Rehearsal extends Draft {
  /** Days, both included. */
  desde: string;
  hasta: string;
}

/** Asks for a rehearsal and goes to see it. */
export function useRehearsal() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: ({ base, ...resto }: Rehearsal) =>
      call<Ensayo>('POST', '/reglas/ensayo', { body: { ...resto, ...(base === null ? {} : { base }) } }),
    onSuccess: ({ id }) => navigate({ to: '/reglas/ensayo/$id', params: { id }, search: {} }),
  });
}
