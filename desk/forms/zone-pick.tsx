import type { SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { zonas } from '../data/queries';
import { Pick } from './pick';

interface Props extends Pick_ {
  provincia: string;
  /** Name of the zone within its province. */
  valor: string;
  alElegir: (zona: string) => void;
}
type Pick_ = Omit<SelectProps, 'value' | 'onChange' | 'data'>;

/** A zone of a province, looked for as one types: a province has up to a thousand. */
export function ZonePick({ provincia, valor, alElegir, ...select }: Props) {
  const [escrito, setEscrito] = useState(valor);
  const [buscado] = useDebouncedValue(escrito === valor ? '' : escrito, 150);
  const { data = [] } = useQuery({
    ...zonas(provincia, buscado),
    enabled: provincia !== '',
    placeholderData: keepPreviousData,
  });
  const nombres = data.map((z) => z.zona);
  return (
    <Pick
      placeholder={provincia === '' ? 'Primero la provincia' : undefined}
      disabled={provincia === ''}
      {...select}
      data={valor === '' || nombres.includes(valor) ? nombres : [valor, ...nombres]}
      value={valor || null}
      searchValue={escrito}
      onSearchChange={setEscrito}
      onChange={(v) => alElegir(v ?? '')}
    />
  );
}
