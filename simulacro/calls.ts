import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { UsageError } from '../scripts/toolchain/usage';

/** One real call. */
export interface Call {
  /** From 1, in the order of the slice. */
  number: number;
  /** As the file has it, in the file's own local time. */
  recibida: string;
  motivo: string;
  /** Milliseconds of the real day between the start of the slice and this call. */
  offsetMs: number;
}

interface Slice {
  /** «2015-12-11T16:00», in the file's local time. */
  desde: string;
  minutos: number;
}

interface Row {
  recibida?: string;
  motivo?: string;
}

const MINUTE = 60_000;

interface Calls {
  calls: Call[];
  /** Values of `recibida` that tell no time: their rows are left out. */
  unreadable: string[];
}

/**
 * The calls of a CSV with the columns `recibida` («2015-12-11 16:02:01»; a day alone is its midnight) and `motivo` that
 * came in [desde, desde + minutos), in order of time.
 *
 * @throws {UsageError} in Spanish, when the file cannot be read, lacks a column, or has no call in the slice.
 */
export function readCalls(file: string, { desde, minutos }: Slice): Calls {
  const start = wallClock(desde);
  const all = rows(file).map(({ recibida = '', motivo = '' }) => ({
    recibida,
    motivo,
    offsetMs: wallClock(recibida) - start,
  }));
  const unreadable = all.filter(({ offsetMs }) => Number.isNaN(offsetMs)).map(({ recibida }) => recibida);
  const inside = all
    .filter(({ offsetMs }) => offsetMs >= 0 && offsetMs < minutos * MINUTE)
    .sort((a, b) => a.offsetMs - b.offsetMs);
  if (inside.length === 0) throw new UsageError(`${file}: no hay llamadas en los ${minutos} minutos desde ${desde}.`);
  return { calls: inside.map((call, i) => ({ number: i + 1, ...call })), unreadable };
}

function rows(file: string): Row[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`No se puede leer ${file}.`);
  }
  const found = parsed(file, text);
  const [first = {}] = found;
  for (const column of ['recibida', 'motivo'])
    if (!Object.hasOwn(first, column)) throw new UsageError(`${file}: falta la columna «${column}».`);
  return found;
}

function parsed(file: string, text: string): Row[] {
  try {
    return parse<Row>(text, { columns: true, bom: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    throw new UsageError(`${file} no es un CSV: ${(error as Error).message}.`);
  }
}

/** The file tells no zone and only differences matter: the wall clock is read as if it were UTC. NaN when it is none. */
function wallClock(text: string): number {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?)?$/.exec(text);
  const [, day, time = '00:00', seconds = ':00'] = parts ?? [];
  return day === undefined ? Number.NaN : Date.parse(`${day}T${time}${seconds}Z`);
}
