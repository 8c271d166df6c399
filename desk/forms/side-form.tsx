import { Alert, Button, Drawer, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { ActionButton } from '../ui/action-button';
import { Failure } from '../ui/read';
import { useReturnFocus } from '../ui/return-focus';
import type { Sendable } from './contract-form';

interface Props {
  titulo: string;
  form: Sendable;
  alCerrar: () => void;
  /** The verb of its button. */
  verbo?: string;
  /** Why it may not be sent. */
  porQueNo?: string | undefined;
  ancho?: number;
  children: ReactNode;
}

/** A form at the right of what it is about. Esc closes it. */
export function SideForm({ titulo, form, alCerrar, verbo = 'Guardar', porQueNo, ancho = 480, children }: Props) {
  useReturnFocus();
  return (
    <Drawer
      opened
      onClose={alCerrar}
      position="right"
      size={ancho}
      title={titulo}
      closeButtonProps={{ 'aria-label': 'Cerrar' }}
    >
      <form ref={startAtFirst} aria-label={titulo} noValidate onSubmit={form.envia}>
        <Stack gap="sm">
          {form.descarta ? (
            <Alert color="gray" title="Se recuperó lo que había escrito y no guardó">
              <Button size="xs" variant="default" onClick={form.descarta}>
                Descartarlo
              </Button>
            </Alert>
          ) : null}
          {form.fallo ? <Failure error={form.fallo} /> : null}
          {form.general ? (
            <Alert color="red" role="alert">
              {form.general}
            </Alert>
          ) : null}
          {children}
          <Group justify="flex-end" gap="xs">
            <ActionButton variant="default" onClick={alCerrar} tecla="Esc">
              Cancelar
            </ActionButton>
            <ActionButton type="submit" loading={form.enviando} porQueNo={porQueNo}>
              {verbo}
            </ActionButton>
          </Group>
        </Stack>
      </form>
    </Drawer>
  );
}

/** One comes to type: the focus goes to the first field, not to what closes it. */
function startAtFirst(form: HTMLFormElement | null): void {
  form?.querySelector('input:not([type=hidden]),textarea')?.setAttribute('data-autofocus', '');
}
