import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { cotizaciones, hoja, operadores } from './queries';
import type { Asistencia } from './types';

/**
 * How a colleague is called, by his user; one that is not known, or works here no longer, is called by it. Nothing while
 * the names are being read: a name that changes under the eye is read twice.
 */
export function useNames(): (usuario: string) => string {
  const { data, isPending } = useQuery(operadores);
  return useCallback(
    (usuario) => (isPending ? '' : (data?.find((o) => o.usuario === usuario)?.nombre ?? usuario)),
    [data, isPending],
  );
}

/** Names of the providers of a case, by id: those on its call sheet, and whoever was asked for a price. */
export function useProviderNames({
  expediente,
  n,
  cotizaciones: pedidas,
}: Pick<Asistencia, 'expediente' | 'n' | 'cotizaciones'>): ReadonlyMap<string, string> {
  const llamados = useQuery(hoja(expediente, n)).data;
  const cotizados = useQuery({ ...cotizaciones(expediente, n), enabled: pedidas.length > 0 }).data;
  return useMemo(
    () =>
      new Map([
        ...(llamados?.posiciones ?? []).map((p) => [p.proveedor, p.nombre] as const),
        ...(cotizados?.cotizaciones ?? []).map((c) => [c.proveedor.id, c.proveedor.nombre] as const),
      ]),
    [llamados, cotizados],
  );
}
