import { Select } from '@mantine/core';
import type { ComboboxItem, OptionsFilter, SelectProps } from '@mantine/core';
import { normaliza } from '../../procedure/normaliza';

const sinAcentos: OptionsFilter = ({ options, search }) => {
  const palabras = normaliza(search).split(' ');
  const cifras = digits(search);
  return (options as ComboboxItem[]).filter(
    ({ label }) =>
      palabras.every((p) => normaliza(label).includes(p)) || (cifras.length >= 4 && digits(label).includes(cifras)),
  );
};
/** A telephone is the same however it is written. */
const digits = (texto: string): string => texto.replace(/\D/g, '').replace(/^0+/, '');

/** One of many, by a few letters of its words and Tab or Intro: accents and case do not count. */
export const Pick = (props: SelectProps) => (
  <Select
    searchable
    selectFirstOptionOnChange
    autoSelectOnBlur
    allowDeselect={false}
    filter={sinAcentos}
    nothingFoundMessage="No hay"
    limit={200}
    {...props}
  />
);
