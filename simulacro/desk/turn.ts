import type { AsistenciaDeApi } from '../../contracts/asistencia';
import { definicion } from '../../procedure/registros/catalogo';
import type { Codigo } from '../../procedure/registros/catalogo';
import type { RolDeOperaciones } from '../../procedure/roles';
import type { Draws } from '../draws';
import type { Need } from '../reasons';
import type { ShareName } from '../shares';
import type { Memory } from './memory';

/** What of a case a scripted coordinator looks at: a part of what the API shows. */
export type Seen = Pick<
  AsistenciaDeApi,
  | 'acepta'
  | 'afiliadoStatus'
  | 'aperturaCompleta'
  | 'categoria'
  | 'compromiso'
  | 'conexionAceptada'
  | 'conformidad'
  | 'consentimiento'
  | 'costo'
  | 'cotizaciones'
  | 'disponibilidad'
  | 'etapa'
  | 'excluidos'
  | 'falta'
  | 'hitos'
  | 'limite'
  | 'posicion'
  | 'prioridad'
  | 'status'
> & {
  servicio: { id: string };
  proveedor: { id: string } | null;
  pendientes: { reloj: string; venceEn: string }[];
};

/** Everything a decision is taken from. */
export interface View {
  caso: Seen;
  memory: Memory;
  draws: Draws;
  need: Need;
  /** Milliseconds since 1970. */
  now: number;
  /** Length of a minute of the rules, in ms. */
  minuteMs: number;
  /** Ids of providers that may be named when the list is exhausted. */
  otherProviders: readonly string[];
  /** Users a case may be handed to. */
  colleagues: readonly string[];
}

/** A registro somebody will send at an instant (ms since 1970). */
export interface Step {
  codigo: Codigo;
  datos: Record<string, unknown>;
  at: number;
  rol: RolDeOperaciones;
  /** Its clock will have run out. */
  late: boolean;
  ocurridoEn?: string;
  comentario?: string;
}

interface When {
  /** Clocks that wait for this step: the first one open sets the latest moment, unless it is to be late. */
  clocks?: readonly string[];
  /** Minutes from now. */
  within?: readonly [number, number];
  /** Instants instead, ms since 1970. */
  between?: readonly [number, number];
}

type Datos = Record<string, unknown>;

/** Most a late step comes after its clock, in minutes: past the second level of the ladder, at times past the third. */
const LATEST = 18;

/** One decision of a scripted coordinator. */
export class Turn {
  readonly caso: Seen;
  readonly memory: Memory;
  readonly draws: Draws;
  readonly now: number;

  constructor(readonly view: View) {
    ({ caso: this.caso, memory: this.memory, draws: this.draws, now: this.now } = view);
  }

  accepts = (codigo: Codigo): boolean => this.caso.acepta.includes(codigo);
  minutes = (n: number): number => Math.round(n * this.view.minuteMs);
  pending = (...relojes: string[]): { reloj: string; venceEn: string } | undefined =>
    this.caso.pendientes.find((p) => relojes.includes(p.reloj));

  /** Drawn once in the life of the case (and of `scope`, where something may come again). */
  decides(share: ShareName, scope = ''): boolean {
    return this.memory.decision(`${share} ${scope}`, () => this.draws.happens(share));
  }

  /** True the first time only: what is proposed once and refused is not proposed for ever. */
  once = (what: string): boolean => this.memory.first(what);

  /** @param datos when they tell times, made from the instant at which they will be sent. */
  step(codigo: Codigo, datos: Datos | ((at: number) => Datos), when: When = {}): Step {
    const { at, late } = this.moment(when);
    const def = definicion(codigo);
    const told =
      def.hito && this.draws.number('ocurrido') < 0.3
        ? { ocurridoEn: new Date(at - this.minutes(0.5)).toISOString() }
        : {};
    // The desk works Asistencias: no step of it is quality's.
    const rol = def.rol as RolDeOperaciones;
    return { codigo, datos: typeof datos === 'function' ? datos(at) : datos, at, late, rol, ...told };
  }

  private moment({ clocks = [], within = [0.5, 2.5], between }: When): { at: number; late: boolean } {
    const [from, to] = between ?? [this.now + this.minutes(within[0]), this.now + this.minutes(within[1])];
    const open = this.pending(...clocks);
    const due = open ? Date.parse(open.venceEn) : undefined;
    if (due !== undefined && this.draws.happens('tarde'))
      return { at: Math.max(due, this.now) + this.minutes(this.draws.between('atraso', 1, LATEST)), late: true };
    const at = this.draws.between('momento', from, Math.max(from, to));
    const latest = due === undefined || due <= this.now ? at : Math.max(this.now, due - this.minutes(0.5));
    return { at: Math.round(Math.min(at, latest)), late: false };
  }

  /** A window from so many minutes after `at`. */
  window(at: number, from: number): { desde: string; hasta: string } {
    const desde = at + this.minutes(from);
    return {
      desde: new Date(desde).toISOString(),
      hasta: new Date(desde + this.minutes(this.draws.between('franja', 20, 60))).toISOString(),
    };
  }

  /** An hour of arrival. */
  eta = (at: number): { eta: string } => ({
    eta: new Date(at + this.minutes(this.draws.between('eta', 8, 25))).toISOString(),
  });

  amount = (question: string, from: number, to: number): { centavos: number; moneda: 'ARS' } => ({
    centavos: this.draws.whole(question, from / 1000, to / 1000) * 1000,
    moneda: 'ARS',
  });
}
