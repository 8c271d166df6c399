import { Group, Modal, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { call } from '../data/http';
import { ActionButton } from './action-button';
import { notify } from './notify';
import { Failure } from './read';
import { useReturnFocus } from './return-focus';

interface Props {
  /** What goes, as its title says: «el turno de Ana García». */
  que: string;
  path: string;
  porQueNo: string | undefined;
  /** Reads again what it makes old. */
  alQuitar: () => Promise<unknown>;
  /** What follows from it. */
  children: ReactNode;
}

/** Takes a line away, after asking; a refusal is told where it was asked. */
export function RemoveButton({ que, path, porQueNo, alQuitar, children }: Props) {
  const [pregunta, setPregunta] = useState(false);
  return (
    <>
      <ActionButton
        size="compact-xs"
        variant="default"
        etiqueta={`Quitar ${que}`}
        porQueNo={porQueNo}
        onClick={() => setPregunta(true)}
      >
        Quitar…
      </ActionButton>
      {pregunta ? (
        <Question que={que} path={path} alQuitar={alQuitar} alCerrar={() => setPregunta(false)}>
          {children}
        </Question>
      ) : null}
    </>
  );
}

function Question({ que, path, alQuitar, alCerrar, children }: Omit<Props, 'porQueNo'> & { alCerrar: () => void }) {
  useReturnFocus();
  const quita = useMutation({
    mutationFn: () => call('DELETE', path),
    onSuccess: () => {
      void notify({ mensaje: `Quitó ${que}` });
      alCerrar();
      return alQuitar();
    },
  });
  return (
    <Modal opened onClose={alCerrar} title={`Quitar ${que}`} closeButtonProps={{ 'aria-label': 'Cerrar' }}>
      <Stack gap="sm">
        {quita.error ? <Failure error={quita.error} /> : null}
        <div>{children}</div>
        <Group justify="flex-end" gap="xs">
          <ActionButton variant="default" onClick={alCerrar} tecla="Esc">
            Cancelar
          </ActionButton>
          <ActionButton color="red" loading={quita.isPending} onClick={() => quita.mutate()}>
            Quitar
          </ActionButton>
        </Group>
      </Stack>
    </Modal>
  );
}
