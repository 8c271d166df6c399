import { useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useRouteContext, useSearch } from '@tanstack/react-router';
import { rechazoDeRol } from '../../procedure/registros/permiso';
import { agendaDeTodos, pendientes } from '../data/queries';
import { ActionButton } from '../ui/action-button';
import { Page } from '../ui/page';
import { PageTabs } from '../ui/page-tabs';
import { Read } from '../ui/read';
import { AddPendiente } from './pendientes/add';
import { Agenda } from './pendientes/agenda';
import { AgendaFilters } from './pendientes/filters';

/** Módulo de Pendientes (S9): what is to be done, by due time, with what does it. */
export function Pendientes() {
  const { de = 'mi' } = useSearch({ from: '/mesa/pendientes' });
  const navigate = useNavigate({ from: '/pendientes' });
  const { quien } = useRouteContext({ from: '/mesa' });
  // By number one adds to Expedientes and Asistencias only.
  const porQueNo = rechazoDeRol('pendiente-manual', quien.rol, 'asistencia')?.detalle;
  const [agrega, { open, close }] = useDisclosure(false);
  return (
    <Page
      titulo="Pendientes"
      acciones={
        <ActionButton porQueNo={porQueNo} onClick={open}>
          Agregar pendiente
        </ActionButton>
      }
    >
      <PageTabs
        etiqueta="De quién"
        valor={de}
        alCambiar={(id) => void navigate({ search: { de: id } })}
        pestanas={[
          { id: 'mi', nombre: 'Míos', contenido: <Mine /> },
          { id: 'todos', nombre: 'Todos', contenido: <Everybodys /> },
        ]}
      />
      {agrega ? <AddPendiente alCerrar={close} /> : null}
    </Page>
  );
}

function Mine() {
  const leidos = useQuery(pendientes({ de: 'mi' }));
  return (
    <Read de={leidos}>
      {({ elementos, total }) => (
        <Agenda pendientes={elementos} total={total} deOtros={false} vacia="No tiene nada pendiente" />
      )}
    </Read>
  );
}

function Everybodys() {
  const { reloj, coordinador } = useSearch({ from: '/mesa/pendientes' });
  const leidos = useInfiniteQuery(
    agendaDeTodos({ ...(reloj ? { relojes: reloj } : {}), ...(coordinador ? { coordinador } : {}) }),
  );
  const more = leidos.hasNextPage && !leidos.isFetching ? () => void leidos.fetchNextPage() : undefined;
  return (
    <>
      <AgendaFilters />
      <Read de={leidos}>
        {({ pages }) => {
          const todos = pages.flatMap((p) => p.elementos);
          const total = pages.at(-1)?.total ?? 0;
          return <Agenda pendientes={todos} total={total} deOtros alFinal={more} vacia="No hay nada pendiente" />;
        }}
      </Read>
    </>
  );
}
