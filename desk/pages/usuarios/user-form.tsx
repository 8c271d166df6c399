import { Checkbox, Switch, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { cambioDeUsuario } from '../../../contracts/usuario';
import { call } from '../../data/http';
import { usuarios } from '../../data/queries';
import type { Usuario } from '../../data/types';
import { changes, useContractForm } from '../../forms/contract-form';
import { SideForm } from '../../forms/side-form';
import { ChangeLog } from '../../ui/change-log';
import { notify } from '../../ui/notify';
import { RoleSelect } from './role-select';

interface Props {
  usuario: Usuario;
  alCerrar: () => void;
  /** The password made for him, this once. */
  alCrear: (creada: { de: string; clave: string }) => void;
}

/** Role, name, password, in or out. What changes his rights ends his sessions at once. */
export function UserForm({ usuario, alCerrar, alCrear }: Props) {
  const client = useQueryClient();
  const { nombre, rol, activo } = usuario;
  const antes = { nombre, rol: rol as string, activo, clave: '', crea: false };
  const form = useContractForm(cambioDeUsuario, antes, {
    aEnviar: ({ crea, ...v }) => ({ ...changes(antes, v), ...(crea ? { clave: null } : {}) }),
    send: async (datos) => {
      const { clave } = await call<{ clave?: string }>('PATCH', `/usuarios/${usuario.usuario}`, { body: datos });
      await client.invalidateQueries({ queryKey: usuarios.queryKey });
      void notify({ mensaje: `${datos.nombre ?? nombre}: guardado` });
      alCerrar();
      if (clave !== undefined) alCrear({ de: datos.nombre ?? nombre, clave });
    },
  });
  return (
    <SideForm titulo={`Usuario ${usuario.usuario}`} form={form} alCerrar={alCerrar}>
      <TextInput label="Nombre y apellido" withAsterisk {...form.campo('nombre')} />
      <RoleSelect {...form.campo('rol')} />
      <Switch
        label={form.valores.activo ? 'Activo: puede entrar' : 'De baja: no puede entrar'}
        checked={form.valores.activo}
        onChange={(e) => form.pone('activo', e.currentTarget.checked)}
        error={form.errorDe('activo')}
      />
      <TextInput
        label="Contraseña nueva"
        description="Al menos 12 caracteres. Vacía: sigue la que tiene"
        autoComplete="new-password"
        styles={{ input: { fontFamily: 'monospace' } }}
        disabled={form.valores.crea}
        {...form.campo('clave')}
      />
      <Checkbox
        label="Crear una contraseña: se muestra una sola vez, al guardar"
        checked={form.valores.crea}
        onChange={(e) => {
          form.pone('crea', e.currentTarget.checked);
          form.pone('clave', '');
        }}
      />
      <ChangeLog maestro="USUARIO" clave={usuario.usuario} />
    </SideForm>
  );
}
