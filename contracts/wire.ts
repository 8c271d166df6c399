import { z } from 'zod';
import { esInstante, esTexto, NO_ES_INSTANTE } from '../procedure/registros/valida';
import { MONTO_MAXIMO } from '../procedure/registros/campos';

const { localeError } = z.locales.es();

/** What is wrong with a value, in Spanish, where its schema has no words of its own. */
export const enEspanol: z.core.$ZodErrorMap = (issue) =>
  issue.code === 'invalid_type' && issue.input === undefined ? 'Falta este dato' : localeError(issue);

/** Text as PostgreSQL and JSON can both carry it: no NUL, no half of a surrogate pair. At most `max` UTF-16 units. */
export const texto = (max: number, min = 0) =>
  z
    .string()
    .min(min, { abort: true, ...(min === 1 ? { error: 'No puede estar vacío' } : {}) })
    .max(max, { abort: true })
    .refine((v) => esTexto(v, max), { error: 'Tiene caracteres que no se pueden guardar' });

/** A name somebody typed: no blanks around, not empty. */
export const nombre = (max = 100) =>
  texto(max)
    .transform((v) => v.trim())
    .refine((v) => v.length > 0, { error: 'No puede estar vacío' });

export const correo = texto(200).refine((v) => /^[^\s@]+@[^\s@]+$/.test(v), { error: 'No es una dirección de correo' });

/** An instant as sent to us: ISO 8601 with Z or an offset. */
export const instanteRecibido = z
  .string()
  .refine(esInstante, { error: NO_ES_INSTANTE })
  .meta({ format: 'date-time', example: '2026-11-23T16:00:00-03:00' });

/** An instant as we give it: UTC with milliseconds. */
export const instante = z.iso.datetime({ precision: 3 }).meta({ example: '2026-11-23T19:00:00.000Z' });

/** A day of the calendar, «YYYY-MM-DD». */
export const dia = z.iso.date();

/** Identifiers and idempotency keys: no blanks, nothing to escape. */
export const ID = /^[A-Za-z0-9_.:-]{1,80}$/;
export const id = z.string().regex(ID, { error: 'Elija uno, o escriba solo letras sin acento, números y _ . : -' });

/** Number of an Expediente. */
export const numero = z.int().min(1).max(2_147_483_647).meta({ example: 153567 });

/** The same in a path. */
const enRuta = (max: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,9}$/)
    .transform(Number)
    .pipe(z.int().max(max));
export const numeroEnRuta = enRuta(2_147_483_647);
export const nEnRuta = enRuta(32_767);

/** Integer centavos plus currency. */
export const monto = z.strictObject({ centavos: z.int(), moneda: z.literal('ARS') }).meta({
  id: 'Monto',
  description: 'Importe en centavos enteros, con su moneda',
  example: { centavos: 3000000, moneda: 'ARS' },
});
type MontoDeApi = z.output<typeof monto>;
export const enPesos = (centavos: number): MontoDeApi => ({ centavos, moneda: 'ARS' });

/** An amount as sent to us: the currency may be left out. */
export const montoRecibido = (minimo: number) =>
  z.strictObject({ centavos: z.int().min(minimo).max(MONTO_MAXIMO), moneda: z.literal('ARS').default('ARS') });

/** A list by pages: `siguiente` is the cursor of the next one, null on the last. */
export const pagina = <T extends z.ZodType>(elemento: T) =>
  z.strictObject({
    elementos: z.array(elemento),
    total: z.int().meta({ description: 'Cuántos hay en todas las páginas' }),
    siguiente: z.string().nullable().meta({ description: 'Cursor de la página siguiente; null en la última' }),
  });

/** Query parameters of every list. */
export const paginado = (limite: number, maximo = 200) => ({
  limite: z.coerce
    .number()
    .int()
    .min(1)
    .max(maximo)
    .default(limite)
    .meta({ description: `Filas por página, hasta ${maximo}` }),
  cursor: z.string().max(500).optional().meta({ description: '`siguiente` de la página anterior' }),
});

export const buscar = texto(100).optional().meta({ description: 'Sin distinguir acentos ni mayúsculas' });

/** What is wrong with one field; `path` is dotted. */
export const errorDeCampo = z.strictObject({ path: z.string(), message: z.string() });

/** RFC 9457. */
export const problema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    instance: z.string().optional().meta({ description: 'Número de este error en los registros del servidor' }),
    errors: z.array(errorDeCampo).optional().meta({ description: 'Qué corregir, campo por campo' }),
    acepta: z.array(z.string()).optional().meta({ description: 'Registros que el caso acepta ahora' }),
    falta: z.array(z.string()).optional().meta({ description: 'Lo que falta para cerrar' }),
    registro: z.string().optional().meta({ description: 'Id del registro, que queda como rechazado' }),
    importacion: z.string().optional().meta({ description: 'Id de la importación: ahí están todos sus errores' }),
    partes: z.record(z.string(), z.boolean()).optional().meta({ description: 'Qué parte del servicio responde' }),
  })
  .meta({ id: 'Problema', description: 'Un error, según RFC 9457' });
export type Problema = z.output<typeof problema>;
