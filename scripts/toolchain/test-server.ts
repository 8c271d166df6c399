import { chmodSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isExecutable, reason, onPath, run } from './command';
import { cacheFolder, fillOnce, fingerprint, root } from './folders';
import { officialDownload } from './official-download';
import { tell, withProgress, type Tell } from './progress';
import { SetupFailure } from './setup-failure';

const pom = join(root, 'tools/test-server/pom.xml');
const version = '1.35.0';

// A short-lived server on two cores: the quick compiler and the plain collector start it in half the time.
const launcher = `#!/bin/sh
exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$(dirname "$0")/lib/*" io.temporal.testserver.TestServer "$1"
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
  return { type: 'existing-path', path };
}

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
