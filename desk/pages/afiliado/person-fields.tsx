import { Group, TextInput } from '@mantine/core';
import type { Field } from '../../forms/contract-form';
import { PhoneInput } from '../../forms/phone-input';

type Nombres = 'nombre' | 'apellido';

interface Props<N extends string> {
  /** Of the form they stand in. */
  campo: (nombre: N) => Field<string>;
}

export const NameFields = ({ campo }: Props<Nombres>) => (
  <Group grow>
    <TextInput label="Nombre" withAsterisk {...campo('nombre')} />
    <TextInput label="Apellido" withAsterisk {...campo('apellido')} />
  </Group>
);

/** Who somebody is and how he is reached. */
export const PersonFields = ({ campo }: Props<Nombres | 'telefono1' | 'telefono2' | 'email'>) => (
  <>
    <NameFields campo={campo} />
    <PhoneInput label="Teléfono 1" {...campo('telefono1')} />
    <PhoneInput label="Teléfono 2" {...campo('telefono2')} />
    <TextInput label="Correo" type="email" {...campo('email')} />
  </>
);
