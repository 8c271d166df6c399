import type { ClientBase } from 'pg';

/** Whether `table` holds no row. */
export async function isEmpty(client: ClientBase, table: string): Promise<boolean> {
  const { rows } = await client.query<{ empty: boolean }>(`select not exists (select 1 from "${table}") as empty`);
  return rows[0]?.empty === true;
}

/** All rows in one statement. The first row's keys are the columns; the others keep their defaults. */
export async function insertRows(client: ClientBase, table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
    .map((column) => `"${column}"`)
    .join(', ');
  if (columns === '') return;
  await client.query(
    `insert into "${table}" (${columns}) select ${columns} from jsonb_populate_recordset(null::"${table}", $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
