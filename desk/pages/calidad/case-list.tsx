import { Group, SegmentedControl, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { casosDeCalidad, casosDeCalidadAbiertos } from '../../data/queries';
import type { CasoDeCalidadResumido } from '../../data/types';
import { DataTable } from '../../ui/data-table';
import { ListTable } from '../../ui/list-table';
import { Period } from '../../ui/period';
import { Read } from '../../ui/read';
import { COLUMNAS } from './case-columns';
import { ProviderPick } from './provider-pick';

const ruta = getRouteApi('/mesa/calidad');
const ESTADOS = [
  { value: 'abiertos', label: 'Abiertos' },
  { value: 'cerrados', label: 'Cerrados' },
  { value: 'todos', label: 'Todos' },
];

/** The cases: open ones with the overdue first, the others as they were opened. */
export function CaseList() {
  const { estado = 'abiertos', proveedor, desde, hasta } = ruta.useSearch();
  const navigate = ruta.useNavigate();
  const filtra = (nuevo: { estado?: typeof estado; proveedor?: string; desde?: string; hasta?: string }): void =>
    void navigate({ search: (antes) => ({ ...antes, ...nuevo }), replace: true });
  const filtros = { proveedor, desde, hasta };
  return (
    <>
      <Group align="flex-end" gap="xs" mb="xs">
        <SegmentedControl
          aria-label="Qué casos"
          data={ESTADOS}
          value={estado}
          onChange={(v) => filtra({ estado: v as typeof estado })}
        />
        <ProviderPick value={proveedor ?? ''} onChange={(v) => filtra({ proveedor: v || undefined })} />
        <Period desde={desde} hasta={hasta} alCambiar={filtra} />
      </Group>
      {estado === 'abiertos' ? (
        <Open filtros={filtros} />
      ) : (
        <ByOpening filtros={{ ...filtros, status: estado === 'cerrados' ? 'CERRADO' : undefined }} />
      )}
    </>
  );
}

type Filtros = Record<string, string | undefined>;

function useOpen() {
  const navigate = ruta.useNavigate();
  return ({ expediente, n }: CasoDeCalidadResumido): void =>
    void navigate({ to: '/calidad/$numero/$n', params: { numero: expediente, n } });
}
const TABLA = {
  etiqueta: 'Casos de calidad',
  columnas: COLUMNAS,
  id: (c: CasoDeCalidadResumido) => c.numero,
  alarma: (c: CasoDeCalidadResumido) => c.vencidos > 0,
  alto: 'calc(100vh - 242px)',
};

const urgencia = (c: CasoDeCalidadResumido): string => c.proximoVencimiento ?? '9999';

function Open({ filtros }: { filtros: Filtros }) {
  const leidos = useQuery(casosDeCalidadAbiertos(filtros));
  const alAbrir = useOpen();
  const filas = useMemo(
    () => [...(leidos.data ?? [])].sort((a, b) => urgencia(a).localeCompare(urgencia(b))),
    [leidos.data],
  );
  return (
    <Read de={leidos} lineas={12}>
      {() => (
        <>
          <DataTable {...TABLA} filas={filas} alAbrir={alAbrir} vacia="No hay casos de calidad abiertos" />
          <Text size="xs" c="dimmed" role="status">
            {`${filas.length} abiertos`}
          </Text>
        </>
      )}
    </Read>
  );
}

function ByOpening({ filtros }: { filtros: Filtros }) {
  const leidos = useInfiniteQuery(casosDeCalidad(filtros));
  const alAbrir = useOpen();
  return <ListTable {...TABLA} de={leidos} alAbrir={alAbrir} vacia="No hay casos de calidad con ese filtro" />;
}
