import { Group, Modal, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { rechazoDeTraspaso } from '../../../contracts/traspaso';
import { call } from '../../data/http';
import type { Traspaso } from '../../data/types';
import { useContractForm } from '../../forms/contract-form';
import { ActionButton } from '../../ui/action-button';
import { notify } from '../../ui/notify';
import { Failure } from '../../ui/read';
import { useReturnFocus } from '../../ui/return-focus';

type Respuesta = 'aceptacion' | 'rechazo' | 'retiro';

/** The receiver accepts or rejects, the giver withdraws; nobody else. */
export function Answer({ traspaso: t }: { traspaso: Traspaso }) {
  const { quien } = useRouteContext({ from: '/mesa' });
  const responde = useAnswer(t.id);
  const [rechaza, setRechaza] = useState(false);
  if (t.estado !== 'PROPUESTO') return null;
  const send = (respuesta: Respuesta): void => responde.mutate({ respuesta }, { onError: complain });
  if (t.de.usuario === quien.usuario)
    return (
      <ActionButton size="xs" variant="default" loading={responde.isPending} onClick={() => send('retiro')}>
        Retirar
      </ActionButton>
    );
  const porQueNo = t.a.usuario === quien.usuario ? undefined : `Responde ${t.a.nombre}`;
  return (
    <Group gap="xs">
      <ActionButton size="xs" variant="default" porQueNo={porQueNo} onClick={() => setRechaza(true)}>
        Rechazar…
      </ActionButton>
      <ActionButton size="xs" porQueNo={porQueNo} loading={responde.isPending} onClick={() => send('aceptacion')}>
        Aceptar la guardia
      </ActionButton>
      {rechaza ? <Reject id={t.id} alCerrar={() => setRechaza(false)} /> : null}
    </Group>
  );
}

const complain = (error: Error): void => void notify({ color: 'red', titulo: 'No se pudo', mensaje: error.message });

function useAnswer(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ respuesta, body }: { respuesta: Respuesta; body?: unknown }) =>
      call<Traspaso>('POST', `/traspasos/${encodeURIComponent(id)}/${respuesta}`, body === undefined ? {} : { body }),
    onSettled: () => {
      for (const queryKey of [['traspasos'], ['expedientes'], ['pendientes'], ['tablero']])
        void client.invalidateQueries({ queryKey });
    },
  });
}

function Reject({ id, alCerrar }: { id: string; alCerrar: () => void }) {
  useReturnFocus();
  const { mutateAsync } = useAnswer(id);
  const form = useContractForm(
    rechazoDeTraspaso,
    { motivo: '' },
    {
      send: async (body) => {
        await mutateAsync({ respuesta: 'rechazo', body });
        alCerrar();
      },
    },
  );
  return (
    <Modal opened onClose={alCerrar} title="Rechazar la entrega" closeButtonProps={{ 'aria-label': 'Cerrar' }}>
      <form aria-label="Rechazar la entrega" noValidate onSubmit={form.envia}>
        <Stack gap="sm">
          {form.fallo ? <Failure error={form.fallo} /> : null}
          <Textarea label="Motivo" withAsterisk data-autofocus autosize minRows={2} {...form.campo('motivo')} />
          <Group justify="flex-end" gap="xs">
            <ActionButton variant="default" onClick={alCerrar} tecla="Esc">
              Cancelar
            </ActionButton>
            <ActionButton type="submit" loading={form.enviando}>
              Rechazar
            </ActionButton>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
