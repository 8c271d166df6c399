import type { Logger } from 'pino';
import type { PrismaClient } from '../prisma/generated/client';
import type { Listener } from './listener';

/** A place in the stream of news: transaction, then id. Committed order without gaps. */
export interface Lugar {
  tx: bigint;
  id: bigint;
}
export interface Noticia extends Lugar {
  en: Date;
  expediente: number;
  n: number;
  transicion: number;
  tipo: string;
  registros: string[];
}

/** As the `id` of an event says it. */
export const idDe = ({ tx, id }: Lugar): string => `${tx}-${id}`;

/** From the `id` of an event. */
export function lugarDe(texto: string | undefined): Lugar | undefined {
  const [tx, id] = texto?.split('-') ?? [];
  return tx === undefined || id === undefined ? undefined : { tx: BigInt(tx), id: BigInt(id) };
}

interface Leida extends Noticia {
  /** False while an older transaction may still commit before it. */
  firme: boolean;
}

interface Suscripto {
  lugar: Lugar;
  /** News that came while the past is still being read. */
  cola: Noticia[] | undefined;
  da(noticia: Noticia): void;
}

const PAGINA = 500;
const RELEE_MS = 50;
const RELEE_TRAS_ERROR_MS = 1_000;

const despues = (a: Lugar, b: Lugar): boolean => a.tx > b.tx || (a.tx === b.tx && a.id > b.id);

/** Reads the news once for everybody who listens to this process, and for each the past he asks for. */
export class News {
  private readonly suscriptos = new Set<Suscripto>();
  private lugar: Lugar | undefined;
  private leyendo = false;
  private otraVez = false;
  private cerrado = false;

  constructor(
    private readonly prisma: PrismaClient,
    private readonly log: Logger,
    listener: Listener,
  ) {
    listener.enNovedad(() => this.despierta());
  }

  close(): void {
    this.cerrado = true;
  }

  /** How many are listening. */
  get oyentes(): number {
    return this.suscriptos.size;
  }

  /** The last place that is settled: from here on, nothing is missed. */
  async ahora(): Promise<Lugar> {
    const [fila] = await this.prisma.$queryRaw<Lugar[]>`
      SELECT tx, id FROM novedad WHERE tx < pg_snapshot_xmin(pg_current_snapshot())::text::bigint ORDER BY tx DESC, id DESC LIMIT 1`;
    return fila ?? { tx: 0n, id: 0n };
  }

  /** Gives every news after `desde`, the past first, each once and in order, until the returned function is called. */
  async suscribe(desde: Lugar, da: (noticia: Noticia) => void): Promise<() => void> {
    const yo: Suscripto = { lugar: desde, cola: [], da };
    this.suscriptos.add(yo);
    const fin = (): void => void this.suscriptos.delete(yo);
    try {
      this.lugar ??= await this.ahora();
      for (let filas = await this.firmes(yo.lugar); filas.length > 0; filas = await this.firmes(yo.lugar))
        for (const f of filas) entrega(yo, f);
      const { cola = [] } = yo;
      yo.cola = undefined;
      for (const noticia of cola) entrega(yo, noticia);
      this.despierta();
      return fin;
    } catch (error) {
      fin();
      throw error;
    }
  }

  private despierta(): void {
    if (this.suscriptos.size === 0 || this.cerrado) {
      this.lugar = undefined;
      return;
    }
    this.otraVez = true;
    if (!this.leyendo) void this.relee();
  }

  private async relee(): Promise<void> {
    this.leyendo = true;
    try {
      while (this.otraVez) {
        this.otraVez = false;
        await this.reparte();
      }
    } catch (error) {
      this.log.warn({ error: (error as Error).name }, 'no se pudieron leer las novedades');
      setTimeout(() => this.despierta(), RELEE_TRAS_ERROR_MS).unref();
    } finally {
      this.leyendo = false;
    }
  }

  private async reparte(): Promise<void> {
    this.lugar ??= await this.ahora();
    const filas = await this.lee(this.lugar);
    const firmes = filas.filter((f) => f.firme);
    for (const f of firmes)
      for (const yo of this.suscriptos) {
        if (yo.cola) yo.cola.push(f);
        else entrega(yo, f);
      }
    this.lugar = firmes.at(-1) ?? this.lugar;
    if (firmes.length === PAGINA) this.otraVez = true;
    else if (firmes.length < filas.length) setTimeout(() => this.despierta(), RELEE_MS).unref();
  }

  private firmes = async (lugar: Lugar): Promise<Noticia[]> => (await this.lee(lugar)).filter((f) => f.firme);

  private lee({ tx, id }: Lugar): Promise<Leida[]> {
    return this.prisma.$queryRaw<Leida[]>`
      SELECT tx, id, en, expediente, n, transicion, tipo, registros, tx < pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS firme
      FROM novedad WHERE (tx, id) > (${tx}, ${id}) ORDER BY tx, id LIMIT ${PAGINA}`;
  }
}

function entrega(yo: Suscripto, noticia: Noticia): void {
  if (!despues(noticia, yo.lugar)) return;
  yo.lugar = { tx: noticia.tx, id: noticia.id };
  yo.da(noticia);
}
