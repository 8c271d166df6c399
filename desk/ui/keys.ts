import { useHotkeys } from '@mantine/hooks';
import { usePreferences } from '../data/preferences';

type Keys = Parameters<typeof useHotkeys>[0];

/** One that is pressed alone, such as «B»; «Alt+N» and «Escape» are not. */
export const isBareKey = (tecla: string): boolean => tecla.length === 1;

/** Asked before anybody hears the key: the Esc that closes a dialog would find it gone. */
let conDialogo = false;
window.addEventListener(
  'keydown',
  () => void (conDialogo = document.querySelector('[role="dialog"][aria-modal="true"]') !== null),
  true,
);

/** Also on its buttons: a letter pressed twice for a choice must not turn into what it means on the page. */
const inForm = (target: EventTarget | null): boolean => target instanceof Element && target.closest('form') !== null;

/**
 * Keys of the page, while nobody types and no dialog is over it: what is done behind one is not seen. The bare ones can
 * be switched off in «Mi cuenta» (WCAG 2.1.4).
 */
export function useKeys(keys: Keys): void {
  const { teclas } = usePreferences();
  const propias = teclas ? keys : keys.filter(([tecla]) => !isBareKey(tecla));
  useHotkeys(
    propias.map(([tecla, hacer, opciones]) => [
      tecla,
      (e) => void (conDialogo || (isBareKey(tecla) && inForm(e.target)) || hacer(e)),
      opciones,
    ]),
  );
}
