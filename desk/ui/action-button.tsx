import { Button, Kbd, Tooltip } from '@mantine/core';
import type { ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { usePreferences } from '../data/preferences';
import { isBareKey } from './keys';

interface Props extends ButtonProps {
  /** Why it cannot be done now: the button stays in sight, can be reached by keyboard, and says so. */
  porQueNo?: string | undefined;
  /** The key that does the same, as shown: «L», «Alt+N». */
  tecla?: string | undefined;
  /** Its name, when what it shows does not say of which one it is. */
  etiqueta?: string | undefined;
  onClick?: () => void;
  type?: 'button' | 'submit';
  children: ReactNode;
}

/** An action: never hidden; disabled with its reason. */
export function ActionButton({ porQueNo, tecla, etiqueta, onClick, children, type = 'button', ...button }: Props) {
  const { teclas } = usePreferences();
  const anda = tecla !== undefined && (teclas || !isBareKey(tecla));
  const boton = (
    <Button
      {...button}
      type={porQueNo === undefined ? type : 'button'}
      // Not `disabled`: the reason must be reachable by keyboard and read aloud.
      aria-disabled={porQueNo !== undefined}
      data-disabled={porQueNo !== undefined || undefined}
      aria-label={etiqueta}
      aria-keyshortcuts={anda ? tecla : undefined}
      onClick={porQueNo === undefined ? onClick : undefined}
      rightSection={anda ? <Kbd size="xs">{tecla}</Kbd> : undefined}
    >
      {children}
    </Button>
  );
  return porQueNo === undefined ? boton : <Tooltip label={porQueNo}>{boton}</Tooltip>;
}
