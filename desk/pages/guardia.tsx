import { getRouteApi, useRouteContext } from '@tanstack/react-router';
import { porQueNoPuede } from '../data/allowed';
import { Page } from '../ui/page';
import { PageTabs } from '../ui/page-tabs';
import { Addresses } from './guardia/addresses';
import { Away } from './guardia/away';
import { Reach } from './guardia/reach';
import { Shifts } from './guardia/shifts';

const ruta = getRouteApi('/mesa/guardia');

/** Who is told when something sounds, and by which ways. */
export function GuardiaPage() {
  const { quien } = useRouteContext({ from: '/mesa' });
  const { ver } = ruta.useSearch();
  const navigate = ruta.useNavigate();
  return (
    <Page titulo="Guardia">
      <PageTabs
        etiqueta="Guardia"
        valor={ver}
        alCambiar={(id) => void navigate({ search: (antes) => ({ ...antes, ver: id }) })}
        pestanas={[
          { id: 'ahora', nombre: 'Ahora', contenido: <Reach /> },
          { id: 'turnos', nombre: 'Turnos', contenido: <Shifts /> },
          { id: 'ausencias', nombre: 'Ausencias y relevos', contenido: <Away /> },
          {
            id: 'direcciones',
            nombre: 'Direcciones',
            contenido: <Addresses />,
            porQueNo: porQueNoPuede(quien.rol, 'GET /contactos'),
          },
        ]}
      />
    </Page>
  );
}
