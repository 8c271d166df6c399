import { queryOptions } from '@tanstack/react-query';
import type { UseQueryOptions } from '@tanstack/react-query';
import { leavesOf } from '../data/causes';
import { get, query } from '../data/http';
import { causas, operadores } from '../data/queries';
import type { Asistencia, Pagina, Proveedor } from '../data/types';

interface Option {
  value: string;
  label: string;
}
/** What the pickers of one case choose from. */
export type Options = Record<'proveedor' | 'usuario' | 'pendiente' | 'causa', UseQueryOptions<Option[]>>;

/** @param caso where the choices come from; an Expediente or a quality case has no service of its own to filter by. */
export function optionsOf(caso: Pick<Asistencia, 'pendientes'> & Partial<Pick<Asistencia, 'servicio'>>): Options {
  const filtros = { servicio: caso.servicio?.id, status: 'ACTIVO', limite: 200 };
  return {
    proveedor: choices(['opciones', 'proveedores', filtros], async () =>
      (await get<Pagina<Proveedor>>(`/proveedores${query(filtros)}`)).elementos.map((p) => ({
        value: p.id,
        label: `${p.nombre} · ${p.condicion}`,
      })),
    ),
    usuario: among(operadores, (todos) => todos.map((u) => ({ value: u.usuario, label: `${u.nombre} · ${u.rol}` }))),
    pendiente: choices(['opciones', 'pendientes', caso.pendientes.map((p) => p.id)], () =>
      Promise.resolve(caso.pendientes.map((p) => ({ value: p.id, label: p.titulo }))),
    ),
    causa: among(causas, ({ causas: arbol }) =>
      leavesOf(arbol)
        .filter((c) => c.activo)
        .map((c) => ({ value: c.id, label: c.camino })),
    ),
  };
}

const UN_MINUTO = 60_000;

const choices = (queryKey: readonly unknown[], queryFn: () => Promise<Option[]>): UseQueryOptions<Option[]> =>
  queryOptions({ queryKey: [...queryKey], queryFn, staleTime: UN_MINUTO }) as unknown as UseQueryOptions<Option[]>;

/** Of what is read for other ends too. */
const among = <T, K extends readonly unknown[]>(
  lectura: UseQueryOptions<T, Error, T, K>,
  select: (leido: T) => Option[],
): UseQueryOptions<Option[]> => ({ ...lectura, select, staleTime: UN_MINUTO }) as unknown as UseQueryOptions<Option[]>;
