import { deIso } from '../instante';
import type { Instante } from '../instante';
import type { Aviso, Entrada, RegistroRecibido } from '../transicion';
import { esCodigo } from './catalogo';
import { rechazoDeRol } from './permiso';
import type { TipoDeCaso } from './permiso';
import type { ErrorDeCampo, Rechazo } from './rechazos';
import { erroresDeDatos, esInstante, esTexto, guardable, NO_ES_INSTANTE } from './valida';

type EntradaRegistro = Extract<Entrada, { tipo: 'registro' }>;

/** The id an input is taken once by: the API's, or the one made by the shell for a signal that came without. */
export function identifica(entrada: EntradaRegistro): string {
  return entrada.directo ?? String((entrada.registro as { id: unknown }).id);
}

const LARGO_DE_ID = 80;
const esId = (v: unknown): v is string => esTexto(v, LARGO_DE_ID) && v !== '';

/** Whether a signal's payload was made by the API: it carries an id and the instant of receipt. */
export function esDelApi(payload: unknown): boolean {
  const { id, recibidoEn } = (payload ?? {}) as { id?: unknown; recibidoEn?: unknown };
  return esId(id) && esInstante(recibidoEn);
}

/** What a refusal may carry at most: a giant must not make a giant answer. */
const ERRORES = 20;
const LARGO = 200;
/** Whether a signal's payload is news another case sent: anybody may send anything. */
export function esAviso(payload: unknown): payload is Aviso & { recibidoEn: string } {
  const a = (payload ?? {}) as Record<string, unknown>;
  if (!Number.isInteger(a['n']) || !esInstante(a['recibidoEn'])) return false;
  if (a['tipo'] === 'verificacion') return a['status'] === 'ACTIVO' || a['status'] === 'NO_ACTIVO';
  if (a['tipo'] === 'proveedor-por-avisar') return esId(a['proveedor']);
  return a['tipo'] === 'asistencia-abierta' || a['tipo'] === 'asistencia-terminada';
}

const invalido = (errores: ErrorDeCampo[]): Rechazo => ({
  codigo: 'DATOS_INVALIDOS',
  detalle: 'Hay datos que corregir',
  errores: errores.slice(0, ERRORES).map(({ path, message }) => ({ path: guardable(path, LARGO), message })),
});

/** `ocurridoEn`: not in the future, not before the case was opened. */
export function erroresDeOcurrido(ocurridoEn: unknown, abiertaEn: Instante, ahora: Instante): ErrorDeCampo[] {
  if (ocurridoEn === undefined || ocurridoEn === null) return [];
  if (!esInstante(ocurridoEn)) return [{ path: 'ocurridoEn', message: NO_ES_INSTANTE }];
  const instante = deIso(ocurridoEn);
  if (instante > ahora) return [{ path: 'ocurridoEn', message: 'No puede ser futuro' }];
  return instante < abiertaEn ? [{ path: 'ocurridoEn', message: 'No puede ser anterior a la apertura del caso' }] : [];
}

/** Times far from the case are typing slips, and a timer for them would never matter. */
const LIMITE = 366 * 86_400_000;
function erroresDeLejania(datos: Record<string, unknown>, ahora: Instante): ErrorDeCampo[] {
  return Object.entries(datos)
    .filter(([, v]) => esInstante(v) && Math.abs(deIso(v) - ahora) > LIMITE)
    .map(([clave]) => ({ path: `datos.${clave}`, message: 'Está a más de un año' }));
}

/**
 * Judges an input without regard to the stage: is it a registro, may this role send it, are its fields right.
 * A signal may carry anything, so nothing is assumed.
 */
export function rechazoDeEntrada(
  entrada: unknown,
  caso: { tipo: TipoDeCaso; abiertaEn: Instante; ahora: Instante },
): { rechazo?: Rechazo; registro?: RegistroRecibido } {
  const r = (typeof entrada === 'object' && entrada !== null ? entrada : {}) as Partial<RegistroRecibido>;
  if (!esCodigo(r.codigo)) return { rechazo: invalido([{ path: 'codigo', message: 'No es un código de registro' }]) };
  const { rol, usuario } = (r.actor ?? {}) as { rol?: unknown; usuario?: unknown };
  const sinPermiso = rechazoDeRol(r.codigo, esId(usuario) ? rol : undefined, caso.tipo);
  if (sinPermiso) return { rechazo: sinPermiso };
  const errores = [
    ...erroresDeDatos(r.codigo, r.datos ?? {}, { conTexto: false }),
    ...erroresDeOcurrido(r.ocurridoEn, caso.abiertaEn, caso.ahora),
  ];
  if (errores.length === 0) errores.push(...erroresDeLejania(r.datos ?? {}, caso.ahora));
  return errores.length > 0
    ? { rechazo: invalido(errores) }
    : { registro: { ...(r as RegistroRecibido), datos: r.datos ?? {} } };
}
