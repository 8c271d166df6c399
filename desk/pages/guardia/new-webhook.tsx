import { Select, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { webhookNuevo } from '../../../contracts/contacto';
import { nombreDeRol, ROLES_DE_CASOS } from '../../../procedure/roles';
import { call } from '../../data/http';
import { contactos } from '../../data/alert-queries';
import type { WebhookCreado } from '../../data/types';
import { Choice } from '../../forms/choice';
import { useContractForm } from '../../forms/contract-form';
import { SideForm } from '../../forms/side-form';
import { capital } from '../../format';
import { PersonPick } from './person-pick';

interface Values {
  para: 'rol' | 'usuario';
  rol: string;
  usuario: string;
  url: string;
}
const VACIO: Values = { para: 'rol', rol: '', usuario: '', url: '' };
const ROLES = ROLES_DE_CASOS.map((rol) => ({ value: rol, label: capital(nombreDeRol(rol)) }));

interface Props {
  alCerrar: () => void;
  /** With its secret, this once. */
  alCrear: (creado: WebhookCreado) => void;
}

export function NewWebhook({ alCerrar, alCrear }: Props) {
  const client = useQueryClient();
  const { data } = useInfiniteQuery(contactos);
  const form = useContractForm(webhookNuevo, VACIO, {
    borrador: 'webhook',
    aEnviar: ({ para, rol, usuario, url }) => (para === 'rol' ? { rol, url } : { usuario, url }),
    send: async (datos) => {
      const creado = await call<WebhookCreado>('POST', '/webhooks', { body: datos });
      await client.invalidateQueries({ queryKey: ['webhooks'] });
      alCerrar();
      alCrear(creado);
    },
  });
  const { valores, pone, errorDe } = form;
  return (
    <SideForm titulo="Webhook nuevo" form={form} alCerrar={alCerrar} verbo="Crear">
      <Choice
        etiqueta="Avisa lo que le suene a"
        obligatorio
        opciones={[
          { value: 'rol', label: 'Un rol' },
          { value: 'usuario', label: 'Una persona' },
        ]}
        valor={valores.para}
        error={undefined}
        alCambiar={(v) => pone('para', v as Values['para'])}
      />
      {valores.para === 'rol' ? (
        <Select
          label="Rol"
          withAsterisk
          data={ROLES}
          allowDeselect={false}
          value={valores.rol || null}
          error={errorDe('rol')}
          onChange={(v) => pone('rol', v ?? '')}
        />
      ) : (
        <PersonPick
          label="Persona"
          personas={data?.pages.flatMap((p) => p.elementos) ?? []}
          {...form.campo('usuario')}
        />
      )}
      <TextInput
        label="Dirección"
        withAsterisk
        description="Empieza con https://. El secreto con que se firma se muestra una sola vez, al crearlo."
        autoComplete="off"
        {...form.campo('url')}
      />
    </SideForm>
  );
}
