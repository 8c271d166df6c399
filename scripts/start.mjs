import { createRequire } from 'node:module';
import { install } from './install.mjs';

try {
  await install();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
const { register } = await import('tsx/cjs/api');
register();
createRequire(import.meta.url)('./start/main.ts');
