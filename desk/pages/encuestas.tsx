import { getRouteApi, useRouteContext } from '@tanstack/react-router';
import { porQueNoPuede } from '../data/allowed';
import { Page } from '../ui/page';
import { PageTabs } from '../ui/page-tabs';
import { Questions } from './encuestas/questions';
import { Refusals } from './encuestas/refusals';
import { Results } from './encuestas/results';

const ruta = getRouteApi('/mesa/encuestas');

/** What affiliates answered, what they are asked, and what they were refused. */
export function Encuestas() {
  const { quien } = useRouteContext({ from: '/mesa' });
  const { ver } = ruta.useSearch();
  const navigate = ruta.useNavigate();
  return (
    <Page titulo="Encuestas">
      <PageTabs
        etiqueta="Encuestas"
        valor={ver}
        alCambiar={(id) => void navigate({ search: (antes) => ({ ...antes, ver: id }) })}
        pestanas={[
          {
            id: 'resultados',
            nombre: 'Resultados',
            contenido: <Results />,
            porQueNo: porQueNoPuede(quien.rol, 'GET /encuestas/resultados'),
          },
          { id: 'preguntas', nombre: 'Preguntas', contenido: <Questions /> },
          {
            id: 'negativas',
            nombre: 'Negativas',
            contenido: <Refusals />,
            porQueNo: porQueNoPuede(quien.rol, 'GET /negativas'),
          },
        ]}
      />
    </Page>
  );
}
