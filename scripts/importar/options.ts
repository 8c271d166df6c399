import { basename, resolve } from 'node:path';
import type { Pedido } from '../../importacion/run';
import { parseCommand, UsageError } from '../toolchain/usage';

const USAGE = 'uso: npm run importar -- --cuenta CUENTA [--plan PLAN] [--bajas] [--parcial] [--simular] ARCHIVO.csv';

/** Who is told to have made an import that came from the command line. */
const USUARIO = 'consola';

/**
 * @param folder what a relative file name is relative to.
 * @throws {UsageError}
 */
export function readOptions(args: readonly string[], folder: string): { file: string; pedido: Pedido } {
  const { values, positionals } = parsed(args);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1)
    throw new UsageError(`Va un solo archivo, y se dieron ${positionals.length}.\n${USAGE}`);
  const { cuenta, plan, bajas = false, parcial = false, simular = false } = values;
  if (!cuenta) throw new UsageError(`Falta --cuenta: de quién son los afiliados.\n${USAGE}`);
  const pedido = { cuenta, plan, bajas, parcial, simular, archivo: basename(file), usuario: USUARIO };
  return { file: resolve(folder, file), pedido };
}

const parsed = (args: readonly string[]) =>
  parseCommand(
    {
      args: [...args],
      allowPositionals: true,
      options: {
        cuenta: { type: 'string' },
        plan: { type: 'string' },
        bajas: { type: 'boolean' },
        parcial: { type: 'boolean' },
        simular: { type: 'boolean' },
      },
    },
    USAGE,
  );
