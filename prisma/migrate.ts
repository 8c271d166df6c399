import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { Pool } from 'pg';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';

// Node has it; its type is only in the DOM library, which this package does without.
declare const WebAssembly: {
  instantiate(
    code: Uint8Array,
    imports: Record<string, unknown>,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

const migrationsFolder = join(__dirname, 'migrations');
const schemaFile = join(__dirname, 'schema.prisma');
const noFilters = { externalTables: [], externalEnums: [] };

/**
 * Brings the database up to the last migration of the folder. What is applied already (the standard
 * `_prisma_migrations` table says so) is left alone, so a second call changes nothing. Each migration is one
 * transaction; after one that failed, the next call tries it again.
 *
 * Prisma's own command needs a native engine that it downloads; the same engine as WebAssembly comes with the packages.
 *
 * @returns the names of the migrations applied now, in order.
 * @throws Error naming the migration when one fails, was edited after it was applied, or is no longer in the folder.
 */
export async function migrate(databaseUrl: string, folder = migrationsFolder): Promise<string[]> {
  const migrationsList = migrations(folder);
  return withEngine(databaseUrl, async (engine) => {
    const found = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: noFilters,
    });
    const [edited] = found.editedMigrationNames.filter((name) => !found.failedMigrationNames.includes(name));
    if (edited)
      throw new Error(`The migration ${edited} was edited after it was applied: put it back and write another`);
    for (const migrationName of found.failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilters });
    return appliedMigrationNames;
  });
}

/** The SQL that makes what `schema.prisma` describes in an empty database; the test holds the migrations against it. */
export async function schemaScript(databaseUrl: string): Promise<string> {
  return withEngine(databaseUrl, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: [{ path: schemaFile, content: readFileSync(schemaFile, 'utf8') }] },
      script: true,
      exitCode: null,
      filters: noFilters,
    });
    return stdout ?? '';
  });
}

async function withEngine<T>(databaseUrl: string, use: (engine: glue.SchemaEngine) => Promise<T>): Promise<T> {
  await loadEngine();
  const pool = new Pool({ connectionString: databaseUrl });
  const adapters = new WholeScripts(pool);
  const engine = await glue.SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapters),
  );
  try {
    return await use(engine);
  } catch (error) {
    throw readable(error, adapters.failure);
  } finally {
    engine.free();
    await pool.end();
  }
}

/**
 * The adapter cuts a script at every semicolon, also inside a function's body. PostgreSQL takes the whole text, and then
 * as one transaction, so that a migration that fails leaves nothing behind.
 */
class WholeScripts extends PrismaPg {
  /** What PostgreSQL said of the script that failed. */
  failure: Error | undefined;

  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter
        .underlyingDriver()
        .query(script)
        .catch((error: Error) => {
          this.failure = error;
          throw error;
        });
    };
    return adapter;
  }
}

let loaded: Promise<void> | undefined;

function loadEngine(): Promise<void> {
  loaded ??= (async () => {
    const file = join(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'), '../schema_engine_bg.wasm');
    const { instance } = await WebAssembly.instantiate(await readFile(file), {
      './schema_engine_bg.js': { ...glue, ...patientTimers() },
    });
    glue.__wbg_set_wasm(instance.exports);
    (instance.exports['__wbindgen_start'] as () => void)();
  })();
  return loaded;
}

/** The engine never clears the 10 s it allows itself to get its lock, which would hold the process open that long. */
function patientTimers(): Record<string, unknown> {
  const timers = Object.entries(glue).filter(([name]) => name.startsWith('__wbg_setTimeout'));
  return Object.fromEntries(
    timers.map(([name, set]) => [
      name,
      (...args: unknown[]) => (set as (...a: unknown[]) => NodeJS.Timeout)(...args).unref(),
    ]),
  );
}

function migrations(folder: string): glue.MigrationList {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

/** The engine wraps what the database said, and ends with the places in its own source. */
function readable(error: unknown, said: Error | undefined): Error {
  const text = error instanceof Error ? error.message : String(error);
  const [, migration] = /migration_name="([^"]+)"/.exec(text) ?? [];
  const message = said?.message ?? text.split(/\n\s+0: /)[0];
  return new Error(migration ? `The migration ${migration} failed: ${message}` : message, { cause: said ?? error });
}
