import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, newKey } from '../../data/http';
import { staleAfter } from '../../data/news';
import { asistencia } from '../../data/queries';
import type { Asistencia, Expediente } from '../../data/types';
import { dropDraft, keepDraft, readDraft } from '../../forms/draft';
import { asistenciasOf, expedienteOf } from './values';
import type { Values } from './values';

/** How far an opening got: sent again, each request carries the key it had, so that nothing is opened twice. */
interface Progress {
  claves: Record<string, string>;
  numero?: number;
  /** Which Asistencia each service got. */
  abiertas: Record<string, number>;
}
const NADA: Progress = { claves: {}, abiertas: {} };

/** Which of the services failed to open. */
export class NotOpened extends Error {
  constructor(
    readonly i: number,
    override readonly cause: Error,
  ) {
    super(cause.message);
  }
}

const AVANCE = 'apertura:avance';

/** Opens the Expediente and an Asistencia for each service. */
export function useOpening() {
  const client = useQueryClient();
  const [avance, setAvance] = useState<Progress>(() => readDraft<Progress>(AVANCE) ?? NADA);

  async function send(valores: Values): Promise<{ numero: number; n: number }> {
    let va = avance;
    const keep = (nuevo: Partial<Progress>): void => {
      va = { ...va, ...nuevo };
      keepDraft(AVANCE, va);
      setAvance(va);
    };
    const post = <T>(path: string, body: unknown): Promise<T> => {
      const peticion = JSON.stringify([path, body]);
      const clave = va.claves[peticion] ?? newKey();
      keep({ claves: { ...va.claves, [peticion]: clave } });
      return call<T>('POST', path, { body, clave });
    };

    const numero = va.numero ?? (await post<Expediente>('/expedientes', expedienteOf(valores))).numero;
    keep({ numero });
    for (const [i, { servicio = '', ...resto }] of asistenciasOf(valores).entries()) {
      if (servicio in va.abiertas) continue;
      const body = { servicio, ...resto };
      const abierta = await post<Asistencia>(`/expedientes/${numero}/asistencias`, body).catch((error: Error) => {
        throw new NotOpened(i, error);
      });
      client.setQueryData(asistencia(numero, abierta.n).queryKey, abierta);
      keep({ abiertas: { ...va.abiertas, [servicio]: abierta.n } });
    }
    return { numero, n: Math.min(...Object.values(va.abiertas)) };
  }

  const envio = useMutation({
    mutationFn: send,
    onSuccess: ({ numero }, { afiliado }) => {
      forget();
      staleAfter(client, { expediente: numero, n: 0 });
      void client.invalidateQueries({ queryKey: ['afiliado', afiliado?.id] });
      void client.invalidateQueries({ queryKey: ['llamadas'] });
    },
  });
  const forget = (): void => {
    dropDraft(AVANCE);
    setAvance(NADA);
  };
  return { envio, forget, numero: avance.numero };
}
