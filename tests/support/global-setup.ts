import { fork, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import type { Services } from '../../scripts/testing/services';

declare global {
  var apoloServices: ChildProcess | undefined;
}

/** Before the first test that needs servers: starts them in a process of their own and tells every worker of jest. */
export default async function globalSetup(): Promise<void> {
  const root = resolve(__dirname, '../..');
  const child = fork(resolve(root, 'scripts/testing/serve.ts'), {
    cwd: root,
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const services = await new Promise<Services>((done, failed) => {
    child.once('message', (message) => done(message as Services));
    child.once('exit', (code) =>
      failed(new Error(`The servers for the tests did not start (exit ${code}); see above.`)),
    );
  });
  globalThis.apoloServices = child;
  process.env['APOLO_TEST_SERVICES'] = JSON.stringify(services);
}
