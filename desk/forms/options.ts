import { queryOptions } from '@tanstack/react-query';
import type { UseQueryOptions } from '@tanstack/react-query';
import { get, query } from '../data/http';
import type { Asistencia, Pagina, Proveedor } from '../data/types';

export interface Option {
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
    usuario: choices(['opciones', 'operadores'], async () =>
      (
        await get<Pagina<{ usuario: string; nombre: string; rol: string }>>('/usuarios/operadores?limite=500')
      ).elementos.map((u) => ({ value: u.usuario, label: `${u.nombre} · ${u.rol}` })),
    ),
    pendiente: choices(['opciones', 'pendientes', caso.pendientes.map((p) => p.id)], () =>
      Promise.resolve(caso.pendientes.map((p) => ({ value: p.id, label: p.titulo }))),
    ),
    causa: choices(['opciones', 'causas'], async () => leaves((await get<Arbol>('/calidad/causas')).causas)),
  };
}

interface Causa {
  id: string;
  nombre: string;
  activo: boolean;
  causas?: Causa[];
}
interface Arbol {
  causas: Causa[];
}

/** Only a cause of the third level is chosen; its way down is its label. */
function leaves(causas: readonly Causa[], camino: readonly string[] = []): Option[] {
  return causas
    .filter((c) => c.activo)
    .flatMap((c) =>
      c.causas ? leaves(c.causas, [...camino, c.nombre]) : [{ value: c.id, label: [...camino, c.nombre].join(' › ') }],
    );
}

const choices = (queryKey: readonly unknown[], queryFn: () => Promise<Option[]>): UseQueryOptions<Option[]> =>
  queryOptions({ queryKey: [...queryKey], queryFn, staleTime: 60_000 }) as unknown as UseQueryOptions<Option[]>;
