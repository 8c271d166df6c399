import { REGLAS_PREDETERMINADAS } from '../../procedure/reglas';
import type { Escalera } from '../../procedure/reglas';
import { alcanza, nombreDeRol } from '../../procedure/roles';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call, newKey, Problem } from './http';
import { staleAfter } from './news';
import type { Pendiente } from './types';

type Uno = Pick<Pendiente, 'id' | 'expediente' | 'n' | 'titulo'>;

type Alerted = Pick<Pendiente, 'nivel' | 'acusadoPor' | 'escalera'>;

/** Why its alert cannot be acknowledged now by that role; undefined when it can. @param nombreDe how a user is called. */
export function porQueNoAcusa(
  p: Alerted,
  rol: string,
  nombreDe = (usuario: string): string => usuario,
): string | undefined {
  if (p.acusadoPor !== null) return `Ya lo acusó ${nombreDe(p.acusadoPor)}`;
  return porQueNoLeSuena(p, rol) ?? porQueNoSuena(p);
}

export const porQueNoSuena = ({ nivel }: Pick<Alerted, 'nivel'>): string | undefined =>
  nivel === 0 ? 'Todavía no suena: se acusa cuando suena' : undefined;

/**
 * Why what it rings is not for that role to stop: by its ladder, whom it alerted so far and whoever stands above them,
 * as the case itself judges it. Before it rings, whom it will alert first. undefined when it is for him.
 */
export function porQueNoLeSuena({ nivel, escalera }: Alerted, rol: string): string | undefined {
  const niveles = REGLAS_PREDETERMINADAS.escalera[escalera as Escalera] ?? [];
  const [primero] = niveles;
  const alertados = niveles.filter((n) => n.nivel <= nivel || n === primero);
  if (!primero || alertados.some((n) => alcanza(rol, n.rol))) return undefined;
  return `La alerta es para: ${alertados.map((n) => nombreDeRol(n.rol)).join(', ')}`;
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
