import { useNavigate, useParams, useRouteContext, useSearch } from '@tanstack/react-router';

type Panel = 'registro' | 'nueva' | 'pendiente';

/** Where one is on the page of an Expediente: the address says it all. */
export function usePlace() {
  const { numero } = useParams({ from: '/mesa/expedientes/$numero' });
  const search = useSearch({ from: '/mesa/expedientes/$numero' });
  const { quien } = useRouteContext({ from: '/mesa' });
  const navigate = useNavigate();
  const go = (cambio: Partial<typeof search>): void =>
    void navigate({
      to: '/expedientes/$numero',
      params: { numero },
      search: { ...search, ...cambio },
      replace: true,
    });
  const openPanel = (cambio: Partial<Pick<typeof search, Panel>>): void =>
    go({ registro: undefined, nueva: undefined, pendiente: undefined, ...cambio });
  return { numero, search, quien, go, openPanel, closePanel: () => openPanel({}) };
}
