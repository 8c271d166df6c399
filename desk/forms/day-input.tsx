import { TextInput } from '@mantine/core';
import type { TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { ahora } from '../data/clock';
import { dia } from '../format';
import { readDay } from './parse';

interface Props extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** «2026-11-24»; undefined: none. */
  valor: string | undefined;
  alCambiar: (dia: string | undefined) => void;
}

/** A day as it is written in Argentina, whatever the browser's language: «24/11», «24/11/2026», «hoy». Taken on leaving. */
export function DayInput({ valor, alCambiar, ...input }: Props) {
  const [escrito, setEscrito] = useState<string>();
  const entendido = escrito === undefined ? valor : readDay(escrito, ahora());
  const take = (): void => {
    if (escrito === undefined || (escrito.trim() !== '' && entendido === undefined)) return;
    setEscrito(undefined);
    if (entendido !== valor) alCambiar(entendido);
  };
  return (
    <TextInput
      placeholder="dd/mm/aaaa"
      {...input}
      value={escrito ?? (valor === undefined ? '' : dia(valor))}
      error={escrito && entendido === undefined ? 'Día y mes: 24/11' : undefined}
      onChange={(e) => setEscrito(e.currentTarget.value)}
      onBlur={take}
      onKeyDown={(e) => {
        if (e.key === 'Enter') take();
      }}
    />
  );
}
