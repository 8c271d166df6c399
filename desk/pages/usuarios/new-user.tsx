import { Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { usuarioNuevo } from '../../../contracts/usuario';
import { call } from '../../data/http';
import { usuarios } from '../../data/queries';
import { useContractForm } from '../../forms/contract-form';
import { SideForm } from '../../forms/side-form';
import { RoleSelect } from './role-select';

interface Props {
  alCerrar: () => void;
  /** The password made for him, this once. */
  alCrear: (creado: { de: string; clave: string }) => void;
}

export function NewUser({ alCerrar, alCrear }: Props) {
  const client = useQueryClient();
  const form = useContractForm(
    usuarioNuevo,
    { usuario: '', nombre: '', rol: '' },
    {
      borrador: 'usuario:nuevo',
      aEnviar: (v) => ({ ...v, rol: v.rol || undefined }),
      send: async (datos) => {
        const { clave = '' } = await call<{ clave?: string }>('POST', '/usuarios', { body: datos });
        await client.invalidateQueries({ queryKey: usuarios.queryKey });
        alCerrar();
        alCrear({ de: datos.nombre, clave });
      },
    },
  );
  return (
    <SideForm titulo="Nuevo usuario" form={form} alCerrar={alCerrar} verbo="Crear">
      <TextInput
        label="Usuario"
        withAsterisk
        description="Con el que entra: letras sin acento y números; no cambia"
        autoComplete="off"
        {...form.campo('usuario')}
      />
      <TextInput label="Nombre y apellido" withAsterisk autoComplete="off" {...form.campo('nombre')} />
      <RoleSelect {...form.campo('rol')} />
      <Text size="sm">La contraseña se crea al guardar y se muestra una sola vez.</Text>
    </SideForm>
  );
}
