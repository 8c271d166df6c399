import { parseArgs } from 'node:util';
import { fillYear } from './fill';

const USO = 'uso: npm run bench:year -- --url postgresql://… [--casos 120000] [--hasta 2026-11-01] [--dias 365]';

/** Fills a migrated and seeded database with a plausible past, for whatever is to be measured on it. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      casos: { type: 'string', default: '120000' },
      hasta: { type: 'string', default: '2026-11-01' },
      dias: { type: 'string', default: '365' },
    },
  });
  if (values.url === undefined) throw new Error(USO);
  const plan = { casos: Number(values.casos), hasta: values.hasta, dias: Number(values.dias) };
  await fillYear(values.url, plan, (line) => void process.stdout.write(`${line}\n`));
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
});
