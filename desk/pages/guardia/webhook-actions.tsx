import { Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { porQueNoPuede } from '../../data/allowed';
import { call } from '../../data/http';
import type { Webhook, WebhookCreado } from '../../data/types';
import { ActionButton } from '../../ui/action-button';
import { notify } from '../../ui/notify';
import { RemoveButton } from '../../ui/remove-button';
import { Outcome, TryButton, useTrial } from './trial';
import { WebhookSecret } from './webhook-secret';

const complain = (error: Error): void => void notify({ color: 'red', titulo: 'No se pudo', mensaje: error.message });

/** What can be done with one: try it, change its secret, turn it on again, take it away. */
export function WebhookActions({ webhook }: { webhook: Webhook }) {
  const { quien } = useRouteContext({ from: '/mesa' });
  const client = useQueryClient();
  const [rotado, setRotado] = useState<WebhookCreado>();
  const path = `/webhooks/${webhook.id}`;
  const prueba = useTrial(path);
  const reread = (): Promise<unknown> => client.invalidateQueries({ queryKey: ['webhooks'] });
  const rota = useMutation({
    mutationFn: () => call<WebhookCreado>('POST', `${path}/rotacion`),
    onSuccess: setRotado,
    onError: complain,
    onSettled: reread,
  });
  const activa = useMutation({
    mutationFn: () => call('POST', `${path}/activacion`),
    onError: complain,
    onSettled: reread,
  });
  return (
    <Group gap="xs" justify="flex-end">
      <TryButton
        prueba={prueba}
        etiqueta={`Probar ${webhook.url}`}
        porQueNo={
          porQueNoPuede(quien.rol, 'POST /webhooks/:id/prueba') ??
          (webhook.apagadoPor === null ? undefined : 'Está apagado: actívelo antes')
        }
      />
      <ActionButton
        size="compact-xs"
        variant="default"
        etiqueta={`Activar ${webhook.url}`}
        porQueNo={
          porQueNoPuede(quien.rol, 'POST /webhooks/:id/activacion') ??
          (webhook.apagadoPor === null ? 'Ya está activo' : undefined)
        }
        loading={activa.isPending}
        onClick={() => activa.mutate()}
      >
        Activar
      </ActionButton>
      <ActionButton
        size="compact-xs"
        variant="default"
        etiqueta={`Otro secreto para ${webhook.url}`}
        porQueNo={porQueNoPuede(quien.rol, 'POST /webhooks/:id/rotacion')}
        loading={rota.isPending}
        onClick={() => rota.mutate()}
      >
        Otro secreto
      </ActionButton>
      <RemoveButton
        que={`el webhook ${webhook.url}`}
        path={path}
        porQueNo={porQueNoPuede(quien.rol, 'DELETE /webhooks/:id')}
        alQuitar={reread}
      >
        A ese programa ya no se le avisará, y su secreto no vale más.
      </RemoveButton>
      <Outcome prueba={prueba} llego="Llegó" />
      {rotado ? <WebhookSecret webhook={rotado} alCerrar={() => setRotado(undefined)} /> : null}
    </Group>
  );
}
