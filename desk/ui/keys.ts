import { useHotkeys } from '@mantine/hooks';
import { usePreferences } from '../data/preferences';

type Keys = Parameters<typeof useHotkeys>[0];

/** One that is pressed alone, such as «B»; «Alt+N» and «Escape» are not. */
export const isBareKey = (tecla: string): boolean => tecla.length === 1;

/** Keys of the page, while nobody types. The bare ones can be switched off in «Mi cuenta» (WCAG 2.1.4). */
export function useKeys(keys: Keys): void {
  const { teclas } = usePreferences();
  useHotkeys(teclas ? keys : keys.filter(([tecla]) => !isBareKey(tecla)));
}
