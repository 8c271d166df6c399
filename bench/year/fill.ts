import { Client } from 'pg';
import { CASOS, MUNDO } from './cases';
import { BITACORA, FILAS_DE_CASOS, PROMESAS, REGISTROS } from './rows';
import { ALERTAS, PENDIENTES, RELOJES } from './clocks';

export interface Past {
  /** Closed cases, each an Expediente with one Asistencia. */
  casos: number;
  /** Day (UTC) before which all of them were opened. */
  hasta: string;
  /** Over how many days they are spread. */
  dias: number;
}

/** So many at once: what a statement works on stays in memory, also for a million. */
const TANDA = 20_000;

/**
 * Adds closed cases to a migrated and seeded database, by SQL alone: no workflow stands behind them. The same numbers
 * give the same rows. Minutes for 120,000.
 */
export async function fillYear(databaseUrl: string, past: Past, say: (line: string) => void): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`SET synchronous_commit = off; SET work_mem = '256MB'; SELECT setseed(0.42)`);
    for (const sql of MUNDO) await client.query(sql);
    for (let hechos = 0; hechos < past.casos; hechos += TANDA) {
      const cuantos = Math.min(TANDA, past.casos - hechos);
      await client.query('BEGIN');
      await client.query(CASOS(hechos, cuantos, past));
      for (const sql of [...FILAS_DE_CASOS, PROMESAS, RELOJES, PENDIENTES, ALERTAS, BITACORA, REGISTROS])
        await client.query(sql);
      await client.query('COMMIT');
      say(`${hechos + cuantos} of ${past.casos}`);
    }
    await client.query('VACUUM (ANALYZE)');
  } finally {
    await client.end();
  }
}
