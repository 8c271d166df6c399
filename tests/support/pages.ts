import type { Caller } from './api';

export type Row = Record<string, unknown>;

/** Follows the cursor to the end. */
export async function allPages(who: Caller, path: string, limit: number): Promise<{ rows: Row[]; totals: unknown[] }> {
  const rows: Row[] = [];
  const totals: unknown[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { body, status } = await who.get(
      `${path}${path.includes('?') ? '&' : '?'}limite=${limit}${cursor ? `&cursor=${cursor}` : ''}`,
    );
    expect(status).toBe(200);
    expect((body['elementos'] as Row[]).length).toBeLessThanOrEqual(limit);
    rows.push(...(body['elementos'] as Row[]));
    totals.push(body['total']);
    cursor = body['siguiente'] as string | null;
  }
  return { rows, totals };
}
