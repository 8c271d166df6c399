import type { ClientBase } from 'pg';
import type { ErrorDeFila } from './problem';
import type { Fila } from './row';

/** Of this connection alone, so that whatever ends the import ends it too. */
const TABLA = `CREATE TEMP TABLE importacion_fila (
  linea int, documento text, apellido text, nombre text, status text, plan_id text, plan_desde date, validador text,
  telefono1 text, telefono2 text, email text, titular text, parentesco text, corregido boolean NOT NULL DEFAULT false)`;
const COLUMNAS =
  'linea, documento, apellido, nombre, status, plan_id, plan_desde, validador, telefono1, telefono2, email, titular, parentesco';

/** The good rows of one file, kept by the database until they are applied. */
export class Bandeja {
  private readonly lineas = new Map<string, number>();

  private constructor(private readonly client: ClientBase) {}

  static async abre(client: ClientBase): Promise<Bandeja> {
    await client.query(TABLA);
    return new Bandeja(client);
  }

  /** The error of a row whose person the file has already given, or undefined: then the row counts as given. */
  repetida({ linea, documento, titular }: Fila): ErrorDeFila | undefined {
    const clave = titular === null ? documento : `${titular} ${documento}`;
    const antes = this.lineas.get(clave);
    if (antes !== undefined) return { linea, columna: 'documento', mensaje: `Repetido: ya está en la línea ${antes}` };
    this.lineas.set(clave, linea);
    return undefined;
  }

  async agrega(filas: readonly Fila[]): Promise<void> {
    if (filas.length === 0) return;
    await this.client.query(
      `INSERT INTO importacion_fila (${COLUMNAS}) SELECT ${COLUMNAS} FROM jsonb_populate_recordset(NULL::importacion_fila, $1)`,
      [JSON.stringify(filas)],
    );
  }

  /** Takes out the beneficiaries whose titular is neither in the file nor in the account, and says which they were. */
  async sacaSinTitular(cuenta: string): Promise<ErrorDeFila[]> {
    await this.client.query('ANALYZE importacion_fila');
    const { rows } = await this.client.query<{ linea: number }>(
      `DELETE FROM importacion_fila f WHERE titular IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM importacion_fila t WHERE t.titular IS NULL AND t.documento = f.titular)
         AND NOT EXISTS (SELECT 1 FROM afiliado a WHERE a.cuenta_id = $1 AND a.documento = f.titular)
       RETURNING linea`,
      [cuenta],
    );
    return rows
      .map(({ linea }) => linea)
      .sort((a, b) => a - b)
      .map((linea) => ({
        linea,
        columna: 'titular_documento',
        mensaje: 'No hay un titular con ese documento, ni en el archivo ni en la cuenta',
      }));
  }
}
