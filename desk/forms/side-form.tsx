import { Alert, Drawer, Group, Stack } from '@mantine/core';
import { Fragment, useState } from 'react';
import type { ReactNode } from 'react';
import { ActionButton } from '../ui/action-button';
import { Failure } from '../ui/read';
import { useReturnFocus } from '../ui/return-focus';
import type { Sendable } from './contract-form';
import { Recovered } from './recovered';
import { sendKeys, SendHint } from './send-keys';

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

/** A form at the right of what it is about. Esc closes it, Intro sends. */
export function SideForm({ titulo, form, alCerrar, verbo = 'Guardar', porQueNo, ancho = 480, children }: Props) {
  useReturnFocus();
  const [conTexto, setConTexto] = useState(false);
  const puede = porQueNo === undefined;
  return (
    <Drawer
      opened
      onClose={alCerrar}
      position="right"
      size={ancho}
      title={titulo}
      closeButtonProps={{ 'aria-label': 'Cerrar' }}
    >
      <form
        ref={(marco) => {
          startAtFirst(marco);
          if (marco) setConTexto(marco.querySelector('textarea') !== null);
        }}
        aria-label={titulo}
        noValidate
        onSubmit={(e) => (puede ? form.envia(e) : e.preventDefault())}
        onKeyDown={(e) => {
          const marco = e.currentTarget;
          sendKeys(e, () => marco.requestSubmit());
        }}
      >
        <Stack gap="sm">
          <Recovered alDescartar={form.descarta} />
          {form.fallo ? (
            <div ref={intoView}>
              <Failure error={form.fallo} />
            </div>
          ) : null}
          {form.general ? (
            <Alert color="red" role="alert">
              {form.general}
            </Alert>
          ) : null}
          {/* Inputs that keep what is typed in them begin anew. */}
          <Fragment key={form.descarta ? 'recuperado' : 'nuevo'}>{children}</Fragment>
          <Group justify="flex-end" gap="xs">
            <ActionButton variant="default" onClick={alCerrar} tecla="Esc">
              Cancelar
            </ActionButton>
            <ActionButton type="submit" loading={form.enviando} porQueNo={porQueNo}>
              {verbo}
            </ActionButton>
          </Group>
          {conTexto ? <SendHint /> : null}
        </Stack>
      </form>
    </Drawer>
  );
}

/** Who has sent a long form is at its end. */
const intoView = (aviso: HTMLElement | null): void => aviso?.scrollIntoView({ block: 'nearest' });

/** One comes to type: the focus goes to the first field, not to what closes it. */
function startAtFirst(form: HTMLFormElement | null): void {
  form?.querySelector('input:not([type=hidden]),textarea')?.setAttribute('data-autofocus', '');
}
