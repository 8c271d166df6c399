import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../../prisma/client';
import type { PrismaClient } from '../../prisma/generated/client';
import { root } from '../../scripts/toolchain/folders';
import { launch, logTail } from '../../scripts/toolchain/part';
import type { Part } from '../../scripts/toolchain/part';
import { until } from '../../scripts/toolchain/until';
import type { Caller } from '../support/api';
import { HEADER, people } from '../support/csv';
import type { Product } from '../support/product';

const CUENTA = 'mutual-rio-manso';
const FILAS = 20_000;

/** The command that imports a file, killed while it does, and how it ends. */
export function killedImports(product: Product): void {
  let jefe: Caller;
  let prisma: PrismaClient;
  let file: string;

  // Before the product's own: connections end before their database goes.
  afterAll(() => prisma?.$disconnect());

  beforeAll(async () => {
    jefe = await product.api.as('jefe-operaciones');
    prisma = connect(product.env.databaseUrl, { connections: 2 });
    file = join(product.env.folder, 'clientes.csv');
    writeFileSync(file, HEADER + people(FILAS));
  });

  /** `npm run importar`, as a process that may be killed. */
  const command = (...options: string[]): Promise<Part> =>
    launch({
      name: 'importar',
      command: process.execPath,
      args: ['--import', 'tsx', join(root, 'scripts/importar/main.ts'), '--cuenta', CUENTA, ...options],
      cwd: root,
      env: { ...product.env.env, NODE_OPTIONS: undefined, JEST_WORKER_ID: undefined, NODE_ENV: undefined },
      logFile: join(product.env.folder, 'importar.log'),
    });
  const imported = (): Promise<number> =>
    prisma.afiliado.count({ where: { cuentaId: CUENTA, apellido: { startsWith: 'Prueba ' } } });
  const last = async (): Promise<Record<string, unknown>> =>
    ((await jefe.get(`/importaciones?cuenta=${CUENTA}`)).body['elementos'] as Record<string, unknown>[])[0] ?? {};

  test('an import killed while it reads is shown as interrupted and has changed nothing', async () => {
    const part = await command(file);
    await until(async () => Number((await last())['filas']) > 0 || undefined, { what: `rows read: ${logTail(part)}` });
    await part.stop('SIGKILL');
    const seen = await until(async () => {
      const one = await last();
      return one['estado'] === 'LEYENDO' || one['estado'] === 'APLICANDO' ? undefined : one;
    });
    expect(seen).toMatchObject({
      estado: 'INTERRUMPIDA',
      usuario: 'consola',
      archivo: 'clientes.csv',
      resultado: null,
    });
    expect(await imported()).toBe(0);
  });

  test('one killed while it is applied has changed nothing, or all of it and says so', async () => {
    const part = await command(file);
    await until(async () => ['APLICANDO', 'APLICADA'].includes(String((await last())['estado'])) || undefined, {
      everyMs: 5,
    });
    await part.stop('SIGKILL');
    const seen = await until(async () => {
      const one = await last();
      return one['estado'] === 'APLICANDO' ? undefined : one;
    });
    expect(await imported()).toBe(seen['estado'] === 'APLICADA' ? FILAS : 0);
  });

  test('the next one is not in its way, and says what it did', async () => {
    const part = await command('--simular', file);
    expect(await part.ended).toMatchObject({ code: 0 });
    expect(logTail(part)).toMatch(new RegExp(`Simulada: .*Filas leídas: ${FILAS}[\\s\\S]*afiliados: \\d+ creados`));
  });

  test('a file that is not good ends the command with 1 and the line', async () => {
    const bad = join(product.env.folder, 'mala.csv');
    writeFileSync(bad, `${HEADER}1,Uno,=1,Hogar\n`);
    const part = await command(bad);
    expect(await part.ended).toMatchObject({ code: 1 });
    expect(logTail(part)).toContain('línea 2, nombre: Empieza como una fórmula');
  });

  test('a plan that is not of the account ends it with 2, before anything is read', async () => {
    const part = await command('--plan', 'cordillera-auto', file);
    expect(await part.ended).toMatchObject({ code: 2 });
    expect(logTail(part)).toContain('No es un plan de esa cuenta');
  });
}
