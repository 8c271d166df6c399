import { workflowId } from '../../contracts/temporal';
import type { IdDeCaso } from '../../contracts/temporal';
import type { TestApi } from './api';

/** All that Temporal keeps of these cases, their payloads too, as one text to look for words in. */
export async function keptInTemporal({ ctx: { temporal } }: TestApi, ...casos: IdDeCaso[]): Promise<string> {
  const handles = casos.map((caso) => temporal.workflow.getHandle(workflowId(caso)));
  const histories = await Promise.all(handles.map((h) => h.fetchHistory()));
  const descriptions = await Promise.all(handles.map((h) => h.describe()));
  return JSON.stringify([histories, descriptions.map((d) => d.raw)], (key, v: unknown) =>
    key === 'data' && typeof v === 'string' ? Buffer.from(v, 'base64').toString() : v,
  );
}
