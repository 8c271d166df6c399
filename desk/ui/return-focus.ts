import { useEffect, useState } from 'react';

/**
 * What is opened over a page gives the focus back to where it was when it goes: Mantine does so only for what stays
 * mounted when closed.
 */
export function useReturnFocus(): void {
  const [antes] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (antes instanceof HTMLElement && antes.isConnected) antes.focus({ preventScroll: true });
      });
    },
    [antes],
  );
}
