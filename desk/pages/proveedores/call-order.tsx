import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ordenDeLlamado } from '../../data/queries';
import { Where } from '../../forms/where';
import { Read } from '../../ui/read';
import { OrderEditor } from './order-editor';

const ruta = getRouteApi('/mesa/proveedores');

/** Whom to call first for a trade in a place (A-5.2.2.1.b). */
export function CallOrder() {
  const { servicio = '', zona = '' } = ruta.useSearch();
  const navigate = ruta.useNavigate();
  const elige = (nuevo: { servicio?: string; zona?: string }): void =>
    void navigate({ search: (antes) => ({ ...antes, ...nuevo }), replace: true });
  return (
    <>
      <Where servicio={servicio} zona={zona} alElegir={elige} />
      {servicio === '' || zona === '' ? (
        <Text c="dimmed">Elija el servicio y la zona para ver a quién se llama primero.</Text>
      ) : (
        <Order key={`${servicio} ${zona}`} servicio={servicio} zona={zona} />
      )}
    </>
  );
}

function Order({ servicio, zona }: { servicio: string; zona: string }) {
  const leido = useQuery(ordenDeLlamado(servicio, zona));
  return <Read de={leido}>{(orden) => <OrderEditor orden={orden} />}</Read>;
}
