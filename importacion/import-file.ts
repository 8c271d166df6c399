import { Client } from 'pg';
import type { ClientBase } from 'pg';
import { normaliza } from '../procedure/normaliza';
import { aplica } from './apply';
import type { Resultado } from './apply';
import { columnasDe } from './columns';
import { registrosDe } from './csv';
import { ArchivoInservible, ImportacionImposible } from './problem';
import type { ErrorDeFila } from './problem';
import { leeFila } from './row';
import type { Fila, Lectura } from './row';
import { CORTADA, Corrida } from './run';
import type { Estado, Pedido } from './run';
import { Bandeja } from './staging';

/** What became of one file. `primeros`: the first errors of all that were kept. */
export interface Importada {
  id: string;
  estado: Estado;
  filas: number;
  errores: number;
  primeros: ErrorDeFila[];
  problema: string | undefined;
  resultado: Resultado | undefined;
}

type Avance = (leido: { filas: number; errores: number }) => void;

/** The connection is its own: its name is what an operator sees in `pg_stat_activity`. */
const CONEXION = { application_name: 'apolo-importacion', statement_timeout: 600_000 };
const LOTE = 2_000;
const PRIMEROS = 100;

/**
 * Reads a client's file row by row and applies it in one transaction: whatever happens, all of it or nothing. Bytes that
 * arrive are read at once, so the file may be of any size.
 * @throws ImportacionImposible before anything is read; what `fuente` or PostgreSQL throw, the import being INTERRUMPIDA then.
 */
export async function importa(
  databaseUrl: string,
  pedido: Pedido,
  fuente: AsyncIterable<Uint8Array>,
  avance: Avance = () => undefined,
): Promise<Importada> {
  const client = new Client({ connectionString: databaseUrl, ...CONEXION });
  // A server that goes away is told by the statement that fails.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const planes = await planesDe(client, pedido);
    const corrida = await Corrida.abre(client, pedido);
    const importacion = new Importacion(client, corrida, pedido, avance);
    return await importacion.hace(fuente, planes).catch(async (error: unknown) => {
      // Where the database itself is gone, the next who looks finds it out by the lock.
      await client
        .query('ROLLBACK')
        .then(() => corrida.termina('INTERRUMPIDA', { problema: CORTADA }))
        .catch(() => undefined);
      throw error;
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** @throws ImportacionImposible when the account or the plan does not exist, or what is asked for contradicts itself. */
async function planesDe(client: ClientBase, { cuenta, plan, bajas, parcial }: Pedido): Promise<Lectura['planes']> {
  const hay = await client.query('SELECT 1 FROM cuenta WHERE id = $1', [cuenta]);
  if (!hay.rowCount) throw new ImportacionImposible('NO_ENCONTRADO', 'cuenta', `No existe la cuenta ${cuenta}`);
  if (bajas && parcial)
    throw new ImportacionImposible(
      'DATOS_INVALIDOS',
      'bajas',
      'No se puede junto con parcial: quien falta podría estar en una fila con errores',
    );
  const { rows } = await client.query<{ id: string; nombre: string }>(
    'SELECT id, nombre FROM plan WHERE cuenta_id = $1',
    [cuenta],
  );
  if (plan !== undefined && !rows.some(({ id }) => id === plan))
    throw new ImportacionImposible('DATOS_INVALIDOS', 'plan', 'No es un plan de esa cuenta');
  const nombres = rows.map(({ nombre }) => normaliza(nombre));
  const porNombre = rows.filter((_, i) => nombres.indexOf(nombres[i] ?? '') === nombres.lastIndexOf(nombres[i] ?? ''));
  return new Map([
    ...porNombre.map(({ id, nombre }) => [normaliza(nombre), id] as const),
    ...rows.map(({ id }) => [id, id] as const),
  ]);
}

class Importacion {
  private filas = 0;
  private errores = 0;
  private readonly primeros: ErrorDeFila[] = [];
  private conPlan = false;
  private conBeneficiarios = false;

  constructor(
    private readonly client: ClientBase,
    private readonly corrida: Corrida,
    private readonly pedido: Pedido,
    private readonly avance: Avance,
  ) {}

  async hace(fuente: AsyncIterable<Uint8Array>, planes: Lectura['planes']): Promise<Importada> {
    try {
      await this.lee(fuente, planes);
    } catch (error) {
      if (!(error instanceof ArchivoInservible)) throw error;
      await this.anota([{ linea: error.linea, columna: null, mensaje: error.message }]);
      return this.termina('RECHAZADA', { problema: `Línea ${error.linea}: ${error.message}` });
    }
    const buenas = this.filas > 0 && (this.errores === 0 || this.pedido.parcial);
    return buenas
      ? this.aplica()
      : this.termina('RECHAZADA', { problema: `Hay filas con errores (${this.errores}): no se aplicó nada` });
  }

  private async lee(fuente: AsyncIterable<Uint8Array>, planes: Lectura['planes']): Promise<void> {
    const { cuenta, plan } = this.pedido;
    const bandeja = await Bandeja.abre(this.client);
    let lectura: Lectura | undefined;
    let lote: Fila[] = [];
    let malas: ErrorDeFila[] = [];
    const guarda = async (): Promise<void> => {
      await bandeja.agrega(lote);
      await this.anota(malas);
      [lote, malas] = [[], []];
    };
    for await (const registro of registrosDe(fuente)) {
      if (!lectura) {
        lectura = { columnas: columnasDe(registro, plan !== undefined), planes, plan };
        continue;
      }
      this.filas += 1;
      const leida = leeFila(registro, lectura);
      const repetida = 'fila' in leida ? bandeja.repetida(leida.fila) : undefined;
      if ('errores' in leida) malas.push(...leida.errores);
      else if (repetida) malas.push(repetida);
      else lote.push(leida.fila);
      if (this.filas % LOTE === 0) await guarda();
    }
    await guarda();
    if (!lectura || this.filas === 0)
      throw new ArchivoInservible(1, 'El archivo no tiene ninguna fila después del encabezado');
    this.conPlan = lectura.columnas.includes('plan');
    this.conBeneficiarios = lectura.columnas.includes('titular_documento');
    await this.anota(await bandeja.sacaSinTitular(cuenta));
  }

  private async anota(errores: readonly ErrorDeFila[]): Promise<void> {
    this.errores += errores.length;
    this.primeros.push(...errores.slice(0, PRIMEROS - this.primeros.length));
    await this.corrida.anota(errores);
    await this.corrida.avanza(this.filas, this.errores);
    this.avance({ filas: this.filas, errores: this.errores });
  }

  private async aplica(): Promise<Importada> {
    const { cuenta, bajas, plan = null, simular } = this.pedido;
    await this.corrida.aplicando();
    await this.client.query('BEGIN');
    const deUnPlan = this.conPlan ? null : plan;
    const resultado = await aplica(this.client, { cuenta, bajas, deUnPlan, conBeneficiarios: this.conBeneficiarios });
    // A table that has grown a hundredfold is searched by what is known of it.
    await this.client.query(simular ? 'ROLLBACK' : 'ANALYZE afiliado, beneficiario');
    // Its end is part of the transaction: an import is APLICADA if and only if it is applied.
    const importada = await this.termina(simular ? 'SIMULADA' : 'APLICADA', { resultado });
    if (!simular) await this.client.query('COMMIT');
    return importada;
  }

  private async termina(estado: Estado, como: { problema?: string; resultado?: Resultado }): Promise<Importada> {
    await this.corrida.termina(estado, como);
    const { filas, errores, primeros } = this;
    const { problema, resultado } = como;
    return { id: this.corrida.id, estado, filas, errores, primeros, problema, resultado };
  }
}
