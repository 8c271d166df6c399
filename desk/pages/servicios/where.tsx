import { Group } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { ServiceSelect } from '../../forms/service-select';
import { ZoneSelect } from '../../forms/zone-select';

const ruta = getRouteApi('/mesa/servicios');

/** The service and the zone in the address of the page. */
export function useWhere() {
  const { servicio = '', zona = '' } = ruta.useSearch();
  const navigate = ruta.useNavigate();
  const elige = (nuevo: { servicio?: string; zona?: string }): void =>
    void navigate({ search: (antes) => ({ ...antes, ...nuevo }), replace: true });
  return { servicio, zona, elige };
}

/** @param conServicio whether the service counts too. */
export function Where({ conServicio }: { conServicio: boolean }) {
  const { servicio, zona, elige } = useWhere();
  return (
    <Group align="flex-end" gap="xs" mb="sm">
      {conServicio ? <ServiceSelect w={220} value={servicio} onChange={(v) => elige({ servicio: v })} /> : null}
      <ZoneSelect w={300} value={zona} onChange={(v) => elige({ zona: v })} />
    </Group>
  );
}
