// Runs one of the product's programs on a clone that may never have been installed:
// node scripts/run.mjs FOLDER/main.ts ARGUMENT…
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { install, root } from './install.mjs';

try {
  await install();
  const { register } = await import('tsx/cjs/api');
  register();
  const require = createRequire(import.meta.url);
  await require('./toolchain/prisma-client.ts').generatePrismaClient((line) => process.stderr.write(`${line}\n`));
  const [program] = process.argv.splice(2, 1);
  require(resolve(root, program));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
