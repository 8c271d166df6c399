import { Alert, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { cambioDeClave } from '../../../contracts/usuario';
import { call } from '../../data/http';
import { useContractForm } from '../../forms/contract-form';
import { ActionButton } from '../../ui/action-button';
import { notify } from '../../ui/notify';
import { Failure } from '../../ui/read';

const VACIO = { actual: '', nueva: '', repetida: '' };
const cambio = cambioDeClave
  .extend({ repetida: cambioDeClave.shape.actual })
  .refine(({ nueva, repetida }) => nueva === repetida, { path: ['repetida'], error: 'No es igual a la nueva' });

/** My own password. The other places where I am logged in must log in again. */
export function ChangePassword() {
  const [veces, setVeces] = useState(0);
  return (
    <Form
      key={veces}
      alCambiar={() => {
        setVeces((n) => n + 1);
        void notify({ mensaje: 'Contraseña cambiada. Sus otras sesiones terminaron.' });
      }}
    />
  );
}

function Form({ alCambiar }: { alCambiar: () => void }) {
  const form = useContractForm(cambio, VACIO, {
    send: async ({ actual, nueva }) => {
      await call('POST', '/sesion/clave', { body: { actual, nueva } });
      alCambiar();
    },
  });
  return (
    <form aria-label="Cambiar la contraseña" noValidate onSubmit={form.envia}>
      <Stack gap="sm">
        {form.fallo ? <Failure error={form.fallo} /> : null}
        {form.general ? <Alert color="red">{form.general}</Alert> : null}
        <PasswordInput label="Contraseña actual" autoComplete="current-password" {...form.campo('actual')} />
        <PasswordInput
          label="Contraseña nueva"
          description="12 caracteres o más"
          autoComplete="new-password"
          {...form.campo('nueva')}
        />
        <PasswordInput label="La nueva otra vez" autoComplete="new-password" {...form.campo('repetida')} />
        <Group justify="space-between">
          <Text size="xs">Sus otras sesiones terminan en el acto.</Text>
          <ActionButton type="submit" loading={form.enviando}>
            Cambiar contraseña
          </ActionButton>
        </Group>
      </Stack>
    </form>
  );
}
