import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { alertas } from '../../data/alert-queries';
import type { AlertaContada } from '../../data/types';
import { ListTable } from '../../ui/list-table';
import { AlertDetail } from './alert-detail';
import { ALTO_DE_FILA, ANCHOS, COLUMNAS } from './columns';
import { AlertFilters } from './filters';

const ruta = getRouteApi('/mesa/alertas');

/** Every alert, the last first; Intro shows all that was done to tell of it. */
export function AlertList() {
  const { ver: _, alerta, prueba: __, ...filtros } = ruta.useSearch();
  const navigate = ruta.useNavigate();
  const leidas = useInfiniteQuery({ ...alertas(filtros), placeholderData: keepPreviousData });
  const abre = (id: string | undefined): void =>
    void navigate({ search: (antes) => ({ ...antes, alerta: id }), replace: true });
  return (
    <>
      <AlertFilters filtros={filtros} />
      <ListTable
        etiqueta="Alertas"
        de={leidas}
        columnas={COLUMNAS}
        anchos={ANCHOS}
        id={(a: AlertaContada) => a.id}
        alAbrir={(a) => abre(a.id)}
        altoDeFila={ALTO_DE_FILA}
        vacia={Object.keys(filtros).length > 0 ? 'No hay alertas con ese filtro' : 'No sonó ninguna'}
        alto="calc(100vh - 215px)"
      />
      {alerta === undefined ? null : <AlertDetail id={alerta} alCerrar={() => abre(undefined)} />}
    </>
  );
}
