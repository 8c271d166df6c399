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
  const [elegido, setElegido] = useState<InTurn>();
  const pedido = escrito === elegido?.nombre ? '' : escrito;
  const [buscado] = useDebouncedValue(pedido, 200);
  const leidos = useInfiniteQuery(proveedores({ buscar: buscado || undefined, status: 'ACTIVO', limite: 30 }));
  // What was found for other letters must not be taken by mistake.
  const hallados =
    buscado === pedido ? (leidos.data?.pages[0]?.elementos ?? []).filter((p) => !menos.includes(p.id)) : [];
  const ofrecidos = elegido && !hallados.some((p) => p.id === elegido.id) ? [elegido, ...hallados] : hallados;
  const choose = (id: string | null): void => {
    const proveedor = ofrecidos.find((p) => p.id === id);
    if (!proveedor) return setElegido(undefined);
    const { nombre, status, condicion, telefono } = proveedor;
    setElegido({ id: proveedor.id, nombre, status, condicion, telefono });
  };
  const add = (): void => {
    if (!elegido) return;
    alAgregar(elegido);
    setElegido(undefined);
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
        data={ofrecidos.map((p) => ({ value: p.id, label: p.nombre }))}
        filter={({ options }) => options}
        value={elegido?.id ?? null}
        onChange={choose}
        searchValue={escrito}
        onSearchChange={setEscrito}
        nothingFoundMessage={
          buscado !== pedido || leidos.isFetching ? 'Buscando…' : 'No hay proveedores activos con ese nombre'
        }
      />
      <ActionButton
        variant="default"
        porQueNo={porQueNo ?? (elegido ? undefined : 'Elija antes un proveedor')}
        onClick={add}
      >
        Agregar
      </ActionButton>
    </Group>
  );
}
