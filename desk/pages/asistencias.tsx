import { Button, Group, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import { useSegundo } from '../data/clock';
import { get, query } from '../data/http';
import { expedientes } from '../data/queries';
import type { ExpedienteResumido, Pagina } from '../data/types';
import { DataTable } from '../ui/data-table';
import { Page } from '../ui/page';
import { PageTabs } from '../ui/page-tabs';
import { Read } from '../ui/read';
import { SearchBox } from '../ui/search-box';
import { ALTO_DE_FILA, ANCHOS, COLUMNAS } from './asistencias/columns';
import { FILTROS } from './asistencias/filter-names';
import type { Filters } from './asistencias/filter-names';
import { isOverdue, rowsOf } from './asistencias/rows';
import type { Row } from './asistencias/rows';

/** Read after the rows: the pickers weigh as much as the rest of the page. */
const FilterBar = lazy(async () => ({ default: (await import('./asistencias/filters')).FilterBar }));
/** Of one line of filters, so that the rows do not jump when they arrive. */
const ALTO_DE_FILTROS = 40;

const VISTAS = [
  { id: 'a-cargo', nombre: 'A Cargo' },
  { id: 'abiertos', nombre: 'Abiertos' },
  { id: 'todos', nombre: 'Todos' },
] as const;
type Vista = (typeof VISTAS)[number]['id'];

/** Further down than this, what others change does not read all of it again: it is asked for. */
const PAGINAS_AL_DIA = 6;

/** Módulo de Asistencia (S8): mine, all open ones, all there are. */
export function Asistencias() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const search = useSearch({ from: '/mesa/asistencias' });
  const { vista = 'a-cargo', buscar, ...filtros } = search;
  const change = (cambio: Filters & { vista?: Vista; buscar?: string | undefined }): void =>
    void navigate({ to: '/asistencias', search: { ...search, ...cambio }, replace: true });
  const open = useCallback(
    ({ expediente: { numero }, asistencia }: Pick<Row, 'asistencia'> & { expediente: { numero: number } }): void =>
      void (asistencia
        ? navigate({ to: '/asistencias/$numero/$n', params: { numero, n: asistencia.n } })
        : navigate({ to: '/expedientes/$numero', params: { numero } })),
    [navigate],
  );

  /** «153567/1» goes there; the only one found, or the Expediente of that number, opens; else on to the list. */
  const enter = async (texto: string): Promise<void> => {
    const [, numero, n] = /^(\d{1,9})\/(\d{1,5})$/.exec(texto) ?? [];
    if (numero && n)
      return navigate({ to: '/asistencias/$numero/$n', params: { numero: Number(numero), n: Number(n) } });
    if (texto === '') return;
    const { elementos, total } = await client.query({
      queryKey: ['expedientes', 'hallado', texto],
      queryFn: () =>
        get<Pagina<ExpedienteResumido>>(`/expedientes${query({ vista: 'todos', buscar: texto, limite: 20 })}`),
    });
    const hallado = total === 1 ? elementos[0] : elementos.find((e) => String(e.numero) === texto);
    if (!hallado) return document.querySelector<HTMLElement>('tr[aria-rowindex="1"]')?.focus();
    const [unica, otra] = hallado.asistencias;
    open({ expediente: hallado, asistencia: otra ? undefined : unica });
  };

  return (
    <Page
      titulo="Asistencias"
      acciones={
        <SearchBox
          valor={buscar}
          alBuscar={(texto) => change({ buscar: texto })}
          alEntrar={(texto) => void enter(texto)}
          etiqueta="Buscar por número, nombre, documento, teléfono o patente"
        />
      }
    >
      <PageTabs
        etiqueta="Qué expedientes"
        valor={vista}
        alCambiar={(v) => change({ vista: v })}
        pestanas={VISTAS.map((v) => ({
          ...v,
          contenido: <List vista={v.id} buscar={buscar} filtros={filtros} open={open} alCambiar={change} />,
        }))}
      />
    </Page>
  );
}

interface ListProps {
  vista: Vista;
  buscar: string | undefined;
  filtros: Filters;
  open: (fila: Row) => void;
  alCambiar: (cambio: Filters & { vista?: Vista }) => void;
}

function List({ vista, buscar, filtros, open, alCambiar }: ListProps) {
  const segundo = useSegundo();
  const lista = useInfiniteQuery({
    ...expedientes({ vista, buscar, ...filtros }),
    placeholderData: keepPreviousData,
    staleTime: ({ state }) => ((state.data?.pages.length ?? 0) > PAGINAS_AL_DIA ? 'static' : 5_000),
  });
  const { servicio, status } = filtros;
  const filas = useMemo(
    () => rowsOf(lista.data?.pages.flatMap((p) => p.elementos) ?? [], { servicio, status }),
    [lista.data, servicio, status],
  );
  const { hasNextPage, isFetching, fetchNextPage } = lista;
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const buscando = buscar !== undefined || FILTROS.some((f) => filtros[f] !== undefined);
  const bar = lista.isPending ? null : <FilterBar valores={filtros} alCambiar={alCambiar} />;
  return (
    <>
      <div style={{ minHeight: ALTO_DE_FILTROS }}>
        <Suspense>{bar}</Suspense>
      </div>
      <Read de={lista} lineas={12}>
        {({ pages }) => (
          <>
            <Group justify="space-between" mb={4}>
              <Text size="sm" role="status">
                {countOf(pages[0]?.total ?? 0)}
              </Text>
              {pages.length > PAGINAS_AL_DIA ? (
                <Button size="compact-xs" variant="default" onClick={() => void lista.refetch()}>
                  Actualizar: tan abajo, los cambios no llegan solos
                </Button>
              ) : null}
            </Group>
            {filas.length === 0 && buscando && vista !== 'todos' ? (
              <Group p="md">
                <Text role="status">No hay ninguno aquí que coincida.</Text>
                <Button size="xs" variant="default" onClick={() => alCambiar({ vista: 'todos' })}>
                  Buscar en Todos
                </Button>
              </Group>
            ) : (
              <DataTable
                etiqueta="Asistencias"
                filas={filas}
                columnas={COLUMNAS}
                anchos={ANCHOS}
                id={(fila) => fila.id}
                alAbrir={open}
                alFinal={more}
                alarma={(fila) => isOverdue(fila, segundo)}
                vacia={buscando ? 'No hay ninguno que coincida.' : 'No tiene asistencias a cargo.'}
                altoDeFila={ALTO_DE_FILA}
                alto="calc(100vh - 235px)"
              />
            )}
          </>
        )}
      </Read>
    </>
  );
}

const countOf = (total: number): string =>
  `${total.toLocaleString('es-AR')} ${total === 1 ? 'expediente' : 'expedientes'}`;
