import type { SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { zonasDe } from '../data/queries';
import { Pick } from './pick';

interface Props extends Omit<SelectProps, 'value' | 'onChange' | 'data'> {
  provincia: string;
  /** Name of the zone within its province. */
  valor: string;
  alElegir: (zona: string) => void;
}

/** A zone of a province. */
export function ZonePick({ provincia, valor, alElegir, ...select }: Props) {
  const { data } = useQuery({ ...zonasDe(provincia), enabled: provincia !== '' });
  const nombres = data?.map((z) => z.zona) ?? [];
  return (
    <Pick
      placeholder={provincia === '' ? 'Primero la provincia' : undefined}
      {...select}
      data={valor === '' || nombres.includes(valor) ? nombres : [valor, ...nombres]}
      value={valor || null}
      onChange={(v) => alElegir(v ?? '')}
    />
  );
}
