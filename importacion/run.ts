import { randomUUID } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { PrismaClient } from '../prisma/generated/client';
import { ImportacionImposible } from './problem';
import type { ErrorDeFila } from './problem';
import type { Resultado } from './apply';

/** LEYENDO → APLICANDO → one of the others. Only APLICADA has changed anything. */
const ESTADOS = ['LEYENDO', 'APLICANDO', 'APLICADA', 'SIMULADA', 'RECHAZADA', 'INTERRUMPIDA'] as const;
export type Estado = (typeof ESTADOS)[number];

export interface Pedido {
  cuenta: string;
  /** Of the rows that name none. */
  plan?: string | undefined;
  /** Who is not in the file becomes NO_ACTIVO. */
  bajas: boolean;
  /** The good rows of a file with bad ones are applied. */
  parcial: boolean;
  /** Everything is done, counted, and taken back. */
  simular: boolean;
  /** The file's name, for people. */
  archivo?: string | undefined;
  usuario: string;
}

/** Of the advisory locks that running imports hold, one for each account. Any number that nobody else uses. */
const CANDADO = 153_568;
/** Beyond so many nobody reads on; all are counted. */
const ERRORES_GUARDADOS = 100_000;
const EN_CURSO = `estado IN ('LEYENDO', 'APLICANDO')`;
/** What an import says that did not come to its end, whatever stopped it. */
export const CORTADA = 'Se cortó antes de terminar: no se aplicó nada';

/** The row by which people follow one import. All but its end is visible at once. */
export class Corrida {
  private guardados = 0;

  private constructor(
    private readonly client: ClientBase,
    readonly id: string,
  ) {}

  /**
   * Takes the account's lock, which goes with the connection, and opens the row.
   * @throws ImportacionImposible IMPORTACION_EN_CURSO while another import of the account runs.
   */
  static async abre(
    client: ClientBase,
    { cuenta, plan, bajas, parcial, simular, archivo, usuario }: Pedido,
  ): Promise<Corrida> {
    const { rows } = await client.query<{ libre: boolean }>('SELECT pg_try_advisory_lock($1, hashtext($2)) AS libre', [
      CANDADO,
      cuenta,
    ]);
    if (!rows[0]?.libre)
      throw new ImportacionImposible(
        'IMPORTACION_EN_CURSO',
        'cuenta',
        `Ya se está importando un archivo de la cuenta ${cuenta}`,
      );
    await client.query(
      `UPDATE importacion SET estado = 'INTERRUMPIDA', terminada_en = now(), problema = $2 WHERE cuenta_id = $1 AND ${EN_CURSO}`,
      [cuenta, CORTADA],
    );
    const id = randomUUID();
    await client.query(
      'INSERT INTO importacion (id, cuenta_id, plan_id, archivo, usuario, bajas, parcial, simular) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
      [id, cuenta, plan ?? null, archivo ?? null, usuario, bajas, parcial, simular],
    );
    return new Corrida(client, id);
  }

  async avanza(filas: number, errores: number): Promise<void> {
    await this.client.query('UPDATE importacion SET filas = $2, errores = $3 WHERE id = $1', [this.id, filas, errores]);
  }

  async anota(errores: readonly ErrorDeFila[]): Promise<void> {
    const caben = errores.slice(0, ERRORES_GUARDADOS - this.guardados);
    if (caben.length === 0) return;
    const filas = caben.map((error, i) => ({ ...error, orden: this.guardados + i + 1 }));
    this.guardados += caben.length;
    await this.client.query(
      `INSERT INTO error_de_importacion (importacion_id, linea, orden, columna, mensaje)
       SELECT $1, linea, orden, columna, mensaje FROM jsonb_to_recordset($2) AS e(linea int, orden int, columna text, mensaje text)`,
      [this.id, JSON.stringify(filas)],
    );
  }

  async aplicando(): Promise<void> {
    await this.client.query(`UPDATE importacion SET estado = 'APLICANDO' WHERE id = $1`, [this.id]);
  }

  async termina(
    estado: Estado,
    { problema, resultado }: { problema?: string; resultado?: Resultado } = {},
  ): Promise<void> {
    await this.client.query(
      'UPDATE importacion SET estado = $2, terminada_en = clock_timestamp(), problema = $3, resultado = $4 WHERE id = $1',
      [this.id, estado, problema ?? null, resultado === undefined ? null : JSON.stringify(resultado)],
    );
  }
}

/** Imports whose process is gone are shown as such: nobody holds the lock of their account any more. */
export async function marcaInterrumpidas(prisma: PrismaClient): Promise<void> {
  await prisma.$executeRawUnsafe(
    `UPDATE importacion i SET estado = 'INTERRUMPIDA', terminada_en = now(), problema = $1
     WHERE ${EN_CURSO} AND NOT EXISTS (
       SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database
       WHERE d.datname = current_database() AND l.locktype = 'advisory' AND l.objsubid = 2
         AND l.classid::bigint = ${CANDADO} AND l.objid::bigint = hashtext(i.cuenta_id)::bigint & 4294967295)`,
    CORTADA,
  );
}
