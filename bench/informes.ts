import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { consultaDeAcuses, consultaDePromesas, consultaDeProveedores, consultaDeRelojes } from '../contracts/informe';
import { connect } from '../prisma/client';
import { migrate } from '../prisma/migrate';
import { seed } from '../prisma/seed';
import { freePort } from '../scripts/toolchain/ports';
import { ensureDatabase, startPostgres } from '../scripts/toolchain/postgres';
import { acuses } from '../api/read/informes/acuses';
import { leeInforme } from '../api/read/informes/informe';
import { promesas } from '../api/read/informes/promesas';
import { proveedores } from '../api/read/informes/proveedores';
import { relojes } from '../api/read/informes/relojes';
import { comienzoDeMes } from '../contracts/informe';
import { fillYear } from './year/fill';

/**
 * `npm run bench:informes`: how long each report takes over a year of 120,000 closed cases, the first time and five
 * times after it. With `--url` over a database that is there already; else on a server of its own, removed at the end.
 */
const TRAMO = {
  meses: { desde: '2025-11', hasta: '2026-10' },
  desde: comienzoDeMes('2025-11'),
  hasta: comienzoDeMes('2026-11'),
  ahora: new Date(),
};
const VECES = 5;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { url: { type: 'string' }, casos: { type: 'string', default: '120000' } },
  });
  if (values.url !== undefined) return measure(values.url);
  const folder = mkdtempSync(join(tmpdir(), 'apolo-bench-'));
  const postgres = await startPostgres({
    dataFolder: join(folder, 'pg'),
    port: await freePort(),
    logFile: join(folder, 'postgres.log'),
    durable: false,
  });
  try {
    const url = postgres.url('bench');
    await ensureDatabase(postgres.url('postgres'), 'bench');
    await migrate(url);
    await seed(url, { passwordsFile: join(folder, 'passwords.txt') });
    await fillYear(url, { casos: Number(values.casos), hasta: '2026-11-01', dias: 365 }, say);
    await measure(url);
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(url: string): Promise<void> {
  const prisma = connect(url);
  const comun = { tramo: TRAMO };
  const todos: [informe: string, por: readonly string[], lee: (por: never) => Promise<unknown>][] = [
    [
      'relojes',
      consultaDeRelojes.shape.por.unwrap().options,
      (por) => leeInforme(prisma, relojes(TRAMO, {}, por === 'proveedor'), { ...comun, por, primera: 'abiertos' }),
    ],
    [
      'promesas',
      consultaDePromesas.shape.por.unwrap().options,
      (por) => leeInforme(prisma, promesas(TRAMO, {}), { ...comun, por, primera: 'dadas' }),
    ],
    [
      'acuses',
      consultaDeAcuses.shape.por.unwrap().options,
      (por) => leeInforme(prisma, acuses(TRAMO, {}), { ...comun, por, primera: 'sonaron' }),
    ],
    [
      'proveedores',
      consultaDeProveedores.shape.por.unwrap().options,
      (por) => leeInforme(prisma, proveedores(TRAMO, {}), { ...comun, por, primera: 'llamados' }),
    ],
  ];
  for (const [informe, pors, lee] of todos)
    for (const por of pors) {
      const tiempos: number[] = [];
      for (let i = 0; i <= VECES; i += 1) {
        const empezo = performance.now();
        await lee(por as never);
        tiempos.push(Math.round(performance.now() - empezo));
      }
      const [primera, ...otras] = tiempos;
      otras.sort((a, b) => a - b);
      say(`${informe} por ${por}: first ${primera} ms, then median ${otras[2]} ms, worst ${otras.at(-1)} ms`);
    }
  await prisma.$disconnect();
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).stack}\n`);
  process.exitCode = 1;
});
