import { useNavigate, useParams, useRouteContext, useSearch } from '@tanstack/react-router';
import type { Codigo } from '../../../procedure/registros/catalogo';

const RUTA = '/mesa/asistencias/$numero/$n';

export type Tab = NonNullable<ReturnType<typeof usePlace>['search']['ver']>;
/** Fields of a registro that are known when its form is opened. */
export interface Known {
  proveedor?: string | undefined;
  pendiente?: string | undefined;
  a?: string | undefined;
}

/** Where one is on the page of a case, as its address says it, and how to go elsewhere on it. */
export function usePlace() {
  const navigate = useNavigate({ from: '/asistencias/$numero/$n' });
  const params = useParams({ from: RUTA });
  const search = useSearch({ from: RUTA });
  const { quien } = useRouteContext({ from: '/mesa' });
  const go = (cambios: Partial<typeof search>): void =>
    void navigate({ search: (antes) => ({ ...antes, ...cambios }), replace: true, resetScroll: false });
  return {
    ...params,
    search,
    quien,
    /** Opens the form of a registro at the right. */
    openForm: (registro: Codigo, { proveedor, pendiente, a }: Known = {}): void =>
      go({ registro, proveedor, pendiente, a }),
    closeForm: (): void => go({ registro: undefined, proveedor: undefined, pendiente: undefined, a: undefined }),
    showTab: (ver: typeof search.ver): void => go({ ver }),
    /** The card that answers «¿Por qué?» of a Pendiente; undefined closes it. */
    showWhy: (reloj: string | undefined): void => go({ reloj }),
  };
}
