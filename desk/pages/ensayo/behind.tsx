import { Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { numeroDeCaso } from '../../../contracts/temporal';
import { tituloDe } from '../../../procedure/agenda-rows';
import type { Comparacion } from '../../../procedure/ensayo-de-reglas/compara';
import { definicion, esCodigo } from '../../../procedure/registros/catalogo';
import { nombreDeRol } from '../../../procedure/roles';
import { alertasDeEnsayo, casosDeEnsayo } from '../../data/report-queries';
import type { AlertaDeEnsayo, CasoDeEnsayo } from '../../data/types';
import { fechaHora } from '../../format';
import { CaseLink, useOpenCase } from '../../ui/case-link';
import { columnHelper } from '../../ui/data-table';
import { ListTable } from '../../ui/list-table';

const ruta = getRouteApi('/mesa/reglas/ensayo/$id');

const COMPARADA: Record<Comparacion, string> = {
  IGUAL: 'Igual',
  CAMBIA: 'A otra hora o rol',
  SOLO_HUBO: 'Ya no sonaría',
  SOLO_HABRIA: 'Nueva',
};

/** The cases behind the number that was chosen. */
export function Behind() {
  const { reloj, certeza } = ruta.useSearch();
  if (reloj !== undefined) return <Alerts />;
  if (certeza !== undefined) return <Cases />;
  return (
    <Text size="sm" c="dimmed">
      Elija un número para ver sus casos.
    </Text>
  );
}

const numero = (c: { expediente: number; n: number }) => <CaseLink caso={c}>{numeroDeCaso(c)}</CaseLink>;
const avisoDicho = (a: AlertaDeEnsayo['hubo']): string =>
  a === null ? '—' : `${fechaHora(a.instante)} · ${nombreDeRol(a.rol)}`;

const alerta = columnHelper<AlertaDeEnsayo>();
const DE_ALERTAS = [
  alerta.display({ id: 'caso', header: 'Caso', cell: ({ row }) => numero(row.original) }),
  alerta.accessor('hubo', { header: 'Hubo', cell: ({ getValue }) => avisoDicho(getValue()) }),
  alerta.accessor('habria', { header: 'Habría', cell: ({ getValue }) => avisoDicho(getValue()) }),
  alerta.accessor('comparacion', { header: 'Diferencia', cell: ({ getValue }) => COMPARADA[getValue()] }),
];

function Alerts() {
  const { id } = ruta.useParams();
  const { reloj = '', ...filtros } = ruta.useSearch();
  const lista = useInfiniteQuery(alertasDeEnsayo(id, { reloj, ...filtros }));
  const abre = useOpenCase();
  return (
    <section aria-label="Casos">
      <Title order={2} size="h5" mb={4}>
        {tituloDe(reloj)}, nivel {filtros.nivel}
      </Title>
      <ListTable
        etiqueta="Alertas del ensayo"
        de={lista}
        columnas={DE_ALERTAS}
        id={(a) => [a.expediente, a.n, a.hubo?.instante, a.habria?.instante].join('/')}
        alAbrir={abre}
        alto="50vh"
      />
    </section>
  );
}

const caso = columnHelper<CasoDeEnsayo>();
const DE_CASOS = [
  caso.display({ id: 'caso', header: 'Caso', cell: ({ row }) => numero(row.original) }),
  caso.accessor('desde', {
    header: 'Qué habría rechazado el borrador',
    cell: ({ getValue }) => {
      const desde = getValue();
      if (desde === null) return '—';
      const titulo = esCodigo(desde.codigo) ? definicion(desde.codigo).titulo : desde.codigo;
      return `«${titulo}», del ${fechaHora(desde.instante)}`;
    },
  }),
];

function Cases() {
  const { id } = ruta.useParams();
  const { certeza } = ruta.useSearch();
  const lista = useInfiniteQuery(casosDeEnsayo(id, { certeza }));
  const abre = useOpenCase();
  return (
    <section aria-label="Casos">
      <ListTable
        etiqueta="Casos del ensayo"
        de={lista}
        columnas={DE_CASOS}
        id={(c) => `${c.expediente}/${c.n}`}
        alAbrir={abre}
        alto="50vh"
      />
    </section>
  );
}
