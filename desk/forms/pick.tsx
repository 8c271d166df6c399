import { getParsedComboboxData, Select } from '@mantine/core';
import type { ComboboxItem, OptionsFilter, SelectProps } from '@mantine/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { normaliza } from '../../procedure/normaliza';

const NADA: ComboboxItem = { value: '', label: 'No hay', disabled: true };

interface Nombrado {
  label: string;
}
/** Whether what is typed finds a label: by all its words, without accents or case, or by a few digits. */
export function finds(search: string): (opcion: Nombrado) => boolean {
  const palabras = normaliza(search).split(' ');
  const cifras = digits(search);
  return ({ label }) =>
    palabras.every((p) => normaliza(label).includes(p)) || (cifras.length >= 4 && digits(label).includes(cifras));
}
/** Those found, first those that begin so: «San» finds SAN ANTONIO before GENERAL SAN MARTIN. */
function matching<T extends Nombrado>(opciones: readonly T[], search: string): T[] {
  const [comienzo = ''] = normaliza(search).split(' ');
  const halladas = opciones.filter(finds(search));
  const empieza = (o: T): boolean => normaliza(o.label).startsWith(comienzo);
  return [...halladas.filter(empieza), ...halladas.filter((o) => !empieza(o))];
}
const sinAcentos: OptionsFilter = ({ options, search, limit }) => {
  const halladas = matching(options as ComboboxItem[], search);
  return halladas.length === 0 ? [NADA] : halladas.slice(0, limit);
};
/** A telephone is the same however it is written. */
const digits = (texto: string): string => texto.replace(/\D/g, '').replace(/^0+/, '');

/**
 * One of many, by a few letters of its words and Tab or Intro: accents and case do not count. Who leaves without having
 * looked for anything changes nothing; who leaves before the list has arrived gets what he looked for when it does.
 */
export function Pick({ data = [], placeholder, onChange, ...props }: SelectProps) {
  const [busca, setBusca] = useState(false);
  const [dejado, setDejado] = useState('');
  const opciones = getParsedComboboxData(data) as ComboboxItem[];
  const hay = opciones.length > 0;
  const choose = useEffectEvent(() => {
    const [primera] = matching(opciones, dejado);
    setDejado('');
    if (primera && !props.value) onChange?.(primera.value, primera);
  });
  useEffect(() => {
    if (dejado !== '' && hay) choose();
  }, [dejado, hay]);
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
      data={data}
      placeholder={dejado || placeholder}
      onInput={(e) => {
        setBusca(e.currentTarget.value.trim() !== '');
        setDejado('');
      }}
      onFocus={() => setBusca(false)}
      onBlur={(e) => busca && !hay && setDejado(e.currentTarget.value.trim())}
      onChange={(...elegido) => {
        setBusca(false);
        onChange?.(...elegido);
      }}
      {...props}
    />
  );
}
