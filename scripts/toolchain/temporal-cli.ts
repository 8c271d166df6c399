import { chmodSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { isExecutable, reason, onPath, run } from './command';
import { cacheFolder, fillOnce, fingerprint, root } from './folders';
import { officialDownload } from './official-download';
import { tell, withProgress, type Tell } from './progress';
import { SetupFailure } from './setup-failure';

const moduleFolder = join(root, 'tools/temporal');
const program = 'github.com/temporalio/cli/cmd/temporal';
const oldestServer = [1, 29] as const;

/**
 * The `temporal` command: what TEMPORAL_CLI_PATH names, else one on the PATH that is not too old, else the one in our
 * cache, which is filled by the official download or, where that cannot be reached, by a build of `tools/temporal`.
 *
 * @throws {SetupFailure} when there is no way to get one.
 */
export async function temporalCli(say: Tell = tell): Promise<string> {
  const named = process.env['TEMPORAL_CLI_PATH'];
  if (named) {
    if (isExecutable(named)) return named;
    throw new SetupFailure(`TEMPORAL_CLI_PATH names ${named}, which is not a program: correct or unset it.`);
  }
  const installed = onPath('temporal');
  if (installed && (await isRecent(installed))) return installed;
  const folder = cachedFolder();
  const cached = join(folder, 'temporal');
  if (isExecutable(cached)) return cached;
  await fillOnce(folder, async (draft) => {
    const downloaded = await officialDownload('cli', cliVersion(), draft, say);
    if (downloaded) renameSync(downloaded, join(draft, 'temporal'));
    else await build(join(draft, 'temporal'), say);
    chmodSync(join(draft, 'temporal'), 0o755);
  });
  return cached;
}

/** Named after the pinned module, so that a newer pin is a new folder. */
function cachedFolder(): string {
  const pin = fingerprint(join(moduleFolder, 'go.mod'), join(moduleFolder, 'go.sum'));
  return join(cacheFolder(), `temporal-${pin}-${process.platform}-${process.arch}`);
}

function cliVersion(): string {
  const [, version] = /temporalio\/cli v(\S+)/.exec(readFileSync(join(moduleFolder, 'go.mod'), 'utf8')) ?? [];
  if (!version) throw new Error('tools/temporal/go.mod does not name github.com/temporalio/cli');
  return version;
}

async function isRecent(command: string): Promise<boolean> {
  const { output } = await run(command, ['--version'], { timeoutMs: 10_000 }).catch(() => ({ output: '' }));
  const [, major, minor] = (/Server (\d+)\.(\d+)/.exec(output) ?? []).map(Number);
  if (major === undefined || minor === undefined) return false;
  return major > oldestServer[0] || (major === oldestServer[0] && minor >= oldestServer[1]);
}

async function build(target: string, say: Tell): Promise<void> {
  if (!onPath('go')) {
    throw new SetupFailure(
      'There is no Temporal CLI on the PATH, its download site cannot be reached and there is no Go compiler to build it: install Go 1.26 or newer, or the Temporal CLI, or set TEMPORAL_CLI_PATH.',
    );
  }
  say('Building the Temporal CLI from source: about 5 minutes, once for all clones on this machine …');
  const total = await packagesToBuild(say);
  let done = 0;
  const { code, output } = await withProgress(
    say,
    (elapsed) =>
      `  ${elapsed}  ${done} of up to ${total} packages compiled${done > 0 && done > total * 0.9 ? ', linking soon' : ''}`,
    () =>
      run('go', ['build', '-v', '-trimpath', '-ldflags', linkFlags(), '-o', target, program], {
        cwd: moduleFolder,
        env: { CGO_ENABLED: '0' },
        onLine: () => {
          done += 1;
        },
      }),
  );
  if (code !== 0) throw failed(output);
}

/** Fetches the modules, which is silent otherwise, and counts what there is to compile. */
async function packagesToBuild(say: Tell): Promise<number> {
  const { code, output } = await withProgress(
    say,
    (elapsed) => `  ${elapsed}  fetching Go modules`,
    () =>
      run('go', ['list', '-deps', '-f', '{{.ImportPath}}', program], { cwd: moduleFolder, env: { CGO_ENABLED: '0' } }),
  );
  if (code !== 0) throw failed(output);
  return output.split('\n').filter((line) => line && !line.startsWith('go: ')).length;
}

function failed(output: string): SetupFailure {
  return new SetupFailure(
    `The Temporal CLI could not be built (${reason(output)}): mend that, or install the CLI, or set TEMPORAL_CLI_PATH.`,
  );
}

function linkFlags(): string {
  return `-s -w -X github.com/temporalio/cli/internal/temporalcli.Version=${cliVersion()}`;
}
