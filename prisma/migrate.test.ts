import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { testEnvironment, type TestEnvironment } from '../tests/support/environment';
import { migrate, schemaScript } from './migrate';

let environment: TestEnvironment;
let client: Client;

beforeAll(async () => {
  environment = await testEnvironment({ seeded: false });
  client = new Client({ connectionString: environment.databaseUrl });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await environment.close();
});

test('a migrated database is left alone', async () => {
  await expect(migrate(environment.databaseUrl)).resolves.toEqual([]);
});

describe('a folder of migrations', () => {
  let other: TestEnvironment;
  let folder: string;
  const write = (name: string, sql: string): void => {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'migration.sql'), sql);
  };

  beforeAll(async () => {
    other = await testEnvironment({ seeded: false });
    await client.query(`CREATE DATABASE "${other.namespace}_own"`);
    folder = join(other.folder, 'migrations');
  });

  afterAll(async () => {
    await client.query(`DROP DATABASE "${other.namespace}_own"`);
    await other.close();
  });

  test('is applied in order; one that fails leaves nothing and is tried again; an edited one is refused', async () => {
    const url = other.databaseUrl.replace(other.namespace, `${other.namespace}_own`);
    const body = 'CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;';
    write('1_first', 'CREATE TABLE t (n int);');
    write('2_second', `${body} ALTER TABLE t ADD m int; ALTER TABLE missing ADD m int;`);
    await expect(migrate(url, folder)).rejects.toThrow(/The migration 2_second failed: .*"missing" does not exist/);
    write('2_second', `${body} ALTER TABLE t ADD m int;`);
    await expect(migrate(url, folder)).resolves.toEqual(['2_second']);
    await expect(migrate(url, folder)).resolves.toEqual([]);
    write('1_first', 'CREATE TABLE t (n bigint);');
    await expect(migrate(url, folder)).rejects.toThrow('The migration 1_first was edited after it was applied');
  });
});

describe('what schema.prisma describes is what the migrations made:', () => {
  const described = 'described';

  beforeAll(async () => {
    const script = await schemaScript(environment.databaseUrl);
    await client.query(`CREATE SCHEMA ${described}; SET search_path TO ${described}`);
    await client.query(script.replaceAll('CREATE SCHEMA IF NOT EXISTS "public";', ''));
    await client.query('SET search_path TO public');
  });

  const columns = `SELECT table_name, column_name, udt_name, is_nullable, datetime_precision
    FROM information_schema.columns WHERE table_schema = $1 AND table_name <> '_prisma_migrations' ORDER BY 1, 2`;
  const indexes = `SELECT tablename, replace(indexdef, schemaname || '.', '') AS def
    FROM pg_indexes WHERE schemaname = $1 AND tablename <> '_prisma_migrations' ORDER BY 1, 2`;
  const foreignKeys = `SELECT conname, replace(pg_get_constraintdef(oid), $1 || '.', '') AS def
    FROM pg_constraint WHERE contype = 'f' AND connamespace = $1::regnamespace ORDER BY 1`;

  const rows = async (sql: string, schema: string): Promise<unknown[]> =>
    (await client.query<object>(sql, [schema])).rows;

  test('columns', async () => {
    expect(await rows(columns, 'public')).toEqual(await rows(columns, described));
  });

  test.each([
    ['indexes', indexes],
    ['foreign keys', foreignKeys],
  ])('%s, to which the migrations may add', async (_, sql) => {
    expect(await rows(sql, 'public')).toEqual(expect.arrayContaining(await rows(sql, described)));
  });
});
