import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils';
import { Worker } from '@temporalio/worker';
import { quiet } from '../../rehearsal/stage';
import { workflowBundle } from '../../worker/bundle';

const releases = join(__dirname, 'histories');
const QUE_HACER =
  'This change breaks cases that are running. Keep the old order of commands for them: give the story a new version in the input of new cases, ' +
  'or wrap the change in the shell in patched(). Never replace a stored history to make this pass.';

beforeAll(quiet);

// Histories of every release: `npm run ensayo -- --historias tests/replay/histories/RELEASE tests/scenarios/…`.
describe.each(readdirSync(releases))('las historias de la versión %s', (release) => {
  const folder = join(releases, release);

  test('se repiten con el código de hoy', async () => {
    const historias = readdirSync(folder).map((archivo) => ({
      workflowId: archivo,
      history: historyFromJSON(JSON.parse(gunzipSync(readFileSync(join(folder, archivo))).toString())),
    }));
    const rotas: string[] = [];
    const options = {
      workflowBundle: await workflowBundle(),
      dataConverter: { payloadConverterPath: require.resolve('../../workflows/payload-converter') },
    };
    for await (const { workflowId, error } of Worker.runReplayHistories(options, historias))
      if (error) rotas.push(`${workflowId}: ${error.message}`);
    expect({ rotas, queHacer: rotas.length > 0 ? QUE_HACER : '' }).toEqual({ rotas: [], queHacer: '' });
    expect(historias.length).toBeGreaterThan(20);
  });
});
