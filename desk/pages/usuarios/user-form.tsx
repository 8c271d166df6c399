import { Button, Group, Switch, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { cambioDeUsuario } from '../../../contracts/usuario';
import { call, newKey } from '../../data/http';
import { usuarios } from '../../data/queries';
import type { Usuario } from '../../data/types';
import { changes, useContractForm } from '../../forms/contract-form';
import { SideForm } from '../../forms/side-form';
import { ChangeLog } from '../../ui/change-log';
import { notify } from '../../ui/notify';
import { RoleSelect } from './role-select';

/** Role, name, password, in or out. What changes his rights ends his sessions at once. */
export function UserForm({ usuario, alCerrar }: { usuario: Usuario; alCerrar: () => void }) {
  const client = useQueryClient();
  const { nombre, rol, activo } = usuario;
  const antes = { nombre, rol: rol as string, activo, clave: '' };
  const form = useContractForm(cambioDeUsuario, antes, {
    aEnviar: (v) => changes(antes, v),
    send: async (datos) => {
      await call('PATCH', `/usuarios/${usuario.usuario}`, { body: datos });
      await client.invalidateQueries({ queryKey: usuarios.queryKey });
      void notify({ mensaje: `${datos.nombre ?? nombre}: guardado` });
      alCerrar();
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
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <TextInput
          label="Contraseña nueva"
          description="Al menos 12 caracteres. Vacía: sigue la que tiene"
          autoComplete="new-password"
          styles={{ input: { fontFamily: 'monospace' } }}
          style={{ flex: 1 }}
          {...form.campo('clave')}
        />
        <Button variant="default" onClick={() => form.pone('clave', newKey().slice(0, 20))}>
          Crear una
        </Button>
      </Group>
      <ChangeLog maestro="USUARIO" clave={usuario.usuario} />
    </SideForm>
  );
}
