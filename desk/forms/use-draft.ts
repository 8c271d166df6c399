import { useEffect } from 'react';
import type { Control, FieldValues } from 'react-hook-form';
import { useWatch } from 'react-hook-form';
import { keepDraft } from './draft';

/** Keeps what is typed, so that neither a reload nor a closed form loses it. */
export function useDraft<T extends FieldValues>(clave: string, control: Control<T>, dirty: boolean): void {
  const valores = useWatch({ control });
  useEffect(() => {
    if (dirty) keepDraft(clave, valores);
  }, [clave, valores, dirty]);
}
