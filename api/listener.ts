import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Logger } from 'pino';
import { CANAL_DE_AVISOS } from '../contracts/aviso';
import { workflowId } from '../contracts/temporal';
import type { IdDeCaso } from '../contracts/temporal';

/** What `asentar` tells after each commit. `registros` is left out when it would not fit. */
interface Paso extends IdDeCaso {
  transicion: number;
  registros?: { id: string; estado: string }[];
}

/** Somebody waiting for news of one case, or of one registro in it. */
export interface Espera {
  /** True when there is something to read again, false at the deadline (ms since 1970). */
  siguiente(limite: number): Promise<boolean>;
  /** Makes it look again, for what no NOTIFY will tell. */
  despierta(): void;
  fin(): void;
}

interface Esperando {
  registro: string | undefined;
  avisa(): void;
}

/** How the database's own lists name this connection. */
export const ESCUCHA = 'apolo-api-avisos';
const LATIDO_MS = 15_000;
const PAUSA_MAXIMA_MS = 5_000;

/**
 * The one connection that hears the database's NOTIFYs. It comes back by itself; what was said while it was away is
 * lost, so that after each return everybody who waits reads again.
 */
export class Listener {
  private readonly esperando = new Map<string, Set<Esperando>>();
  private readonly alCambiar: (() => void)[] = [];
  private readonly alRevocar: (() => void)[] = [];
  private readonly alAvisar: ((texto: string) => void)[] = [];
  private readonly alVolver: (() => void)[] = [];
  private readonly parada = new AbortController();
  private corta = (): void => undefined;
  private corriendo: Promise<void> | undefined;
  /** Whether it hears now. */
  conectado = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly log: Logger,
  ) {}

  start(): void {
    this.corriendo ??= this.corre();
  }

  async close(): Promise<void> {
    this.parada.abort();
    this.corta();
    await this.corriendo;
  }

  /** Called after any step of any case, and after the connection came back. */
  enNovedad(avisa: () => void): void {
    this.alCambiar.push(avisa);
  }

  /** Called when sessions have been revoked somewhere. */
  enRevocacion(avisa: () => void): void {
    this.alRevocar.push(avisa);
  }

  /** Called with what `avisa` was given, as JSON. */
  enAviso(oye: (texto: string) => void): void {
    this.alAvisar.push(oye);
  }

  /** Called when the connection came back after it was lost: avisos said meanwhile will not be heard. */
  enRegreso(avisa: () => void): void {
    this.alVolver.push(avisa);
  }

  /** Begin before doing what the news will be about; nothing said from then on is missed. */
  espera(caso: IdDeCaso, registro?: string): Espera {
    let hayNoticia = false;
    let alLlegar = (): void => undefined;
    const avisa = (): void => {
      hayNoticia = true;
      alLlegar();
    };
    const yo: Esperando = { registro, avisa };
    const clave = workflowId(caso);
    const deCaso = this.esperando.get(clave) ?? new Set();
    this.esperando.set(clave, deCaso.add(yo));
    return {
      siguiente: async (limite) => {
        if (!hayNoticia) await espera(limite - Date.now(), (resolve) => (alLlegar = resolve));
        const hubo = hayNoticia;
        hayNoticia = false;
        return hubo;
      },
      despierta: avisa,
      fin: () => {
        deCaso.delete(yo);
        if (deCaso.size === 0 && this.esperando.get(clave) === deCaso) this.esperando.delete(clave);
      },
    };
  }

  private async corre(): Promise<void> {
    const { signal } = this.parada;
    for (let intento = 0, vez = 0; !signal.aborted; intento += 1, vez += 1) {
      const desde = Date.now();
      await this.escucha(vez > 0).catch((error: unknown) =>
        this.log.warn({ error: (error as { code?: string }).code ?? 'desconocido' }, 'sin avisos de la base'),
      );
      this.conectado = false;
      if (Date.now() - desde > PAUSA_MAXIMA_MS) intento = 0;
      await pause(Math.min(100 * 2 ** intento, PAUSA_MAXIMA_MS), undefined, { signal }).catch(() => undefined);
    }
  }

  /** Settled when the connection has ended. */
  private async escucha(deVuelta: boolean): Promise<void> {
    const client = new Client({
      connectionString: this.databaseUrl,
      application_name: ESCUCHA,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
    });
    const fin = new Promise<void>((resolve, reject) => {
      client.once('end', resolve);
      // A broken connection may say so more than once.
      client.on('error', reject);
      this.corta = resolve;
    });
    fin.catch(() => undefined);
    client.on('notification', ({ channel, payload }) => this.oye(channel, payload ?? ''));
    let latido: NodeJS.Timeout | undefined;
    try {
      await client.connect();
      await client.query(`LISTEN novedades; LISTEN sesiones; LISTEN ${CANAL_DE_AVISOS}`);
      this.conectado = true;
      this.despiertaATodos();
      if (deVuelta) for (const avisa of this.alVolver) avisa();
      // A connection cut in between says nothing by itself.
      latido = setInterval(
        () => void client.query('SELECT 1').catch((error: Error) => client.emit('error', error)),
        LATIDO_MS,
      );
      await fin;
    } finally {
      clearInterval(latido);
      await client.end().catch(() => undefined);
    }
  }

  private oye(canal: string, texto: string): void {
    if (canal === 'sesiones') {
      for (const avisa of this.alRevocar) avisa();
      return;
    }
    if (canal === CANAL_DE_AVISOS) {
      for (const oye of this.alAvisar) oye(texto);
      return;
    }
    for (const avisa of this.alCambiar) avisa();
    const paso = leePaso(texto);
    if (!paso) return;
    for (const yo of this.esperando.get(workflowId(paso)) ?? [])
      if (yo.registro === undefined || !paso.registros || paso.registros.some((r) => r.id === yo.registro)) yo.avisa();
  }

  private despiertaATodos(): void {
    for (const avisa of [...this.alCambiar, ...this.alRevocar]) avisa();
    for (const deCaso of this.esperando.values()) for (const yo of deCaso) yo.avisa();
  }
}

/** Undefined for what `asentar` did not write. */
function leePaso(texto: string): Paso | undefined {
  try {
    return JSON.parse(texto) as Paso;
  } catch {
    return undefined;
  }
}

/** Settled when `escucha`'s resolve is called, or after `ms`. */
function espera(ms: number, escucha: (resolve: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const reloj = setTimeout(resolve, Math.max(0, ms));
    escucha(() => {
      clearTimeout(reloj);
      resolve();
    });
  });
}
