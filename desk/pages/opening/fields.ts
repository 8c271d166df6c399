import { get } from 'react-hook-form';
import type { Path, UseFormReturn } from 'react-hook-form';
import type { Values } from './values';

export type Form = UseFormReturn<Values>;

/** What is wrong with a field, by its dotted name. */
export function errorAt({ formState: { errors } }: Form, path: string): string | undefined {
  const message: unknown = get(errors, `${path}.message`);
  return typeof message === 'string' ? message : undefined;
}

/** What a line of text is given: its name, its reference and what is wrong with it. */
export const line = (form: Form, name: Path<Values>) => ({
  ...form.register(name),
  error: errorAt(form, name),
  size: 'xs' as const,
  autoComplete: 'off',
});

/** Puts a value as if it had been typed. */
export function put<K extends Path<Values>>(form: Form, name: K, valor: Parameters<typeof form.setValue<K>>[1]): void {
  form.setValue(name, valor, { shouldDirty: true });
  form.clearErrors(name);
}
