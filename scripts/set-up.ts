import { join } from 'node:path';
import { settings } from '../contracts/settings';
import { migrate } from '../prisma/migrate';
import { seed } from '../prisma/seed';
import { ensureNamespace } from './toolchain/namespace';
import { tell } from './toolchain/progress';

/** Readies servers that run elsewhere for the worker and the API; run again, it changes nothing. */
async function setUp(): Promise<void> {
  const { databaseUrl, temporalAddress, temporalNamespace, dataDirectory } = settings();
  const applied = await migrate(databaseUrl);
  tell(applied.length > 0 ? `Migrations applied: ${applied.join(', ')}` : 'The database is up to date.');
  await seed(databaseUrl, { passwordsFile: join(dataDirectory, 'passwords.txt') });
  await ensureNamespace(temporalAddress, temporalNamespace);
  tell(`The namespace ${temporalNamespace} has its search attributes.`);
}

setUp().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
