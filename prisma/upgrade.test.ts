import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { testEnvironment, type TestEnvironment } from '../tests/support/environment';
import { migrate } from './migrate';

const MIGRATIONS = join(__dirname, 'migrations');
const DE_0_1_0 = /^20261121/;

let environment: TestEnvironment;
let admin: Client;
let client: Client;

beforeAll(async () => {
  environment = await testEnvironment({ seeded: false });
  admin = new Client({ connectionString: environment.databaseUrl });
  await admin.connect();
  const database = `${environment.namespace}_0_1_0`;
  await admin.query(`CREATE DATABASE "${database}"`);
  const url = environment.databaseUrl.replace(environment.namespace, database);
  const folder = join(environment.folder, 'release-0.1.0');
  mkdirSync(folder);
  for (const name of readdirSync(MIGRATIONS).filter((n) => DE_0_1_0.test(n)))
    cpSync(join(MIGRATIONS, name), join(folder, name), { recursive: true });
  await migrate(url, folder);
  client = new Client({ connectionString: url });
  await client.connect();
  await client.query(CASOS);
  await migrate(url);
});

afterAll(async () => {
  await client?.end();
  await admin?.query(`DROP DATABASE IF EXISTS "${environment.namespace}_0_1_0"`);
  await admin?.end();
  await environment?.close();
});

/** Two Asistencias as release 0.1.0 kept them: with the second the affiliate was not satisfied. */
const CASOS = `
  INSERT INTO cuenta (id, nombre) VALUES ('cta', 'Cuenta');
  INSERT INTO cuenta (id, nombre, numero_llamado) VALUES ('gratuito', 'A', '08005550101'), ('fijo', 'B', '0294 442-1234'),
    ('uno', 'C', '011 5555-4444'), ('el-mismo', 'D', '+54 11 5555 4444'), ('interno', 'E', '4501'), ('hecho', 'F', '+548005550102');
  INSERT INTO plan (id, cuenta_id, nombre) VALUES ('plan', 'cta', 'Plan');
  INSERT INTO afiliado (id, cuenta_id, plan_id, nombre, apellido, documento, status, plan_desde)
    VALUES ('af', 'cta', 'plan', 'Ana', 'Prueba', '1', 'ACTIVO', '2026-01-01');
  INSERT INTO expediente (numero, abierto_en, coordinador, afiliado_id, cuenta_id, zona_id, contacto_nombre, contacto_apellido, contacto_telefono,
    direccion, reglas_version) VALUES (1, '2026-01-02', 'ana', 'af', 'cta', 'Z', 'A', 'B', '1', 'C', 1);
  INSERT INTO asistencia (expediente, n, abierta_en, servicio_id, zona_id, afiliado_id, coordinador, proveedor_id, no_conforme, reglas_version, arrancado)
    VALUES (1, 1, '2026-01-02', 'S', 'Z', 'af', 'ana', 'pvd', false, 1, true), (1, 2, '2026-01-02', 'S', 'Z', 'af', 'ana', 'pvd', true, 1, true);`;

test('quien no quedó conforme antes de que hubiera calidad tiene su caso, por arrancar y con el día de hoy', async () => {
  const { rows } = await client.query(
    `SELECT expediente, n, servicio_id, cuenta_id, coordinador, proveedor_id, status, arrancado, transicion, abierta_en > now() - interval '1 hour' AS hoy FROM calidad`,
  );
  expect(rows).toEqual([
    {
      expediente: 1,
      n: -2,
      servicio_id: 'S',
      cuenta_id: 'cta',
      coordinador: 'ana',
      proveedor_id: 'pvd',
      status: 'ABIERTO',
      arrancado: false,
      transicion: 0,
      hoy: true,
    },
  ]);
});

test('el número al que se llama a una cuenta queda en E.164; el dudoso, como estaba', async () => {
  const { rows } = await client.query<{ id: string; numero: string }>(
    'SELECT id, numero_llamado AS numero FROM cuenta WHERE numero_llamado IS NOT NULL',
  );
  expect(Object.fromEntries(rows.map(({ id, numero }) => [id, numero]))).toEqual({
    gratuito: '+548005550101',
    fijo: '+542944421234',
    uno: '011 5555-4444',
    'el-mismo': '+54 11 5555 4444',
    interno: '4501',
    hecho: '+548005550102',
  });
});
