import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { hoja } from '../../data/queries';
import type { Asistencia } from '../../data/types';

/** Names of the providers of a case, by id. */
export function useProviderNames({ expediente, n }: Pick<Asistencia, 'expediente' | 'n'>): ReadonlyMap<string, string> {
  const { data } = useQuery(hoja(expediente, n));
  return useMemo(() => new Map((data?.posiciones ?? []).map((p) => [p.proveedor, p.nombre])), [data]);
}
