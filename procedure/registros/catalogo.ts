import type { DatosPublicos } from './campos';
import { DE_APERTURA } from './catalogo-apertura';
import { DE_ASIGNACION } from './catalogo-asignacion';
import { DE_CALIDAD } from './catalogo-calidad';
import { DE_CIERRE } from './catalogo-cierre';
import { DE_MONITOREO } from './catalogo-monitoreo';
import { DE_PRESTACION } from './catalogo-prestacion';
import { DE_SIEMPRE } from './catalogo-siempre';
import type { Definicion } from './definicion';

/** Every input a coordinator can give: the public contract of the product. */
export const CATALOGO = {
  ...DE_APERTURA,
  ...DE_ASIGNACION,
  ...DE_MONITOREO,
  ...DE_PRESTACION,
  ...DE_CIERRE,
  ...DE_SIEMPRE,
  ...DE_CALIDAD,
} as const satisfies Record<string, Definicion>;

type Catalogo = typeof CATALOGO;
export type Codigo = keyof Catalogo;
export type DatosPublicosDe<C extends Codigo> = DatosPublicos<Catalogo[C]['campos']>;

export const CODIGOS = Object.keys(CATALOGO) as Codigo[];
export const esCodigo = (codigo: unknown): codigo is Codigo =>
  typeof codigo === 'string' && Object.hasOwn(CATALOGO, codigo);
export const definicion = (codigo: Codigo): Definicion => CATALOGO[codigo];

/** The bitácora Subtipo an input takes, by what it says. */
export function subtipoDe(codigo: Codigo, datos: Record<string, unknown>): string {
  const { subtipos } = definicion(codigo);
  const segundo = datos.cubierta === false || datos.sentido === 'SALIENTE' || datos.a === 'AFILIADO';
  const porDefecto = codigo === 'afiliado-reprograma' && datos.sentido === undefined;
  return subtipos[subtipos.length > 1 && (segundo || porDefecto) ? 1 : 0] ?? '';
}
