import { Group, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { contactoNuevo } from '../../../contracts/contacto';
import { porQueNoPuede } from '../../data/allowed';
import { call } from '../../data/http';
import type { Contacto } from '../../data/types';
import { useContractForm } from '../../forms/contract-form';
import { ActionButton } from '../../ui/action-button';
import { Line } from '../../ui/cell';
import { RemoveButton } from '../../ui/remove-button';
import { Outcome, TryButton, useTrial } from './trial';

/** An address, changed where it is read. */
export function Mail({ contacto }: { contacto: Contacto }) {
  const { quien } = useRouteContext({ from: '/mesa' });
  const client = useQueryClient();
  const [edita, setEdita] = useState(false);
  const { usuario, nombre, correo } = contacto;
  const path = `/contactos/${encodeURIComponent(usuario)}`;
  const prueba = useTrial(path);
  if (edita) return <Edit contacto={contacto} alCerrar={() => setEdita(false)} />;
  const sinCorreo = correo === null ? 'No tiene dirección' : undefined;
  return (
    <Group gap="xs" wrap="nowrap">
      <div style={{ flex: 1, minWidth: 0 }}>
        <Line title={correo ?? undefined}>{correo ?? '—'}</Line>
      </div>
      <Outcome prueba={prueba} llego="Lo tomó el servidor de correo" />
      <TryButton
        prueba={prueba}
        etiqueta={`Probar el correo de ${nombre}`}
        porQueNo={porQueNoPuede(quien.rol, 'POST /contactos/:usuario/prueba') ?? sinCorreo}
      />
      <ActionButton
        size="compact-xs"
        variant="default"
        etiqueta={`${correo === null ? 'Poner' : 'Cambiar'} el correo de ${nombre}`}
        porQueNo={porQueNoPuede(quien.rol, 'PUT /contactos/:usuario')}
        onClick={() => setEdita(true)}
      >
        {correo === null ? 'Poner' : 'Cambiar'}
      </ActionButton>
      <RemoveButton
        que={`el correo de ${nombre}`}
        path={path}
        porQueNo={porQueNoPuede(quien.rol, 'DELETE /contactos/:usuario') ?? sinCorreo}
        alQuitar={() => client.invalidateQueries({ queryKey: ['contactos'] })}
      >
        Ya no se le avisará por correo.
      </RemoveButton>
    </Group>
  );
}

function Edit({ contacto: { usuario, nombre, correo }, alCerrar }: { contacto: Contacto; alCerrar: () => void }) {
  const client = useQueryClient();
  const form = useContractForm(
    contactoNuevo,
    { correo: correo ?? '' },
    {
      send: async (datos) => {
        await call('PUT', `/contactos/${encodeURIComponent(usuario)}`, { body: datos });
        await client.invalidateQueries({ queryKey: ['contactos'] });
        alCerrar();
      },
    },
  );
  return (
    <form aria-label={`Correo de ${nombre}`} noValidate onSubmit={form.envia}>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <TextInput
          aria-label={`Correo de ${nombre}`}
          type="email"
          size="xs"
          autoFocus
          autoComplete="off"
          style={{ flex: 1 }}
          onKeyDown={(e) => e.key === 'Escape' && alCerrar()}
          {...form.campo('correo')}
        />
        <ActionButton type="submit" size="xs" loading={form.enviando}>
          Guardar
        </ActionButton>
        <ActionButton size="xs" variant="default" tecla="Esc" onClick={alCerrar}>
          Cancelar
        </ActionButton>
      </Group>
      {form.fallo && form.errorDe('correo') === undefined ? (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {form.fallo.message}
        </Text>
      ) : null}
    </form>
  );
}
