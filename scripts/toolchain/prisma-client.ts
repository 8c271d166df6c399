import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command';
import { fingerprint, root } from './folders';
import { tell, type Tell } from './progress';
import { SetupFailure, diskProblem } from './setup-failure';

const generated = join(root, 'prisma/generated');
const stamp = join(generated, '.made-from');

/**
 * Makes `prisma/generated` from the schema, unless it was made from just this schema with just this Prisma.
 *
 * @throws {SetupFailure} with what Prisma says about the schema.
 */
export async function generatePrismaClient(say: Tell = tell): Promise<void> {
  const source = fingerprint(join(root, 'prisma/schema.prisma'), join(root, 'node_modules/prisma/package.json'));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === source) return;
  say('Making the database client from prisma/schema.prisma …');
  const cli = join(root, 'node_modules/prisma/build/index.js');
  // The generator needs no engine, yet the command downloads one unless it is given some program in its place.
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' };
  const { code, output } = await run(process.execPath, [cli, 'generate'], { cwd: root, env });
  if (code !== 0) throw new SetupFailure(`prisma generate failed:\n${output.trim()}`);
  try {
    writeFileSync(stamp, source);
  } catch (error) {
    throw new SetupFailure(`Cannot write to ${generated}: ${diskProblem(error) ?? String(error)}.`, { cause: error });
  }
}
