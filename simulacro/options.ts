import { isAbsolute, join, resolve } from 'node:path';
import { parseCommand, UsageError } from '../scripts/toolchain/usage';

export interface Options {
  file: string;
  desde: string;
  minutos: number;
  /** How many times faster than the real day the calls come in. */
  acelerar: number;
  /** Undefined: the product that runs on this machine. */
  url: string | undefined;
  semilla: string;
  /** How many times the worker is killed on the way. */
  matar: number;
  /** Seconds the cases have after the last call to come to an end. */
  gracia: number;
}

const USAGE = `npm run simulacro -- [ARCHIVO.csv] [--desde 2015-12-11T16:00] [--minutos 240] [--acelerar 60]
                     [--url http://localhost:3000] [--semilla 1] [--matar 0] [--gracia 600]`;

const SHIPPED = join(__dirname, 'data', 'llamadas-2015-12-11.csv');

/**
 * @param folder what a relative file name is relative to.
 * @throws {UsageError} naming the option that is wrong.
 */
export function readOptions(args: readonly string[], folder: string): Options {
  const { values, positionals } = parsed(args);
  const [file] = positionals;
  if (positionals.length > 1) throw new UsageError(`Va un solo archivo, y se dieron ${positionals.length}.\n${USAGE}`);
  const { desde, url, semilla } = values;
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(desde) || Number.isNaN(Date.parse(`${desde}Z`)))
    throw new UsageError(`--desde debe ser una fecha y hora como 2015-12-11T16:00, no «${desde}».`);
  if (url !== undefined && !/^https?:\/\/[^/]/.test(url))
    throw new UsageError(`--url debe ser una dirección como http://localhost:3000, no «${url}».`);
  return {
    file: given(file, folder),
    desde,
    minutos: number('minutos', values.minutos, 1 / 60, 60_000),
    acelerar: number('acelerar', values.acelerar, 0.01, 100_000),
    url: url?.replace(/\/+$/, ''),
    semilla,
    matar: whole('matar', values.matar),
    gracia: number('gracia', values.gracia, 1, 86_400),
  };
}

const given = (file: string | undefined, folder: string): string => {
  if (file === undefined) return SHIPPED;
  return isAbsolute(file) ? file : resolve(folder, file);
};

const parsed = (args: readonly string[]) =>
  parseCommand(
    {
      args: [...args],
      allowPositionals: true,
      options: {
        desde: { type: 'string', default: '2015-12-11T16:00' },
        minutos: { type: 'string', default: '240' },
        acelerar: { type: 'string', default: '60' },
        url: { type: 'string' },
        semilla: { type: 'string', default: '1' },
        matar: { type: 'string', default: '0' },
        gracia: { type: 'string', default: '600' },
      },
    },
    USAGE,
  );

function number(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= min && value <= max))
    throw new UsageError(`--${name} debe ser un número hasta ${max}, no «${text}».`);
  return value;
}

function whole(name: string, text: string): number {
  const value = number(name, text, 0, 1000);
  if (!Number.isInteger(value)) throw new UsageError(`--${name} debe ser un número entero, no «${text}».`);
  return value;
}
