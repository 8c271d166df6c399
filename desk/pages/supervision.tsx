import { Anchor, Group } from '@mantine/core';
import { Link, useNavigate, useRouteContext, useSearch } from '@tanstack/react-router';
import { alcanza } from '../../procedure/roles';
import { porQueNoPuede } from '../data/allowed';
import { Page } from '../ui/page';
import { PageTabs } from '../ui/page-tabs';
import { Board } from './supervision/board';
import { Decisions } from './supervision/decisions';
import { Load } from './supervision/load';
import { TemporalLists } from './supervision/temporal-lists';

/** Everything that is open, by urgency; what waits for a superior; who carries how much. */
export function Supervision() {
  const { ver } = useSearch({ from: '/mesa/supervision' });
  const navigate = useNavigate({ from: '/supervision' });
  const { quien } = useRouteContext({ from: '/mesa' });
  return (
    <Page
      titulo="Supervisión"
      acciones={
        <Group gap="lg">
          <Anchor size="sm" target="_blank" renderRoot={(raiz) => <Link {...raiz} to="/muro" />}>
            Muro
          </Anchor>
          {alcanza(quien.rol, 'supervisor') ? <TemporalLists /> : null}
        </Group>
      }
    >
      <PageTabs
        etiqueta="Partes de la supervisión"
        valor={ver}
        alCambiar={(id) => void navigate({ search: { ver: id } })}
        pestanas={[
          {
            id: 'tablero',
            nombre: 'Tablero',
            contenido: <Board />,
            porQueNo: porQueNoPuede(quien.rol, 'GET /tablero'),
          },
          { id: 'decisiones', nombre: 'Decisiones', contenido: <Decisions /> },
          { id: 'carga', nombre: 'Carga', contenido: <Load />, porQueNo: porQueNoPuede(quien.rol, 'GET /carga') },
        ]}
      />
    </Page>
  );
}
