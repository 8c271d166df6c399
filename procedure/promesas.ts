import { iso } from './instante';
import type { Instante } from './instante';

type EstadoPromesa = 'VIGENTE' | 'CUMPLIDA' | 'INCUMPLIDA' | 'REEMPLAZADA';

/** A time somebody gave. What was promised never changes; only what became of it is filled in, once. */
export interface Promesa {
  id: string;
  de: 'PROVEEDOR';
  sobre: 'LLEGADA' | 'TERMINO';
  proveedor: string;
  desde: string | null;
  hasta: string;
  dadaEn: string;
  registroId: string | null;
  usuario: string | null;
  estado: EstadoPromesa;
  /** Whether it was already late when it was settled: re-scheduling never hides lateness. */
  tarde: boolean;
  resueltaEn: string | null;
}

export interface PromesaNueva {
  sobre: Promesa['sobre'];
  proveedor: string;
  desde: Instante | null;
  hasta: Instante;
  registroId: string | null;
  usuario: string | null;
}

/** The ledger of one case. */
export class Promesas {
  readonly todas: Promesa[] = [];
  private readonly tocadas = new Set<Promesa>();

  constructor(private readonly prefijo: string) {}

  vigente = (sobre: Promesa['sobre']): Promesa | undefined =>
    this.todas.find((p) => p.sobre === sobre && p.estado === 'VIGENTE');

  /** A new time; the one it takes the place of becomes REEMPLAZADA. */
  da(nueva: PromesaNueva, ahora: Instante): void {
    this.reemplaza(nueva.sobre, ahora);
    const promesa: Promesa = {
      ...nueva,
      id: `${this.prefijo}:P${this.todas.length + 1}`,
      de: 'PROVEEDOR',
      desde: nueva.desde === null ? null : iso(nueva.desde),
      hasta: iso(nueva.hasta),
      dadaEn: iso(ahora),
      estado: 'VIGENTE',
      tarde: false,
      resueltaEn: null,
    };
    this.todas.push(promesa);
    this.tocadas.add(promesa);
  }

  /** The fact itself: by HASTA it was kept. `hecho` is the event's own instant. */
  cumple(sobre: Promesa['sobre'], hecho: Instante, ahora: Instante): void {
    const p = this.vigente(sobre);
    if (p) this.resuelve(p, hecho <= Date.parse(p.hasta) ? 'CUMPLIDA' : 'INCUMPLIDA', hecho, ahora);
  }

  reemplaza(sobre: Promesa['sobre'], ahora: Instante): void {
    const p = this.vigente(sobre);
    if (p) this.resuelve(p, 'REEMPLAZADA', ahora, ahora);
  }

  /** The provider is lost. */
  incumple(ahora: Instante): void {
    for (const p of this.vigentes()) this.resuelve(p, 'INCUMPLIDA', ahora, ahora);
  }

  /** The affiliate gives up: broken if already late or the provider's fault, else replaced (AM-02). */
  abandona(porElProveedor: boolean, ahora: Instante): void {
    for (const p of this.vigentes())
      this.resuelve(p, porElProveedor || ahora > Date.parse(p.hasta) ? 'INCUMPLIDA' : 'REEMPLAZADA', ahora, ahora);
  }

  cambios(): Promesa[] {
    const filas = [...this.tocadas].map((p) => ({ ...p }));
    this.tocadas.clear();
    return filas;
  }

  private vigentes = (): Promesa[] => this.todas.filter((p) => p.estado === 'VIGENTE');

  private resuelve(p: Promesa, estado: EstadoPromesa, hecho: Instante, ahora: Instante): void {
    p.estado = estado;
    p.tarde = hecho > Date.parse(p.hasta);
    p.resueltaEn = iso(ahora);
    this.tocadas.add(p);
  }
}
