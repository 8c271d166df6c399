import { Select } from '@mantine/core';
import type { SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { servicios } from '../data/queries';

interface Props extends Omit<SelectProps, 'value' | 'onChange' | 'data'> {
  /** Id of the service, «HOGAR/PLOMERIA»; empty for none. */
  value: string;
  onChange: (servicio: string) => void;
  /** Those already taken are not offered. */
  menos?: readonly string[];
}

/** One of the services, by their kinds. */
export function ServiceSelect({ value, onChange, label = 'Servicio', menos = [], ...input }: Props) {
  const { data = [] } = useQuery(servicios);
  const ofrecidos = data.filter((s) => s.id === value || !menos.includes(s.id));
  const tipos = [...new Set(ofrecidos.map((s) => s.tipo))];
  return (
    <Select
      {...input}
      label={label}
      placeholder="Elija uno"
      searchable
      data={tipos.map((tipo) => ({
        group: tipo,
        items: ofrecidos.filter((s) => s.tipo === tipo).map((s) => ({ value: s.id, label: s.nombre })),
      }))}
      value={value || null}
      onChange={(v) => onChange(v ?? '')}
      nothingFoundMessage="No hay"
    />
  );
}
