import { useRef } from 'react';
import { dropDraft, keepDraft, readDraft } from '../forms/draft';
import { newKey, Problem } from './http';

/** As long as what is typed is kept: later the same words mean another event. */
export const MEDIA_HORA = 30 * 60_000;

interface Asked {
  peticion: string;
  clave: string;
}

/**
 * The Idempotency-Key of registros that were sent and not answered: it outlives the panel and a reload, so that the
 * same sent again repeats nothing. What says something else, or was answered, has another.
 */
export function useRegistroKey(donde: string) {
  const pedidas = useRef(new Map<string, Asked>());
  const nameOf = (codigo: string): string => `envio:${donde}:${codigo}`;
  return {
    keyOf: (codigo: string, body: unknown): string => {
      const nombre = nameOf(codigo);
      const peticion = JSON.stringify(body);
      const antes = pedidas.current.get(nombre) ?? readDraft<Asked>(nombre, MEDIA_HORA);
      const pedida = antes?.peticion === peticion ? antes : { peticion, clave: newKey() };
      pedidas.current.set(nombre, pedida);
      keepDraft(nombre, pedida);
      return pedida.clave;
    },
    answered: (codigo: string): void => {
      pedidas.current.delete(nameOf(codigo));
      dropDraft(nameOf(codigo));
    },
  };
}

/** Whether the case refused it: a link that was cut, a session that ended and a server that failed say nothing of it. */
export function isRefusal(error: unknown): boolean {
  if (!(error instanceof Problem)) return false;
  const { status } = error.problema;
  return status >= 400 && status < 500 && status !== 401 && status !== 429;
}
