import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { run } from './command';
import type { Tell } from './progress';

const answer = z.object({ archiveUrl: z.url({ protocol: /^https$/ }), fileToExtract: z.string() });

/**
 * Fetches a program from Temporal's download site into a folder, if the site answers within a few seconds.
 *
 * @returns the path of the program, or undefined when it is not to be had there; that is never an error.
 */
export async function officialDownload(
  artifact: 'cli' | 'temporal-test-server',
  version: string,
  folder: string,
  say: Tell,
): Promise<string | undefined> {
  const platform = process.platform === 'darwin' ? 'darwin' : 'linux';
  const arch = process.arch === 'arm64' ? 'arm64' : 'amd64';
  const where = `https://temporal.download/${artifact}/v${version}?platform=${platform}&arch=${arch}&format=tar.gz`;
  try {
    const { archiveUrl, fileToExtract } = answer.parse(await (await get(where, 4_000)).json());
    say(`Downloading ${artifact} ${version} …`);
    const archive = join(folder, 'download.tar.gz');
    writeFileSync(archive, Buffer.from(await (await get(archiveUrl, 300_000)).arrayBuffer()));
    const { code } = await run('tar', [
      '-xzf',
      archive,
      '-C',
      folder,
      '--strip-components',
      depth(fileToExtract),
      fileToExtract,
    ]);
    return code === 0 ? join(folder, basename(fileToExtract)) : undefined;
  } catch {
    return undefined;
  }
}

function depth(path: string): string {
  return String(path.split('/').length - 1);
}

async function get(url: string, timeoutMs: number): Promise<Response> {
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}
