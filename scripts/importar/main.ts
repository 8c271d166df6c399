import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { importa } from '../../importacion/import-file';
import type { Importada } from '../../importacion/import-file';
import { ImportacionImposible } from '../../importacion/problem';
import { readRunning } from '../start/running';
import { startSettings } from '../start/start-settings';
import { SetupFailure } from '../toolchain/setup-failure';
import { UsageError } from '../toolchain/usage';
import { readOptions } from './options';
import { say } from './say';

/** Exit status: 0 when the file was applied (or would be), 1 when it was refused, 2 when the call itself is wrong. */
async function main(): Promise<number> {
  const { file, pedido } = readOptions(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  await access(file, constants.R_OK).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${file}: no se puede leer (${error.code ?? ''})`);
  });
  const startedAt = Date.now();
  const hecha = await importa(database(), pedido, createReadStream(file), progress());
  if (process.stderr.isTTY) process.stderr.write('\n');
  process.stdout.write(say(hecha, (Date.now() - startedAt) / 1000));
  return aplicada(hecha) ? 0 : 1;
}

const aplicada = ({ estado }: Importada): boolean => estado === 'APLICADA' || estado === 'SIMULADA';

/** @throws {UsageError} when nothing runs on this data folder. */
function database(): string {
  const url = process.env['DATABASE_URL'] ?? readRunning(startSettings().dataFolder)?.databaseUrl;
  if (!url) throw new UsageError('Apolo no está en marcha: inícielo en otra terminal con npm start.');
  return url;
}

/** On one line that is written over; nothing where nobody watches. */
function progress(): (read: { filas: number; errores: number }) => void {
  if (!process.stderr.isTTY) return () => undefined;
  return ({ filas, errores }) => process.stderr.write(`\r${filas} filas leídas, ${errores} errores`);
}

const SIN_BASE = 'La base de datos no responde: inicie Apolo con npm start.';

/** What the person who typed the command can put right; undefined: it is a fault of ours. */
function complaint(error: unknown): string | undefined {
  if (error instanceof UsageError || error instanceof SetupFailure || error instanceof ImportacionImposible)
    return error.message;
  return (error as { code?: unknown }).code === 'ECONNREFUSED' ? SIN_BASE : undefined;
}

main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    const complains = complaint(error);
    process.stderr.write(`${complains ?? String((error as Error).stack)}\n`);
    process.exit(complains === undefined ? 1 : 2);
  },
);
