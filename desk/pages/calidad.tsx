import { getRouteApi, useRouteContext } from '@tanstack/react-router';
import { porQueNoPuede } from '../data/allowed';
import { Page } from '../ui/page';
import { PageTabs } from '../ui/page-tabs';
import { CaseList } from './calidad/case-list';
import { CauseTree } from './calidad/cause-tree';
import { Report } from './calidad/report';

const ruta = getRouteApi('/mesa/calidad');

/** Whom the service did not satisfy, and why (S10). */
export function Calidad() {
  const { quien } = useRouteContext({ from: '/mesa' });
  const { ver } = ruta.useSearch();
  const navigate = ruta.useNavigate();
  return (
    <Page titulo="Calidad">
      <PageTabs
        etiqueta="Calidad"
        valor={ver}
        alCambiar={(id) => void navigate({ search: (antes) => ({ ...antes, ver: id }) })}
        pestanas={[
          {
            id: 'casos',
            nombre: 'Casos',
            contenido: <CaseList />,
            porQueNo: porQueNoPuede(quien.rol, 'GET /calidad/casos'),
          },
          {
            id: 'informe',
            nombre: 'Informe',
            contenido: <Report />,
            porQueNo: porQueNoPuede(quien.rol, 'GET /calidad/informe'),
          },
          {
            id: 'causas',
            nombre: 'Árbol de causas',
            contenido: <CauseTree />,
            porQueNo: porQueNoPuede(quien.rol, 'GET /calidad/causas'),
          },
        ]}
      />
    </Page>
  );
}
