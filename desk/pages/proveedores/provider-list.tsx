import { Anchor, Group, Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { valorDe } from '../../../procedure/registros/etiquetas';
import { porQueNoPuede } from '../../data/allowed';
import { proveedores } from '../../data/queries';
import type { Proveedor } from '../../data/types';
import { ServiceSelect } from '../../forms/service-select';
import { ZoneSelect } from '../../forms/zone-select';
import { ActionButton } from '../../ui/action-button';
import { Active } from '../../ui/active';
import { columnHelper } from '../../ui/data-table';
import { ListTable } from '../../ui/list-table';
import { telefonoLegible } from '../../ui/phone';
import { SearchBox } from '../../ui/search-box';
import { ProviderForm } from './provider-form';

const ruta = getRouteApi('/mesa/proveedores');

/** «2.º» when only one turn matches the filters; how many otherwise. */
function turnoDe({ posiciones }: Proveedor): string {
  const [unica] = posiciones;
  if (unica === undefined) return 'Sin turno';
  return posiciones.length === 1 ? `${unica.posicion}.º` : `Depende (${posiciones.length})`;
}

const col = columnHelper<Proveedor>();
const COLUMNAS = [
  col.accessor('nombre', { header: 'Proveedor' }),
  col.accessor('razonSocial', { header: 'Razón social', cell: ({ getValue }) => getValue() ?? '—' }),
  col.accessor('status', {
    header: 'Estado',
    cell: ({ getValue }) => <Active activo={getValue() === 'ACTIVO'} />,
  }),
  col.accessor('condicion', { header: 'Condición', cell: ({ getValue }) => valorDe(getValue()) }),
  col.accessor('telefono', {
    header: 'Teléfono',
    cell: ({ getValue }) => {
      const telefono = getValue();
      return telefono ? (
        <Anchor href={`tel:${telefono}`} size="sm">
          {telefonoLegible(telefono)}
        </Anchor>
      ) : (
        '—'
      );
    },
  }),
  col.accessor('email', { header: 'Correo', cell: ({ getValue }) => getValue() ?? '—' }),
  col.accessor('web', { header: 'Web', cell: ({ getValue }) => getValue() ?? '—' }),
  col.display({ id: 'turno', header: 'Turnos', cell: ({ row }) => turnoDe(row.original) }),
];

export function ProviderList() {
  const { quien } = useRouteContext({ from: '/mesa' });
  const { ver: _, ...filtros } = ruta.useSearch();
  const navigate = ruta.useNavigate();
  const filtra = (nuevo: Partial<typeof filtros>): void =>
    void navigate({ search: (antes) => ({ ...antes, ...nuevo }), replace: true });
  const leidos = useInfiniteQuery(proveedores(filtros));
  const [elegido, setElegido] = useState<Proveedor | 'nuevo'>();
  return (
    <>
      <Group align="flex-end" gap="xs" mb="xs">
        <SearchBox
          etiqueta="Buscar proveedor"
          ejemplo="Nombre o razón social"
          valor={filtros.buscar}
          alBuscar={(buscar) => filtra({ buscar })}
        />
        <ServiceSelect
          w={165}
          clearable
          value={filtros.servicio ?? ''}
          onChange={(v) => filtra({ servicio: v || undefined })}
        />
        <ZoneSelect w={195} clearable value={filtros.zona ?? ''} onChange={(v) => filtra({ zona: v || undefined })} />
        <Choose
          etiqueta="Estado"
          valores={['ACTIVO', 'INACTIVO']}
          valor={filtros.status}
          alElegir={(status) => filtra({ status })}
        />
        <Choose
          etiqueta="Condición"
          valores={['EXTERNO', 'INTERNO']}
          valor={filtros.condicion}
          alElegir={(condicion) => filtra({ condicion })}
        />
        <ActionButton
          ml="auto"
          porQueNo={porQueNoPuede(quien.rol, 'POST /proveedores')}
          onClick={() => setElegido('nuevo')}
        >
          Nuevo proveedor
        </ActionButton>
      </Group>
      <ListTable
        etiqueta="Proveedores"
        de={leidos}
        columnas={COLUMNAS}
        id={(p: Proveedor) => p.id}
        alAbrir={setElegido}
        vacia="Ningún proveedor cumple el filtro"
        alto="calc(100vh - 242px)"
      />
      {elegido === undefined ? null : (
        <ProviderForm proveedor={elegido === 'nuevo' ? undefined : elegido} alCerrar={() => setElegido(undefined)} />
      )}
    </>
  );
}

interface ChooseProps<V extends string> {
  etiqueta: string;
  valores: readonly V[];
  valor: V | undefined;
  alElegir: (valor: V | undefined) => void;
}
const Choose = <V extends string>({ etiqueta, valores, valor, alElegir }: ChooseProps<V>) => (
  <Select
    w={110}
    clearable
    label={etiqueta}
    placeholder="Todos"
    data={valores.map((v) => ({ value: v, label: valorDe(v) }))}
    value={valor ?? null}
    onChange={(v) => alElegir(v ?? undefined)}
  />
);
