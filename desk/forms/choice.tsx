import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useId } from 'react';
import type { KeyboardEvent } from 'react';
import { normaliza } from '../../procedure/normaliza';

interface Props {
  etiqueta: string;
  error: string | undefined;
  valor: string;
  opciones: readonly { value: string; label: string }[];
  obligatorio: boolean;
  alCambiar: (valor: string) => void;
}

/**
 * All choices in sight; a letter takes the choice that begins with it and goes on, or the next one when several do. None
 * is taken for the person.
 */
export function Choice({ etiqueta, error, valor, opciones, obligatorio, alCambiar }: Props) {
  const id = useId();
  const letra = (e: KeyboardEvent<HTMLDivElement>): void => {
    if (e.ctrlKey || e.altKey || e.metaKey || e.key.length !== 1 || e.key === ' ') return;
    const asi = opciones.filter(({ label }) => normaliza(label).startsWith(normaliza(e.key)));
    const elegida = asi[(asi.findIndex(({ value }) => value === valor) + 1) % asi.length];
    if (!elegida) return;
    e.preventDefault();
    alCambiar(elegida.value);
    const suya = e.currentTarget.querySelector<HTMLElement>(`input[value="${CSS.escape(elegida.value)}"]`);
    (asi.length === 1 ? nextField(e.currentTarget) : suya)?.focus();
  };
  const largo = opciones.reduce((suma, { label }) => suma + label.length + 4, 0);
  return (
    <Stack gap={2} onKeyDown={letra} data-field>
      <Text component="span" size="sm" fw={500} id={id}>
        {etiqueta}
        {obligatorio ? <RequiredMark /> : null}
      </Text>
      <SegmentedControl
        role="radiogroup"
        aria-labelledby={id}
        data={[...opciones]}
        value={valor}
        onChange={alCambiar}
        orientation={largo > 46 ? 'vertical' : 'horizontal'}
        fullWidth
        size="sm"
      />
      {error ? (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      ) : null}
    </Stack>
  );
}

const RequiredMark = () => (
  <Text component="span" c="var(--mantine-color-error)" aria-hidden>
    {' *'}
  </Text>
);

/** The first control after this field within its form. */
function nextField(campo: HTMLElement): HTMLElement | undefined {
  const controles = [
    ...(campo.closest('form')?.querySelectorAll<HTMLElement>('input,textarea,button[type=submit]') ?? []),
  ];
  return controles.find(
    (c) => !campo.contains(c) && (campo.compareDocumentPosition(c) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
}
