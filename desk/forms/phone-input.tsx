import { TextInput } from '@mantine/core';
import type { TextInputProps } from '@mantine/core';
import { leeTelefono } from '../../contracts/telefono';
import { telefonoLegible } from '../ui/phone';

interface Props extends Omit<TextInputProps, 'value' | 'onChange'> {
  value: string;
  onChange: (escrito: string) => void;
}

/** A telephone as people here write it; what was understood is shown below. */
export function PhoneInput({ value, onChange, ...input }: Props) {
  const leido = leeTelefono(value);
  return (
    <TextInput
      type="tel"
      placeholder="0294 15 442-1234"
      description={leido ? `Se entiende: ${telefonoLegible(leido)}` : 'Con código de área'}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...input}
      value={value}
      onChange={(e) => onChange(e.currentTarget.value)}
    />
  );
}
