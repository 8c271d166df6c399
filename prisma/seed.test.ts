import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verify } from '@node-rs/argon2';
import { Client } from 'pg';
import { idDeZona } from '../procedure/normaliza';
import { REGLAS_PREDETERMINADAS } from '../procedure/reglas';
import { PERSONAS } from '../procedure/roles';
import { testEnvironment, type TestEnvironment } from '../tests/support/environment';
import { seed } from './seed';
import { FUERA_DE_MATRIZ } from './seed/servicios';
import { leeClaves } from './seed/usuarios';
import { zonas } from './seed/zonas';

describe('provinces and localities', () => {
  const todas = zonas();
  const enProvincia = (provincia: string, zona: string): string[] =>
    todas.filter((z) => z.provincia === provincia && z.zona.startsWith(zona)).map((z) => z.zona);

  test('each is found under one id without accents or case', () => {
    expect(new Set(todas.map(({ id }) => id)).size).toBe(todas.length);
    expect(todas).toContainEqual({
      id: 'RIO NEGRO/VIEDMA',
      provincia: 'Río Negro',
      zona: 'VIEDMA',
      departamento: 'Adolfo Alsina',
    });
    expect(idDeZona('río negro/ Viedma')).toBe('RIO NEGRO/VIEDMA');
  });

  test('a name that repeats in its province keeps its departamento, one that repeats elsewhere does not', () => {
    expect(enProvincia('Río Negro', 'PASO CORDOVA').sort()).toEqual([
      'PASO CORDOVA (El Cuy)',
      'PASO CORDOVA (General Roca)',
    ]);
    expect(enProvincia('Buenos Aires', 'CANNING').sort()).toEqual([
      'CANNING (Esteban Echeverría)',
      'CANNING (José M. Ezeiza)',
    ]);
    expect(todas.filter(({ zona }) => zona === 'SAN JAVIER').length).toBeGreaterThan(1);
  });

  test('letters lost in the list are put back', () => {
    expect(enProvincia('Buenos Aires', 'CAPILLA DEL SE')).toEqual(['CAPILLA DEL SEÑOR']);
    expect(enProvincia('Jujuy', 'NUESTRA SE')).toContain('NUESTRA SEÑORA DEL ROSARIO');
    expect(todas.filter(({ zona }) => /[¥?`]/.test(zona))).toEqual([]);
  });
});

describe('a seeded database', () => {
  let environment: TestEnvironment;
  let client: Client;
  let passwordsFile: string;
  const count = async (table: string): Promise<number> =>
    Number((await client.query(`select count(*) from ${table}`)).rows[0].count);

  beforeAll(async () => {
    environment = await testEnvironment({ seeded: false });
    passwordsFile = join(environment.folder, 'passwords.txt');
    writeFileSync(passwordsFile, 'of an earlier database', { mode: 0o644 });
    client = new Client({ connectionString: environment.databaseUrl });
    await client.connect();
    await seed(environment.databaseUrl, { passwordsFile });
  });

  afterAll(async () => {
    await client.end();
    await environment.close();
  });

  test('holds a user per role, whose password is in the file and only there', async () => {
    const claves = leeClaves(passwordsFile);
    expect(Object.keys(claves)).toEqual([...PERSONAS]);
    expect(new Set(Object.values(claves)).size).toBe(PERSONAS.length);
    const { rows } = await client.query<{ usuario: string; rol: string; clave: string }>(
      'select usuario, rol, clave from usuario',
    );
    for (const { usuario, rol, clave } of rows) {
      expect(usuario).toBe(rol);
      expect(clave).toMatch(/^\$argon2id\$/);
      await expect(verify(clave, claves[usuario] ?? '')).resolves.toBe(true);
    }
  });

  test('keeps the passwords from other people of the machine', () => {
    expect(statSync(passwordsFile).mode & 0o777).toBe(0o600);
  });

  test('has the default rules as version 1, in force at any time', async () => {
    const { rows } = await client.query('select version, contenido, vigente_desde from reglas');
    expect(rows).toEqual([
      { version: 1, contenido: REGLAS_PREDETERMINADAS, vigente_desde: new Date('2000-01-01T00:00:00Z') },
    ]);
  });

  test('can serve every service in Viedma, and widen the search within the province', async () => {
    const { rows } = await client.query(`
      select s.id, count(*) filter (where p.zona_id = 'RIO NEGRO/VIEDMA') as en_viedma,
             count(*) filter (where z.provincia = 'Río Negro' and z.id <> 'RIO NEGRO/VIEDMA') as en_vecinas
      from servicio s left join posicion p on p.servicio_id = s.id left join zona z on z.id = p.zona_id group by s.id`);
    const servidos = rows.filter(({ id }) => id !== FUERA_DE_MATRIZ);
    expect(servidos.filter((r) => Number(r.en_viedma) < 3 || Number(r.en_vecinas) < 1)).toEqual([]);
    expect(rows.map(({ id }) => id)).toContain('MEDICA/AMBULANCIA');
  });

  test('has two accounts whose plans cover something for somebody', async () => {
    await expect(count('cuenta')).resolves.toBe(2);
    const { rows } = await client.query(`
      select pl.id, count(distinct a.id) as afiliados, count(distinct ps.servicio_id) as servicios
      from plan pl left join afiliado a on a.plan_id = pl.id and a.cuenta_id = pl.cuenta_id and a.status = 'ACTIVO'
      left join plan_servicio ps on ps.plan_id = pl.id group by pl.id`);
    expect(rows.filter((r) => Number(r.afiliados) === 0 || Number(r.servicios) === 0)).toEqual([]);
  });

  test('has causes of quality in three levels, each under one of the level above', async () => {
    const { rows } = await client.query(`
      select c.nivel, count(*)::int as cuantas, count(p.id) filter (where p.nivel = c.nivel - 1)::int as bajo
      from causa c left join causa p on p.id = c.padre group by c.nivel order by c.nivel`);
    expect(rows).toEqual([
      { nivel: 1, cuantas: 4, bajo: 0 },
      { nivel: 2, cuantas: 12, bajo: 12 },
      { nivel: 3, cuantas: 36, bajo: 36 },
    ]);
  });

  test('is left as it is by a second seed: what was removed stays removed', async () => {
    await client.query("delete from posicion where proveedor_id = 'plomeria-viedma-1'");
    const antes = readFileSync(passwordsFile, 'utf8');
    const posiciones = await count('posicion');
    await expect(seed(environment.databaseUrl, { passwordsFile })).resolves.toEqual({ filled: [] });
    await expect(count('posicion')).resolves.toBe(posiciones);
    expect(readFileSync(passwordsFile, 'utf8')).toBe(antes);
  });
});

test('two starts at once seed once', async () => {
  const environment = await testEnvironment({ seeded: false });
  try {
    const passwordsFile = join(environment.folder, 'passwords.txt');
    const dos = await Promise.all([1, 2].map(() => seed(environment.databaseUrl, { passwordsFile })));
    expect(dos.filter(({ filled }) => filled.length > 0)).toHaveLength(1);
  } finally {
    await environment.close();
  }
});

test('a folder that cannot be written leaves the database empty', async () => {
  const environment = await testEnvironment({ seeded: false });
  try {
    await expect(
      seed(environment.databaseUrl, { passwordsFile: join(environment.folder, 'no/such/folder') }),
    ).rejects.toThrow(/ENOENT/);
    const { filled } = await seed(environment.databaseUrl, {
      passwordsFile: join(environment.folder, 'passwords.txt'),
    });
    expect(filled).toContain('zona');
  } finally {
    await environment.close();
  }
});
