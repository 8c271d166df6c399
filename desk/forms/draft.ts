import { useEffect } from 'react';
import type { Control, FieldValues } from 'react-hook-form';
import { useWatch } from 'react-hook-form';

const PREFIJO = 'borrador:';

/** What was typed into this form and not sent yet, as long as the tab lives; undefined when nothing. */
export function readDraft<T>(clave: string): T | undefined {
  const guardado = sessionStorage.getItem(PREFIJO + clave);
  return guardado === null ? undefined : (JSON.parse(guardado) as T);
}
export const keepDraft = (clave: string, valor: unknown): void =>
  sessionStorage.setItem(PREFIJO + clave, JSON.stringify(valor));
export const dropDraft = (clave: string): void => sessionStorage.removeItem(PREFIJO + clave);

/** Drafts carry what people said on the telephone: they go with the session. */
export function dropAllDrafts(): void {
  for (const clave of Object.keys(sessionStorage)) if (clave.startsWith(PREFIJO)) sessionStorage.removeItem(clave);
}

/** Keeps what is typed, so that neither a reload nor a closed form loses it. */
export function useDraft<T extends FieldValues>(clave: string, control: Control<T>, dirty: boolean): void {
  const valores = useWatch({ control });
  useEffect(() => {
    if (dirty) keepDraft(clave, valores);
  }, [clave, valores, dirty]);
}
