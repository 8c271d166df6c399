import { z } from 'zod';
import { documento } from '../contracts/afiliado';
import { leeTelefono } from '../contracts/telefono';
import { correo, enEspanol, nombre } from '../contracts/wire';
import { normaliza } from '../procedure/normaliza';
import { defectoDe, diaDe } from './cell';
import type { Columna } from './columns';
import type { Registro } from './csv';
import type { ErrorDeFila } from './problem';

/** A row that may be applied, as the staging table keeps it. `titular` null: an affiliate; else his beneficiary. */
export interface Fila {
  linea: number;
  documento: string;
  apellido: string;
  nombre: string;
  status: 'ACTIVO' | 'NO_ACTIVO';
  plan_id: string | null;
  plan_desde: string | null;
  validador: string | null;
  telefono1: string | null;
  telefono2: string | null;
  email: string | null;
  titular: string | null;
  parentesco: string | null;
}

/** What the rows of one file are read with. */
export interface Lectura {
  columnas: readonly Columna[];
  /** The id of a plan of the account by its id, and by its name in capitals without accents. */
  planes: ReadonlyMap<string, string>;
  /** Of rows that name none. */
  plan: string | undefined;
}

const STATUS: Record<string, Fila['status']> = {
  ACTIVO: 'ACTIVO',
  NO_ACTIVO: 'NO_ACTIVO',
  'NO ACTIVO': 'NO_ACTIVO',
  INACTIVO: 'NO_ACTIVO',
};
const traducido = <T>(traduce: (texto: string) => T | undefined, error: string) =>
  z.string().transform((texto, ctx) => {
    const valor = traduce(texto);
    if (valor !== undefined) return valor;
    ctx.addIssue(error);
    return z.NEVER;
  });
const status = traducido((t) => STATUS[normaliza(t)], 'Debe ser ACTIVO o NO_ACTIVO').default('ACTIVO');

/** A client's file must not fail for a telephone: what cannot be understood is kept as it came. */
const telefono = nombre(40).transform((texto) => leeTelefono(texto) ?? texto);

const persona = z.object({ documento, apellido: nombre(), nombre: nombre(), status });
const titular = persona.extend({
  plan_desde: traducido(diaDe, 'Debe ser un día como 2026-03-01 o 01/03/2026').optional(),
  validador: nombre(60).optional(),
  telefono1: telefono.optional(),
  telefono2: telefono.optional(),
  email: correo.optional(),
});
const beneficiario = persona.extend({ titular_documento: documento, parentesco: nombre(40) });

type Datos = Partial<Record<Columna, string>>;

/** Judges one row by itself: every cell that is wrong is named. */
export function leeFila(registro: Registro, lectura: Lectura): { fila: Fila } | { errores: ErrorDeFila[] } {
  const { linea, celdas } = registro;
  const { columnas } = lectura;
  if (celdas.length !== columnas.length)
    return mal(linea, null, `Tiene ${celdas.length} celdas y el encabezado ${columnas.length}`);
  const defectos = columnas.flatMap((columna, i) => {
    const mensaje = defectoDe(columna, celdas[i] ?? '');
    return mensaje === undefined ? [] : [{ linea, columna, mensaje }];
  });
  if (defectos.length > 0) return { errores: defectos };
  const datos: Datos = Object.fromEntries(
    columnas.map((columna, i) => [columna, celdas[i]?.trim() ?? '']).filter(([, valor]) => valor !== ''),
  ) as Datos;
  return datos.titular_documento === undefined ? leeTitular(linea, datos, lectura) : leeBeneficiario(linea, datos);
}

const mal = (linea: number, columna: Columna | null, mensaje: string) => ({ errores: [{ linea, columna, mensaje }] });

function leeTitular(linea: number, datos: Datos, { planes, plan }: Lectura) {
  if (datos.parentesco !== undefined && normaliza(datos.parentesco) !== 'TITULAR')
    return mal(linea, 'titular_documento', 'Falta: quien tiene parentesco es beneficiario de un titular');
  const leido = titular.safeParse(datos, { error: enEspanol });
  const planId = datos.plan === undefined ? plan : (planes.get(datos.plan) ?? planes.get(normaliza(datos.plan)));
  const errores = [
    ...(leido.success ? [] : deZod(linea, leido.error)),
    ...(planId === undefined ? [malPlan(linea, datos)] : []),
  ];
  if (!leido.success || planId === undefined) return { errores };
  const { plan_desde = null, validador = null, telefono1 = null, telefono2 = null, email = null } = leido.data;
  const { documento: id, apellido, nombre: nombres, status: queda } = leido.data;
  const quien = { linea, documento: id, apellido, nombre: nombres, status: queda, titular: null, parentesco: null };
  return { fila: { ...quien, plan_id: planId, plan_desde, validador, telefono1, telefono2, email } };
}

const malPlan = (linea: number, { plan }: Datos): ErrorDeFila => ({
  linea,
  columna: 'plan',
  mensaje: plan === undefined ? 'Falta este dato' : 'No es un plan de la cuenta',
});

const SIN_PLAN = {
  plan_id: null,
  plan_desde: null,
  validador: null,
  telefono1: null,
  telefono2: null,
  email: null,
};

function leeBeneficiario(linea: number, datos: Datos) {
  const leido = beneficiario.safeParse(datos, { error: enEspanol });
  if (!leido.success) return { errores: deZod(linea, leido.error) };
  const { titular_documento: titularDe, ...quien } = leido.data;
  if (titularDe === quien.documento)
    return mal(linea, 'titular_documento', 'Es su propio documento: en la fila del titular esta celda va vacía');
  return { fila: { ...SIN_PLAN, ...quien, linea, titular: titularDe } };
}

const deZod = (linea: number, error: z.ZodError): ErrorDeFila[] =>
  error.issues.map((issue) => ({ linea, columna: String(issue.path[0]), mensaje: issue.message }));
