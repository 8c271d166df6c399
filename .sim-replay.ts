import { readFileSync } from 'node:fs';
import { Worker } from '@temporalio/worker';
async function main() {
  const history = JSON.parse(readFileSync(process.argv[2]!, 'utf8'));
  await Worker.runReplayHistory({ workflowsPath: require.resolve('./workflows'), dataConverter: { payloadConverterPath: require.resolve('./workflows/payload-converter') }, interceptors: { workflowModules: ['/tmp/stuck/interceptors.ts'] } }, history, 'asistencia-153756-1');
}
main().then(() => console.log('ok'), (e) => { console.error(e); process.exit(1); });
