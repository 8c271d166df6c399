import { Group, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { proveedores } from '../../data/queries';
import { ActionButton } from '../../ui/action-button';
import type { InTurn } from './order-editor';

interface Props {
  menos: readonly string[];
  porQueNo: string | undefined;
  alAgregar: (proveedor: InTurn) => void;
}

/** One more at the end of the order: any active provider. */
export function AddProvider({ menos, porQueNo, alAgregar }: Props) {
  const [escrito, setEscrito] = useState('');
  const [buscado] = useDebouncedValue(escrito, 200);
  const [elegido, setElegido] = useState<string | null>(null);
  const leidos = useInfiniteQuery(proveedores({ buscar: buscado || undefined, status: 'ACTIVO', limite: 30 }));
  const hallados = (leidos.data?.pages[0]?.elementos ?? []).filter((p) => !menos.includes(p.id));
  const proveedor = hallados.find((p) => p.id === elegido);
  const add = (): void => {
    if (!proveedor) return;
    const { id, nombre, status, condicion, telefono } = proveedor;
    alAgregar({ id, nombre, status, condicion, telefono });
    setElegido(null);
    setEscrito('');
  };
  return (
    <Group align="flex-end" gap="xs">
      <Select
        w={340}
        label="Agregar al final"
        placeholder="Nombre del proveedor"
        searchable
        disabled={porQueNo !== undefined}
        data={hallados.map((p) => ({ value: p.id, label: p.nombre }))}
        filter={({ options }) => options}
        value={elegido}
        onChange={setElegido}
        searchValue={escrito}
        onSearchChange={setEscrito}
        nothingFoundMessage="No hay proveedores activos con ese nombre"
      />
      <ActionButton
        variant="default"
        porQueNo={porQueNo ?? (proveedor ? undefined : 'Elija antes un proveedor')}
        onClick={add}
      >
        Agregar
      </ActionButton>
    </Group>
  );
}
