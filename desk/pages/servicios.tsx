import { getRouteApi } from '@tanstack/react-router';
import { Page } from '../ui/page';
import { PageTabs } from '../ui/page-tabs';
import { Neighbours } from './servicios/neighbours';
import { Prices } from './servicios/prices';
import { Scripts } from './servicios/scripts';
import { ServiceList } from './servicios/service-list';

const ruta = getRouteApi('/mesa/servicios');

/** What is done, for how much, where, and what is said. */
export function Servicios() {
  const { ver } = ruta.useSearch();
  const navigate = ruta.useNavigate();
  return (
    <Page titulo="Servicios y zonas">
      <PageTabs
        etiqueta="Servicios y zonas"
        valor={ver}
        alCambiar={(id) => void navigate({ search: (antes) => ({ ...antes, ver: id }) })}
        pestanas={[
          { id: 'servicios', nombre: 'Servicios', contenido: <ServiceList /> },
          { id: 'precios', nombre: 'Precios de referencia', contenido: <Prices /> },
          { id: 'vecinas', nombre: 'Zonas vecinas', contenido: <Neighbours /> },
          { id: 'guiones', nombre: 'Guiones', contenido: <Scripts /> },
        ]}
      />
    </Page>
  );
}
