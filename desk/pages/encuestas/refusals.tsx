import { Group, Select } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { MOTIVOS_DE_FIN } from '../../../procedure/asistencia/estado';
import { valorDe } from '../../../procedure/registros/etiquetas';
import { cuentas, negativas } from '../../data/queries';
import type { Negativa } from '../../data/types';
import { ServiceSelect } from '../../forms/service-select';
import { capital, fecha, pesos, porApellido } from '../../format';
import { CaseLink } from '../../ui/case-link';
import { Colleague } from '../../ui/colleague';
import { columnHelper } from '../../ui/data-table';
import { ListTable } from '../../ui/list-table';
import { Period } from '../../ui/period';
import { SearchBox } from '../../ui/search-box';

const ruta = getRouteApi('/mesa/encuestas');

const col = columnHelper<Negativa>();
const COLUMNAS = [
  col.accessor('numero', {
    header: 'Asistencia',
    cell: ({ row }) => (
      <CaseLink caso={row.original} style={{ whiteSpace: 'nowrap' }}>
        {row.original.numero}
      </CaseLink>
    ),
  }),
  col.accessor('terminadaEn', { header: 'Terminó', cell: ({ getValue }) => fecha(getValue()) }),
  col.accessor('afiliado', { header: 'Afiliado', cell: ({ getValue }) => porApellido(getValue()) }),
  col.accessor('cuenta', { header: 'Cuenta', cell: ({ getValue }) => getValue().nombre }),
  col.accessor('servicio', { header: 'Servicio', cell: ({ getValue }) => getValue().nombre }),
  col.accessor('motivoFin', { header: 'Por qué terminó', cell: ({ getValue }) => capital(valorDe(getValue())) }),
  col.accessor('motivo', { header: 'Lo que se le explicó', cell: ({ getValue }) => getValue() ?? '—' }),
  col.accessor('alternativas', { header: 'Alternativas', cell: ({ getValue }) => getValue().join('; ') || '—' }),
  col.accessor('ofrecido', {
    header: 'Se ofreció',
    cell: ({ getValue }) => {
      const monto = getValue();
      return monto ? pesos(monto) : '—';
    },
  }),
  col.accessor('usuario', {
    header: 'Quién',
    cell: ({ getValue }) => <Colleague usuario={getValue()} />,
  }),
];

/** What was asked for and ended without service: why, who said so, what was offered instead. */
export function Refusals() {
  const { desde, hasta, cuenta, servicio, motivo, buscar } = ruta.useSearch();
  const navigate = ruta.useNavigate();
  const filtros = { desde, hasta, cuenta, servicio, motivo, buscar };
  const filtra = (nuevo: Partial<typeof filtros>): void =>
    void navigate({ search: (antes) => ({ ...antes, ...nuevo }), replace: true });
  const leidas = useInfiniteQuery(negativas(filtros));
  const { data: todas = [] } = useQuery(cuentas);
  return (
    <>
      <Group align="flex-end" gap="xs" mb="xs">
        <SearchBox
          etiqueta="Buscar negativa"
          ejemplo="Número, afiliado, motivo, alternativa"
          valor={buscar}
          alBuscar={(v) => filtra({ buscar: v })}
        />
        <Period desde={desde} hasta={hasta} alCambiar={filtra} />
        <Select
          w={150}
          clearable
          label="Cuenta"
          placeholder="Todas"
          data={todas.map((c) => ({ value: c.id, label: c.nombre }))}
          value={cuenta ?? null}
          onChange={(v) => filtra({ cuenta: v ?? undefined })}
        />
        <ServiceSelect
          w={140}
          clearable
          value={servicio ?? ''}
          onChange={(v) => filtra({ servicio: v || undefined })}
        />
        <Select
          w={150}
          clearable
          searchable
          label="Por qué terminó"
          placeholder="Todos"
          data={MOTIVOS_DE_FIN.map((m) => ({ value: m, label: capital(valorDe(m)) }))}
          value={motivo ?? null}
          onChange={(v) => filtra({ motivo: v ?? undefined })}
        />
      </Group>
      <ListTable
        etiqueta="Negativas"
        de={leidas}
        columnas={COLUMNAS}
        id={(n: Negativa) => n.numero}
        vacia="No hay negativas con ese filtro"
        alto="calc(100vh - 242px)"
      />
    </>
  );
}
