import { getRouteApi } from '@tanstack/react-router';
import { Page } from '../ui/page';
import { PageTabs } from '../ui/page-tabs';
import { CallOrder } from './proveedores/call-order';
import { ProviderList } from './proveedores/provider-list';

const ruta = getRouteApi('/mesa/proveedores');

/** Who goes, and whom to call first (S6). */
export function Proveedores() {
  const { ver } = ruta.useSearch();
  const navigate = ruta.useNavigate();
  return (
    <Page titulo="Proveedores">
      <PageTabs
        etiqueta="Proveedores"
        valor={ver}
        alCambiar={(id) => void navigate({ search: (antes) => ({ ...antes, ver: id }) })}
        pestanas={[
          { id: 'lista', nombre: 'Lista', contenido: <ProviderList /> },
          { id: 'orden', nombre: 'Orden de llamado', contenido: <CallOrder /> },
        ]}
      />
    </Page>
  );
}
