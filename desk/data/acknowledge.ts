import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call, newKey, Problem } from './http';
import { staleAfter } from './news';
import type { Pendiente } from './types';

type Uno = Pick<Pendiente, 'id' | 'expediente' | 'n' | 'titulo'>;

/** Why its alert cannot be acknowledged now; undefined when it can. */
export function porQueNoAcusa({ nivel, acusadoPor }: Pick<Pendiente, 'nivel' | 'acusadoPor'>): string | undefined {
  if (acusadoPor !== null) return `Ya lo acusó ${acusadoPor}`;
  return nivel === 0 ? 'Todavía no suena: se acusa cuando suena' : undefined;
}

/** Acknowledges one or several; each stands by itself, and who is refused is named with the reason. */
export function useAcuse() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (pendientes: readonly Uno[]): Promise<string[]> => {
      const quejas = await Promise.all(pendientes.map(acknowledge));
      return quejas.flat();
    },
    onSettled: (_quejas, _error, pendientes) => {
      for (const p of pendientes) staleAfter(client, p);
    },
  });
}

async function acknowledge({ id, titulo }: Uno): Promise<string[]> {
  try {
    await call('POST', `/pendientes/${encodeURIComponent(id)}/acuse`, { body: {}, clave: newKey() });
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [`${titulo}: ${error.message}`];
  }
}
