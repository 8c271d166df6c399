import { Alert, Button, Center, Paper, PasswordInput, Stack, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { call } from '../data/http';
import { sesion } from '../data/queries';
import type { Quien } from '../data/types';

interface Credenciales {
  usuario: string;
  clave: string;
}

/** Each with his own account. */
export function LogIn() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { volverA } = useSearch({ from: '/entrar' });
  const { register, handleSubmit, formState } = useForm<Credenciales>({ defaultValues: { usuario: '', clave: '' } });
  const entra = useMutation({
    mutationFn: (body: Credenciales) => call<Quien>('POST', '/sesion', { body }),
    onSuccess: ({ usuario, nombre, rol, venceEn, novedadesDesde }) => {
      client.clear();
      client.setQueryData(sesion.queryKey, { usuario, nombre, rol, venceEn, novedadesDesde });
      void navigate({ href: volverA?.startsWith('/') && !volverA.startsWith('//') ? volverA : '/' });
    },
  });
  return (
    <Center component="main" mih="100vh">
      <Paper
        withBorder
        p="xl"
        w={360}
        component="form"
        onSubmit={(e) => void handleSubmit((c) => entra.mutate(c))(e)}
        noValidate
      >
        <Stack>
          <Title order={1} size="h2">
            Apolo
          </Title>
          {entra.error ? (
            <Alert color="red" role="alert">
              {entra.error.message}
            </Alert>
          ) : null}
          <TextInput
            label="Usuario"
            autoFocus
            autoComplete="username"
            error={formState.errors.usuario?.message}
            {...register('usuario', { required: 'Falta este dato' })}
          />
          <PasswordInput
            label="Contraseña"
            autoComplete="current-password"
            error={formState.errors.clave?.message}
            {...register('clave', { required: 'Falta este dato' })}
          />
          <Button type="submit" loading={entra.isPending}>
            Entrar
          </Button>
        </Stack>
      </Paper>
    </Center>
  );
}
