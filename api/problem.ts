import type { z } from 'zod';
import { ERRORES } from '../contracts/errors';
import type { CodigoDeError } from '../contracts/errors';
import { enEspanol } from '../contracts/wire';
import type { Problema } from '../contracts/wire';
import type { ErrorDeCampo, Rechazo } from '../procedure/registros/rechazos';

type Extra = Pick<Problema, 'errors' | 'acepta' | 'falta' | 'registro' | 'importacion' | 'partes' | 'instance'>;

/** An error meant for the caller. `detail` is shown as it is: Spanish, and never more than he may know. */
export class ApiError extends Error {
  override name = 'ApiError';

  constructor(
    readonly code: CodigoDeError,
    readonly detail: string,
    readonly extra: Partial<Extra> = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(`${code}: ${detail}`);
  }

  get status(): number {
    return ERRORES[this.code].status;
  }

  /** The RFC 9457 body. */
  problem(): Problema {
    const { status, titulo } = ERRORES[this.code];
    return {
      type: `/api/v1/docs#${this.code}`,
      title: titulo,
      status,
      detail: this.detail,
      code: this.code,
      ...this.extra,
    };
  }
}

export const noEncontrado = (que: string): ApiError => new ApiError('NO_ENCONTRADO', `No existe ${que}`);

export const datosInvalidos = (errors: ErrorDeCampo[]): ApiError =>
  new ApiError(
    'DATOS_INVALIDOS',
    errors
      .map((e) => `${e.path}: ${e.message}`)
      .join('; ')
      .slice(0, 500),
    { errors },
  );

/** The refusal of a registro, by the API or by the case, as its caller is told. */
export const deRechazo = ({ codigo, detalle, errores, acepta, falta }: Rechazo, registro?: string): ApiError =>
  new ApiError(codigo, detalle, {
    ...(errores ? { errors: errores } : {}),
    ...(acepta ? { acepta } : {}),
    ...(falta ? { falta } : {}),
    ...(registro ? { registro } : {}),
  });

/**
 * Reads what the caller sent.
 * @param path put before the path of each error.
 * @throws ApiError DATOS_INVALIDOS naming every field that is wrong, unknown ones too: a slip must not vanish.
 */
export function lee<T extends z.ZodType>(schema: T, valor: unknown, path: string[] = []): z.output<T> {
  const leido = schema.safeParse(valor, { error: enEspanol });
  if (leido.success) return leido.data;
  throw datosInvalidos(leido.error.issues.flatMap((issue) => deIssue(issue, path)));
}

function deIssue(issue: z.core.$ZodIssue, antes: string[]): ErrorDeCampo[] {
  const path = [...antes, ...issue.path.map(String)];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((clave) => ({
      path: [...path, clave].join('.'),
      message: 'No es un campo de esta petición',
    }));
  return [{ path: path.join('.'), message: issue.message }];
}
