import { getRouteApi, useRouteContext } from '@tanstack/react-router';
import { porQueNoPuede } from '../data/allowed';
import { Page } from '../ui/page';
import { PageTabs } from '../ui/page-tabs';
import { INFORMES } from './informes/reports';
import { Report } from './informes/report';

const ruta = getRouteApi('/mesa/informes');

/** What was promised, what was kept; behind each number, the cases it counts. */
export function Informes() {
  const { quien } = useRouteContext({ from: '/mesa' });
  const { ver } = ruta.useSearch();
  const navigate = ruta.useNavigate();
  return (
    <Page titulo="Informes">
      <PageTabs
        etiqueta="Informes"
        valor={ver}
        alCambiar={(id) => void navigate({ search: ({ desde, hasta }) => ({ desde, hasta, ver: id }) })}
        pestanas={INFORMES.map((informe) => ({
          id: informe.id,
          nombre: informe.nombre,
          contenido: <Report informe={informe} />,
          porQueNo: porQueNoPuede(quien.rol, `GET /informes/${informe.id}`),
        }))}
      />
    </Page>
  );
}
