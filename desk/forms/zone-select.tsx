import { Select } from '@mantine/core';
import type { SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { zonas } from '../data/queries';
import { nombreDeZona } from '../format';

interface Props extends Omit<SelectProps, 'value' | 'onChange' | 'data'> {
  /** Id of the zone, «PROVINCIA/ZONA»; empty for none. */
  value: string;
  onChange: (zona: string) => void;
}

/** One of the thousands of zones: those that match what is typed are offered. */
export function ZoneSelect({ value, onChange, label = 'Zona', placeholder = 'Escriba para buscar', ...input }: Props) {
  const [escrito, setEscrito] = useState('');
  const pedido = escrito === nombreDeZona(value) ? '' : escrito;
  const [buscado] = useDebouncedValue(pedido, 200);
  const { data = [], isFetching } = useQuery(zonas('', buscado));
  // What was found for other letters must not be taken by mistake.
  const alDia = buscado === pedido;
  const opciones = (alDia ? data : []).map((z) => ({ value: z.id, label: nombreDeZona(z.id) }));
  const conElegida = value === '' || opciones.some((o) => o.value === value);
  return (
    <Select
      {...input}
      label={label}
      placeholder={placeholder}
      searchable
      data={conElegida ? opciones : [{ value, label: nombreDeZona(value) }, ...opciones]}
      value={value || null}
      onChange={(v) => onChange(v ?? '')}
      searchValue={escrito}
      onSearchChange={setEscrito}
      // The server has filtered already.
      filter={({ options }) => options}
      limit={50}
      nothingFoundMessage={isFetching || !alDia ? 'Buscando…' : 'No hay zonas con ese nombre'}
    />
  );
}
