import { Select } from '@mantine/core';
import type { ComboboxItem, OptionsFilter, SelectProps } from '@mantine/core';
import { useState } from 'react';
import { normaliza } from '../../procedure/normaliza';

const NADA: ComboboxItem = { value: '', label: 'No hay', disabled: true };

const sinAcentos: OptionsFilter = ({ options, search, limit }) => {
  const palabras = normaliza(search).split(' ');
  const cifras = digits(search);
  const halladas = (options as ComboboxItem[]).filter(
    ({ label }) =>
      palabras.every((p) => normaliza(label).includes(p)) || (cifras.length >= 4 && digits(label).includes(cifras)),
  );
  return halladas.length === 0 ? [NADA] : startingFirst(halladas, palabras[0] ?? '').slice(0, limit);
};
/** «San» finds SAN ANTONIO before GENERAL SAN MARTIN. */
const startingFirst = (halladas: readonly ComboboxItem[], comienzo: string): ComboboxItem[] => {
  const empieza = ({ label }: ComboboxItem): boolean => normaliza(label).startsWith(comienzo);
  return [...halladas.filter(empieza), ...halladas.filter((o) => !empieza(o))];
};
/** A telephone is the same however it is written. */
const digits = (texto: string): string => texto.replace(/\D/g, '').replace(/^0+/, '');

/**
 * One of many, by a few letters of its words and Tab or Intro: accents and case do not count. Who leaves without having
 * looked for anything changes nothing.
 */
export function Pick({ onChange, ...props }: SelectProps) {
  const [busca, setBusca] = useState(false);
  return (
    <Select
      searchable
      selectFirstOptionOnChange={busca}
      autoSelectOnBlur={busca}
      allowDeselect={false}
      filter={sinAcentos}
      limit={200}
      withScrollArea={false}
      styles={{ options: { maxHeight: 240, overflowY: 'auto' } }}
      onInput={(e) => setBusca(e.currentTarget.value.trim() !== '')}
      onFocus={() => setBusca(false)}
      onChange={(...elegido) => {
        setBusca(false);
        onChange?.(...elegido);
      }}
      {...props}
    />
  );
}
