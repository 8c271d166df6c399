import { Client } from 'pg';
import { REGLAS_PREDETERMINADAS } from '../procedure/reglas';
import { cuentas, planes, planServicios } from './seed/cuentas';
import { afiliados } from './seed/afiliados';
import { causas } from './seed/causas';
import { creaCuestionario } from './seed/encuesta';
import { importaAsistencias } from './seed/importadas';
import { insertRows, isEmpty } from './seed/insert';
import { posiciones, proveedores, vecinas } from './seed/proveedores';
import { servicios } from './seed/servicios';
import { deGuardiaTodoElDia } from './seed/turnos';
import { creaUsuarios } from './seed/usuarios';
import { zonas } from './seed/zonas';

interface SeedOptions {
  /** Where the first passwords go, mode 600; written only when the users are created. */
  passwordsFile: string;
}
interface Seeded {
  /** Tables that were empty and got their rows now. */
  filled: string[];
}

/** Serialises two starts against one database. Any number will do, as long as nobody else uses it. */
const SEED_LOCK = 153_567;

/**
 * Fills a migrated database with what a newcomer needs to open a first case. A table that already holds rows is
 * left as it is, so a second call changes nothing and what people edited or removed stays so.
 * @throws what `pg` throws; then nothing was written (but perhaps a passwords file, which the next call overwrites).
 */
export async function seed(databaseUrl: string, { passwordsFile }: SeedOptions): Promise<Seeded> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [SEED_LOCK]);
    const filled = await fill(client, passwordsFile);
    await client.query('commit');
    return { filled };
  } finally {
    // A connection that ends inside a transaction rolls it back.
    await client.end();
  }
}

async function fill(client: Client, passwordsFile: string): Promise<string[]> {
  const filled: string[] = [];
  const fillOnce = async (tables: string[], rows: () => Promise<void>): Promise<void> => {
    if (!(await isEmpty(client, tables[0] ?? ''))) return;
    await rows();
    filled.push(...tables);
  };
  await fillOnce(['zona'], async () => insertRows(client, 'zona', zonas()));
  await fillOnce(['zona_vecina'], async () => insertRows(client, 'zona_vecina', vecinas()));
  await fillOnce(['servicio'], async () => insertRows(client, 'servicio', servicios));
  await fillOnce(['cuenta', 'plan', 'plan_servicio', 'afiliado'], async () => {
    await insertRows(client, 'cuenta', cuentas);
    await insertRows(client, 'plan', planes);
    await insertRows(client, 'plan_servicio', planServicios);
    await insertRows(client, 'afiliado', afiliados());
  });
  await fillOnce(['proveedor', 'posicion'], async () => {
    await insertRows(client, 'proveedor', proveedores());
    await insertRows(client, 'posicion', posiciones());
  });
  await fillOnce(['reglas'], async () => insertRows(client, 'reglas', [primeraVersion()]));
  await fillOnce(['cuestionario', 'pregunta_encuesta'], () => creaCuestionario(client));
  await fillOnce(['causa'], async () => insertRows(client, 'causa', causas()));
  await fillOnce(['expediente', 'asistencia'], () => importaAsistencias(client));
  await fillOnce(['usuario'], async () => creaUsuarios(client, passwordsFile));
  await fillOnce(['turno'], () => deGuardiaTodoElDia(client));
  return filled;
}

/** In force since ever, so that a rehearsal in any year finds it. The version comes from the table's own counter. */
const primeraVersion = () => ({
  vigente_desde: '2000-01-01T00:00:00.000Z',
  contenido: REGLAS_PREDETERMINADAS,
  motivo: 'Tiempos del procedimiento y, donde calla, los propuestos',
  autor: 'apolo',
});
