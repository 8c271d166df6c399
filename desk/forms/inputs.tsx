import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { ahora } from '../data/clock';
import { hora } from '../format';
import { MINUTO } from '../../procedure/instante';
import { readInstant, readPesos } from './parse';

interface InputProps<T> {
  label: string;
  error: string | undefined;
  withAsterisk: boolean;
  valor: T;
  alCambiar: (valor: T extends string ? string | undefined : unknown) => void;
  /** An hour alone is the last one, not the next: for what has happened. */
  pasado?: boolean;
  /** What it means to leave it empty, shown where it is typed. */
  vacio?: string;
  /** What may be typed, where that differs from the usual. */
  ejemplo?: string;
}

/** «1630», «+45», «mañana 9»: what was understood is shown below what was typed. */
export function InstantInput({
  label,
  error,
  withAsterisk,
  valor,
  alCambiar,
  pasado = false,
  ejemplo = pasado ? 'ahora · 1630 · -10' : '1630 · +45 · mañana 9',
}: InputProps<string>) {
  const [escrito, setEscrito] = useState(() => (valor === '' ? '' : hora(valor)));
  const entendido = escrito === '' ? undefined : readInstant(escrito, ahora(), pasado);
  return (
    <TextInput
      label={label}
      withAsterisk={withAsterisk}
      value={escrito}
      placeholder={ejemplo}
      description={entendido ? `Se entiende: ${hora(entendido)}${pasado ? '' : gone(entendido)}` : undefined}
      error={
        error ?? (escrito !== '' && !entendido ? 'No se entiende la hora: 1630, +45, mañana 9, 24/11 8:30' : undefined)
      }
      onChange={(e) => {
        setEscrito(e.currentTarget.value);
        alCambiar(e.currentTarget.value === '' ? undefined : readInstant(e.currentTarget.value, ahora(), pasado));
      }}
    />
  );
}

/** Said where what is to come is asked for; whether it may be is for the case to judge. */
const gone = (instante: string): string => (Date.parse(instante) < ahora() - MINUTO ? ' · ya pasó' : '');

const enPesos = (centavos: number): string => (centavos / 100).toFixed(2).replace('.', ',').replace(',00', '');

/** «12.500», «12500,50». */
export function MoneyInput({
  label,
  error,
  withAsterisk,
  valor,
  alCambiar,
  vacio = '12.500,50',
}: InputProps<{ centavos: number } | undefined>) {
  const [escrito, setEscrito] = useState(() => (valor === undefined ? '' : enPesos(valor.centavos)));
  const ilegible = escrito !== '' && readPesos(escrito) === undefined;
  return (
    <TextInput
      label={label}
      withAsterisk={withAsterisk}
      value={escrito}
      inputMode="decimal"
      leftSection="$"
      placeholder={vacio}
      error={error ?? (ilegible ? 'No se entiende el importe: 12.500 o 12500,50' : undefined)}
      onChange={(e) => {
        setEscrito(e.currentTarget.value);
        const centavos = readPesos(e.currentTarget.value);
        alCambiar(centavos === undefined ? undefined : { centavos, moneda: 'ARS' });
      }}
    />
  );
}
