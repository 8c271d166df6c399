import { TextInput } from '@mantine/core';
import type { TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { readHour } from './parse';

interface Props extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** «22:30»; what is no hour yet, as it was typed. */
  valor: string;
  alCambiar: (hora: string) => void;
}

/** An hour of the wall in few keystrokes, whatever the browser's language: «22», «2230», «22:30». */
export function HourInput({ valor, alCambiar, error, ...input }: Props) {
  const [escrito, setEscrito] = useState<string>();
  const ilegible = escrito === undefined && valor !== '' && readHour(valor) === undefined;
  return (
    <TextInput
      placeholder="22:30"
      inputMode="numeric"
      autoComplete="off"
      {...input}
      value={escrito ?? valor}
      error={error ?? (ilegible ? 'No se entiende la hora: 22, 2230, 22:30' : undefined)}
      onChange={(e) => {
        setEscrito(e.currentTarget.value);
        alCambiar(readHour(e.currentTarget.value) ?? e.currentTarget.value);
      }}
      onBlur={() => setEscrito(undefined)}
    />
  );
}
