import type { Columna } from './columns';

const TELEFONOS: readonly Columna[] = ['telefono1', 'telefono2'];
/** What a spreadsheet would compute. The wide forms are read as the narrow ones by some. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
/** «+54 (2920) 555-100»: with a plus, and nothing that could compute. */
const INTERNACIONAL = /^\+[\d ().-]+$/;

/**
 * Why a cell may not enter, whatever its column asks for; undefined when it may. A file goes back out to spreadsheets one
 * day, and there a formula runs.
 */
export function defectoDe(columna: Columna, celda: string): string | undefined {
  if (celda.includes('\0')) return 'Tiene un byte NUL';
  const texto = celda.trim();
  const esTelefono = TELEFONOS.includes(columna) && INTERNACIONAL.test(texto);
  if ((FORMULA.test(texto) && !esTelefono) || /^[\t\r]/.test(celda))
    return 'Empieza como una fórmula (= + - @ o tabulación)';
  if (/\p{Cc}/u.test(texto)) return 'Tiene un salto de línea u otro carácter de control';
  return undefined;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const LOCAL = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** «2026-03-01» or «1/3/2026» as «2026-03-01»; undefined when it is no day, or one no plan could begin on. */
export function diaDe(texto: string): string | undefined {
  const [, ano, mes, dia] = ISO.exec(texto) ?? [];
  const [, d, m, a] = LOCAL.exec(texto) ?? [];
  const leido = [ano ?? a, mes ?? m?.padStart(2, '0'), dia ?? d?.padStart(2, '0')].join('-');
  const fecha = new Date(`${leido}T00:00:00Z`);
  if (Number.isNaN(fecha.getTime()) || fecha.toISOString().slice(0, 10) !== leido) return undefined;
  const plausible = fecha.getUTCFullYear() >= 1900 && fecha.getUTCFullYear() <= new Date().getUTCFullYear() + 1;
  return plausible ? leido : undefined;
}
