import { Client } from 'pg';
import { Connection } from '@temporalio/client';
import { searchAttributes } from '../../contracts/search-attributes';
import { testEnvironment, timeSkipping, type TestEnvironment } from './environment';

let one: TestEnvironment;
let other: TestEnvironment;

beforeAll(async () => {
  [one, other] = await Promise.all([testEnvironment(), testEnvironment({ seeded: false })]);
});

afterAll(async () => {
  await Promise.all([one.close(), other.close()]);
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('each environment has a migrated database of its own', async () => {
  await query(one.databaseUrl, 'CREATE TABLE mine (n int)');
  await expect(query(one.databaseUrl, 'SELECT count(*) FROM mine')).resolves.toEqual([{ count: '0' }]);
  await expect(query(other.databaseUrl, 'SELECT count(*) FROM mine')).rejects.toThrow('"mine" does not exist');
  await expect(query(other.databaseUrl, 'SELECT 1 AS n FROM _prisma_migrations LIMIT 1')).resolves.toEqual([{ n: 1 }]);
});

test('only the seeded one has users, whose passwords the test can know', async () => {
  await expect(query(other.databaseUrl, 'SELECT usuario FROM usuario')).resolves.toEqual([]);
  const users = (await query(one.databaseUrl, 'SELECT usuario FROM usuario')) as { usuario: string }[];
  expect(users.map(({ usuario }) => one.password(usuario).length > 10)).toEqual(users.map(() => true));
  expect(users.length).toBeGreaterThan(0);
});

test('each environment has a namespace with the search attributes of Apolo', async () => {
  const connection = await Connection.connect({ address: one.temporalAddress });
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace: one.namespace });
  await connection.close();
  expect(Object.keys(customAttributes ?? {})).toEqual(expect.arrayContaining(Object.keys(searchAttributes)));
  expect(other.namespace).not.toBe(one.namespace);
});

test('simulated time passes at once', async () => {
  const skipping = await timeSkipping();
  const before = await skipping.currentTimeMs();
  await skipping.sleep('30 days');
  expect((await skipping.currentTimeMs()) - before).toBeGreaterThanOrEqual(30 * 86_400_000);
  await skipping.teardown();
});
