import { getRouteApi } from '@tanstack/react-router';
import { Page } from '../ui/page';
import { PageTabs } from '../ui/page-tabs';
import { SearchBox } from '../ui/search-box';
import { AlertList } from './alertas/alert-list';
import { Drills } from './alertas/drills';

const ruta = getRouteApi('/mesa/alertas');

/** Who was told of what, by which way, and whether it reached him. */
export function Alertas() {
  const { ver, expediente } = ruta.useSearch();
  const navigate = ruta.useNavigate();
  return (
    <Page
      titulo="Alertas"
      acciones={
        ver === 'pruebas' ? null : (
          <SearchBox
            etiqueta="Buscar por número de expediente"
            valor={expediente}
            alBuscar={(v) =>
              void navigate({ search: (antes) => ({ ...antes, expediente: numeroDe(v) }), replace: true })
            }
          />
        )
      }
    >
      <PageTabs
        etiqueta="Alertas"
        valor={ver}
        alCambiar={(id) => void navigate({ search: { ver: id } })}
        pestanas={[
          { id: 'lista', nombre: 'Avisos', contenido: <AlertList /> },
          { id: 'pruebas', nombre: 'Pruebas de alcance', contenido: <Drills /> },
        ]}
      />
    </Page>
  );
}

/** «153567» of «153567/1»: all of an Expediente is shown together. */
const numeroDe = (escrito: string | undefined): string | undefined => escrito?.split('/')[0]?.trim() || undefined;
