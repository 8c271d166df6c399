import { chmodSync, existsSync, renameSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { isExecutable, reason, onPath, run } from './command';
import { cacheFolder, fillOnce, fingerprint, root } from './folders';
import { officialDownload } from './official-download';
import { launch } from './part';
import { freePort } from './ports';
import { tell, withProgress, type Tell } from './progress';
import { SetupFailure } from './setup-failure';
import { until } from './until';

const pom = join(root, 'tools/test-server/pom.xml');
const version = '1.35.0';

// A short-lived server on two cores: the quick compiler and the plain collector start it in half the time, and classes
// that were parsed before in a third of that. Java goes without the file of classes when it is missing.
const QUICK = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
const CLASSES = 'classes.jsa';
const MAIN = 'io.temporal.testserver.TestServer';
const launcher = `#!/bin/sh
here=$(dirname "$0")
exec java ${QUICK.join(' ')} -XX:SharedArchiveFile="$here/${CLASSES}" -cp "$here/lib/*" ${MAIN} "$1"
`;

/** What `TestWorkflowEnvironment.createTimeSkipping` wants under `server.executable`. */
interface TestServerExecutable {
  type: 'existing-path';
  path: string;
}

/**
 * Temporal's server whose clock skips while nothing happens: the official download, else the same server in Java
 * through Maven. Kept in the cache.
 *
 * @throws {SetupFailure} when there is no way to get it.
 */
export async function testServer(say: Tell = tell): Promise<TestServerExecutable> {
  const folder = join(cacheFolder(), `test-server-${fingerprint(pom)}-${process.platform}-${process.arch}`);
  const path = join(folder, 'test-server');
  if (!isExecutable(path)) {
    await fillOnce(folder, async (draft) => {
      const downloaded = await officialDownload('temporal-test-server', version, draft, say);
      if (downloaded) renameSync(downloaded, join(draft, 'test-server'));
      else await fromMaven(draft, say);
      chmodSync(join(draft, 'test-server'), 0o755);
    });
  }
  if (existsSync(join(folder, 'lib')) && !existsSync(join(folder, CLASSES))) await parseClasses(folder, say);
  return { type: 'existing-path', path };
}

/**
 * Starts the server once and keeps the classes it has read: on a busy machine the five seconds that the SDK gives it are
 * too few for reading them anew each time.
 */
async function parseClasses(folder: string, say: Tell): Promise<void> {
  say('Preparing the time-skipping test server …');
  const draft = join(folder, `${CLASSES}.${process.pid}`);
  const port = await freePort();
  const server = await launch({
    name: 'test-server',
    command: 'java',
    args: [...QUICK, `-XX:ArchiveClassesAtExit=${draft}`, '-cp', join(folder, 'lib/*'), MAIN, String(port)],
    logFile: join(folder, 'classes.log'),
  });
  try {
    await until(() => listening(port), { timeoutMs: 120_000, what: 'the time-skipping test server' });
  } finally {
    await server.stop('SIGTERM', 60_000);
  }
  if (!existsSync(draft)) return;
  renameSync(draft, join(folder, CLASSES));
  writeFileSync(join(folder, 'test-server'), launcher);
}

const listening = (port: number): Promise<true> =>
  new Promise((done, failed) => {
    const socket = connect(port, '127.0.0.1').once('error', failed);
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
  });

async function fromMaven(folder: string, say: Tell): Promise<void> {
  const missing = ['java', 'mvn'].filter((command) => !onPath(command));
  if (missing.length > 0) {
    throw new SetupFailure(
      `The tests with simulated time need Temporal's test server; its download site cannot be reached and ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not installed: install Java 17 or newer and Maven.`,
    );
  }
  say('Fetching the time-skipping test server with Maven …');
  const args = ['-B', '-q', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${join(folder, 'lib')}`];
  const { code, output } = await withProgress(
    say,
    (elapsed) => `  ${elapsed}  Maven is at work`,
    () => run('mvn', args),
  );
  if (code !== 0) throw new SetupFailure(`Maven could not fetch the test server: ${reason(output)}`);
  writeFileSync(join(folder, 'test-server'), launcher);
}
