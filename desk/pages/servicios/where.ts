import { getRouteApi } from '@tanstack/react-router';

const ruta = getRouteApi('/mesa/servicios');

/** The service and the zone in the address of the page. */
export function useWhere() {
  const { servicio = '', zona = '' } = ruta.useSearch();
  const navigate = ruta.useNavigate();
  const elige = (nuevo: { servicio?: string; zona?: string }): void =>
    void navigate({ search: (antes) => ({ ...antes, ...nuevo }), replace: true });
  return { servicio, zona, elige };
}
