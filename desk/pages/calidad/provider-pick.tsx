import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { proveedor, proveedores } from '../../data/queries';

interface Props {
  /** Id of the provider; empty for any. */
  value: string;
  onChange: (proveedor: string) => void;
}

/** One of all providers, by what is typed of his name. */
export function ProviderPick({ value, onChange }: Props) {
  const [escrito, setEscrito] = useState('');
  const elegido = useQuery({ ...proveedor(value), enabled: value !== '' }).data;
  const pedido = escrito === elegido?.nombre ? '' : escrito;
  const [buscado] = useDebouncedValue(pedido, 200);
  const leidos = useInfiniteQuery(proveedores({ buscar: buscado || undefined, limite: 30 }));
  // What was found for other letters must not be taken by mistake.
  const hallados = buscado === pedido ? (leidos.data?.pages[0]?.elementos ?? []).filter((p) => p.id !== value) : [];
  const opciones = [...(value === '' ? [] : [{ id: value, nombre: elegido?.nombre ?? value }]), ...hallados];
  return (
    <Select
      w={280}
      clearable
      searchable
      label="Proveedor"
      placeholder="Todos"
      data={opciones.map((p) => ({ value: p.id, label: p.nombre }))}
      filter={({ options }) => options}
      value={value || null}
      onChange={(v) => onChange(v ?? '')}
      searchValue={escrito}
      onSearchChange={setEscrito}
      nothingFoundMessage={buscado !== pedido || leidos.isFetching ? 'Buscando…' : 'No hay'}
    />
  );
}
