import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import type { WorkflowBundleOption } from '@temporalio/worker';

const root = resolve(__dirname, '..');
/** All that workflow code may reach. */
const SOURCES = ['workflows', 'procedure'];

/**
 * The workflow code of `workflows/<index>.ts` as one file, made once for each state of the sources: a worker that comes
 * back after a crash should not spend its first seconds bundling.
 */
export async function workflowBundle(index: 'index' | 'index-avisos' = 'index'): Promise<WorkflowBundleOption> {
  const folder = join(root, 'node_modules', '.cache', 'apolo-workflows');
  const codePath = join(folder, `${index}-${(huella ??= fingerprint())}.js`);
  if (!existsSync(codePath)) {
    const { code } = await bundleWorkflowCode({
      workflowsPath: join(root, 'workflows', `${index}.ts`),
      payloadConverterPath: join(root, 'workflows', 'payload-converter.ts'),
    });
    mkdirSync(folder, { recursive: true });
    const draft = `${codePath}.${process.pid}`;
    writeFileSync(draft, code);
    renameSync(draft, codePath);
  }
  return { codePath };
}

/** Of the sources as this process found them. */
let huella: string | undefined;

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of SOURCES)
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (file.endsWith('.ts') && !file.endsWith('.test.ts'))
        hash.update(file).update(readFileSync(join(root, folder, file)));
  hash.update(readFileSync(require.resolve('@temporalio/workflow/package.json')));
  return hash.digest('hex').slice(0, 16);
}
