import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { get, useForm, useWatch } from 'react-hook-form';
import type { DefaultValues, FieldValues, Path, PathValue } from 'react-hook-form';
import type { z } from 'zod';
import { enEspanol } from '../../contracts/wire';
import { Problem } from '../data/http';
import { dropDraft, readDraft } from './draft';
import { useDraft } from './use-draft';

/** What the shell of a form needs of it. */
export interface Sendable {
  envia: (e: SyntheticEvent<HTMLFormElement>) => void;
  enviando: boolean;
  /** Why it was refused, when that is about no field. */
  fallo: Error | null;
  /** What is wrong with the whole of it. */
  general: string | undefined;
  /** What is shown was typed before and never sent; this forgets it. */
  descarta: (() => void) | undefined;
}

export interface ContractForm<V extends FieldValues> extends Sendable {
  valores: V;
  /** By the name of the field, «preguntas.0.texto». */
  campo: <K extends Path<V>>(nombre: K) => Field<PathValue<V, K>>;
  /** Always the same function. */
  pone: <K extends Path<V>>(nombre: K, valor: PathValue<V, K>) => void;
  errorDe: (nombre: string) => string | undefined;
}
/** What an input of Mantine is given. */
export interface Field<T> {
  name: string;
  value: T;
  onChange: (nuevo: T | SyntheticEvent) => void;
  error: string | undefined;
}

interface Options<V, S extends z.ZodType> {
  /** What is typed, as the contract wants it: without it, just so. */
  aEnviar?: (valores: V) => unknown;
  send: (datos: z.output<S>) => Promise<unknown>;
  /** Under which name what is typed is kept until it is sent. Never for passwords. */
  borrador?: string;
}

/**
 * A form judged by the contract it is sent under, before and by the API after: every complaint lands on its field, and
 * what was typed stays.
 * @param inicial what the fields show at first; what is read again later does not replace what is being typed.
 */
export function useContractForm<S extends z.ZodType, V extends FieldValues>(
  schema: S,
  inicial: V,
  { aEnviar = (v) => v, send, borrador = '' }: Options<V, S>,
): ContractForm<V> {
  const [guardado, setGuardado] = useState(() => (borrador === '' ? undefined : readDraft<V>(borrador)));
  const form = useForm<V>({ defaultValues: (guardado ?? inicial) as DefaultValues<V> });
  const { control, setValue, setError, clearErrors, getValues, reset, formState } = form;
  const valores = useWatch({ control }) as V;
  useDraft(borrador, control, borrador !== '' && formState.isDirty);
  // Here and not with the call: what is sent often closes the form.
  const envio = useMutation({ mutationFn: send, onSuccess: () => dropDraft(borrador) });

  const complain = (marco: HTMLFormElement, errores: readonly { path: string; message: string }[]): void => {
    for (const { path, message } of errores) setError((path || 'root') as 'root', { message });
    requestAnimationFrame(() => marco.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const envia = (e: SyntheticEvent<HTMLFormElement>): void => {
    e.preventDefault();
    const marco = e.currentTarget;
    if (envio.isPending) return;
    clearErrors();
    const leido = schema.safeParse(aEnviar(getValues()), { error: enEspanol });
    if (!leido.success)
      return complain(
        marco,
        leido.error.issues.map(({ code, path, message }) => ({
          path: path.join('.'),
          message: code === 'invalid_value' ? 'Elija una opción' : message,
        })),
      );
    envio.mutate(leido.data, {
      onError: (error) => complain(marco, error instanceof Problem ? error.campos : []),
    });
  };
  const errorDe = (nombre: string): string | undefined => {
    const message: unknown = get(formState.errors, `${nombre}.message`);
    return typeof message === 'string' ? message : undefined;
  };
  const pone = useCallback<ContractForm<V>['pone']>(
    (nombre, valor) => {
      setValue(nombre, valor, { shouldDirty: true });
      clearErrors(nombre);
    },
    [setValue, clearErrors],
  );
  return {
    valores,
    campo: (nombre) => ({
      name: nombre,
      value: get(valores, nombre),
      onChange: (nuevo) => pone(nombre, typedIn(nuevo)),
      error: errorDe(nombre),
    }),
    pone,
    errorDe,
    envia,
    enviando: envio.isPending,
    fallo: envio.error,
    general: formState.errors.root?.message,
    descarta: guardado
      ? () => {
          dropDraft(borrador);
          setGuardado(undefined);
          reset(inicial);
        }
      : undefined,
  };
}

/** Mantine gives a value or an event, as the input pleases. */
function typedIn<T>(nuevo: T | SyntheticEvent): T {
  if (typeof nuevo !== 'object' || nuevo === null || !('currentTarget' in nuevo)) return nuevo;
  const control = nuevo.currentTarget as HTMLInputElement;
  return (control.type === 'checkbox' ? control.checked : control.value) as T;
}

/** The fields of `valores` that are no longer as they were: what others changed meanwhile is left alone. */
export const changes = <V extends object>(antes: V, valores: V): Partial<V> =>
  Object.fromEntries(
    Object.entries(valores).filter(([k, v]) => JSON.stringify(v) !== JSON.stringify(antes[k as keyof V])),
  ) as Partial<V>;

/** An empty line is nothing. */
export const orNull = (texto: string | null): string | null => (texto?.trim() ? texto : null);
