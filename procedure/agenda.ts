import { aQuien, conClausula, filaNueva, instanteDeNivel } from './agenda-rows';
import type { Apertura, FilaAlerta, FilaPendiente, Resultado } from './agenda-rows';
import type { Plazo, Reloj } from './clocks';
import { hora, iso } from './instante';
import type { Instante } from './instante';
import type { Escalera, Nivel, Reglas } from './reglas';
import { nombreDeRol } from './roles';
import type { RolDeCasos } from './roles';

interface Abierto {
  fila: FilaPendiente;
  vence: Instante;
  vencido: boolean;
  /** Turn of its ladder: a new due instant starts it anew. */
  vuelta: number;
  sonadas: FilaAlerta[];
}

/**
 * The open Pendientes of one case: opening, falling due, climbing, ending. It reads no clock: `avanza` is told the
 * instant, and goes to it one due moment at a time, so that nothing is skipped however late it is called.
 */
export class Agenda {
  private readonly abiertos = new Map<string, Abierto>();
  private readonly programados = new Map<string, Apertura & { abre: Instante }>();
  private readonly veces = new Map<string, number>();
  private readonly filas = new Map<string, FilaPendiente>();
  private readonly alertas = new Map<string, FilaAlerta>();
  private manuales = 0;

  constructor(
    private readonly prefijo: string,
    private readonly reglas: Reglas,
  ) {}

  esta = (reloj: string): boolean => this.abiertos.has(reloj);
  /** Clock ids and manual items that are open, in the order they were opened. */
  relojes = (): string[] => [...this.abiertos.keys()];
  /** What sounded of an open one since its due instant was last set, lowest level first. */
  sonadas = (reloj: string): readonly FilaAlerta[] => this.abiertos.get(reloj)?.sonadas ?? [];
  pendientes = (): FilaPendiente[] => [...this.abiertos.values()].map((a) => a.fila);
  vencidos = (): string[] => [...this.abiertos].filter(([, a]) => a.vencido).map(([reloj]) => reloj);
  vence = (reloj: string): Instante | undefined => this.abiertos.get(reloj)?.vence;
  inicio = (reloj: string): Instante | undefined => this.abiertos.get(reloj)?.fila.formula.desde;
  nivel = (): number => Math.max(0, ...[...this.abiertos.values()].map((a) => a.fila.nivel));
  proximoVencimiento(): Instante | undefined {
    const futuros = [...this.abiertos.values()].map((a) => a.vence);
    return futuros.length > 0 ? Math.min(...futuros) : undefined;
  }

  abre(reloj: string, apertura: Apertura, ahora: Instante): void {
    const fila = this.fila(reloj, apertura, ahora);
    const abierto: Abierto = { fila, vence: apertura.vence, vencido: false, vuelta: 1, sonadas: [] };
    this.abiertos.set(reloj, abierto);
    this.toca(abierto);
    this.alcanza(abierto, ahora);
  }

  /** A hand-made item. Returns its id within the case. */
  abreManual(apertura: Apertura, ahora: Instante): string {
    this.manuales += 1;
    const id = `M-${this.manuales}`;
    this.abre(id, apertura, ahora);
    return id;
  }

  /** It opens by itself at `abre` (C-08). */
  programa(reloj: Reloj, apertura: Apertura & { abre: Instante }, ahora: Instante): void {
    if (apertura.abre <= ahora) this.abre(reloj, apertura, ahora);
    else this.programados.set(reloj, apertura);
  }

  /** A new due instant: the ladder starts anew, what was ringing stops. */
  mueve(reloj: string, plazo: Plazo, ahora: Instante): void {
    const abierto = this.abiertos.get(reloj);
    if (!abierto) return;
    this.calla(abierto, 'CESADA', ahora);
    const { fila } = abierto;
    fila.cambios = [...fila.cambios, { venceEn: fila.venceEn, hasta: iso(ahora) }];
    Object.assign(fila, {
      venceEn: iso(plazo.vence),
      formula: plazo.formula,
      nivel: 0,
      acusadoPor: null,
      acusadoEn: null,
    });
    Object.assign(abierto, { vence: plazo.vence, vencido: false, vuelta: abierto.vuelta + 1, sonadas: [] });
    this.toca(abierto);
    this.alcanza(abierto, ahora);
  }

  /** Satisfied: met when the input came by its due instant. */
  satisface(reloj: string, ahora: Instante, registroId?: string): void {
    const abierto = this.abiertos.get(reloj);
    if (abierto) this.cierra(reloj, ahora <= abierto.vence ? 'CUMPLIDO' : 'INCUMPLIDO', ahora, registroId);
  }

  cancela(reloj: string, ahora: Instante, registroId?: string): void {
    this.programados.delete(reloj);
    this.cierra(reloj, 'CANCELADO', ahora, registroId);
  }

  cancelaTodo(ahora: Instante, registroId?: string): void {
    this.programados.clear();
    for (const reloj of this.relojes()) this.cancela(reloj, ahora, registroId);
  }

  /** A clock that opens no Pendiente but whose outcome is kept (C-04, C-05; C-09 covered by the assignment). */
  anota(
    reloj: Reloj,
    resultado: 'CUMPLIDO' | 'NO_APLICA',
    apertura: Apertura,
    ahora: Instante,
    registroId?: string,
  ): void {
    const fila = {
      ...this.fila(reloj, apertura, ahora),
      cerradoEn: iso(ahora),
      resultado,
      cerradoPor: registroId ?? null,
    };
    this.filas.set(fila.id, fila);
  }

  /** Roles that have been alerted and may therefore stop the climb, lowest first; undefined when nothing rings unacknowledged. */
  quienAcusa(reloj: string): RolDeCasos[] | undefined {
    const abierto = this.abiertos.get(reloj);
    if (!abierto || abierto.fila.acusadoEn !== null || abierto.sonadas.length === 0) return undefined;
    return abierto.sonadas.map((a) => a.rol);
  }

  acusa(reloj: string, por: string, ahora: Instante): void {
    const abierto = this.abiertos.get(reloj);
    if (!abierto) return;
    abierto.fila.acusadoPor = por;
    abierto.fila.acusadoEn = iso(ahora);
    this.calla(abierto, 'ACUSADA', ahora);
    this.toca(abierto);
  }

  /** A priority change after assignment alters the ladder alone: levels already passed sound at once. */
  cambiaEscalera(de: Escalera, a: Escalera, ahora: Instante): void {
    for (const programado of this.programados.values()) if (programado.escalera === de) programado.escalera = a;
    for (const abierto of this.abiertos.values()) {
      if (abierto.fila.escalera !== de) continue;
      abierto.fila.escalera = a;
      this.toca(abierto);
      this.alcanza(abierto, ahora);
    }
  }

  cambiaDueno(dueno: string): void {
    for (const programado of this.programados.values()) programado.dueno = dueno;
    for (const abierto of this.abiertos.values()) {
      abierto.fila.dueno = dueno;
      this.toca(abierto);
    }
  }

  /** The next instant at which anything opens, falls due or climbs; undefined when nothing will. */
  proximo(): Instante | undefined {
    const instantes = [...this.programados.values()].map((p) => p.abre);
    for (const abierto of this.abiertos.values()) {
      if (!abierto.vencido) instantes.push(abierto.vence);
      const nivel = this.nivelSiguiente(abierto);
      if (nivel) instantes.push(this.suenaEn(abierto, nivel));
    }
    return instantes.length > 0 ? Math.min(...instantes) : undefined;
  }

  /** What happens next, in words: «C-09 Movida inicial: llamar al proveedor (A-5.3P.1.1.a), vence 15:00». */
  resumen(): string {
    const instante = this.proximo();
    if (instante === undefined) return '';
    const [programado] = [...this.programados].find(([, p]) => p.abre === instante) ?? [];
    if (programado) return `${conClausula(programado)}, se abre ${hora(instante)}`;
    for (const abierto of this.abiertos.values()) {
      if (!abierto.vencido && abierto.vence === instante)
        return `${conClausula(abierto.fila.reloj)}, vence ${hora(instante)}`;
      const nivel = this.nivelSiguiente(abierto);
      if (nivel && this.suenaEn(abierto, nivel) === instante)
        return `${conClausula(abierto.fila.reloj)}, alerta de nivel ${nivel.nivel} (${nombreDeRol(nivel.rol)}) ${hora(instante)}`;
    }
    return '';
  }

  /** Applies all that is due at exactly the next due moment, which must not be after `hasta`. Returns that moment. */
  avanza(hasta: Instante): Instante | undefined {
    const proximo = this.proximo();
    if (proximo === undefined || proximo > hasta) return undefined;
    for (const [reloj, programado] of this.programados) {
      if (programado.abre > proximo) continue;
      this.programados.delete(reloj);
      this.abre(reloj, programado, proximo);
    }
    for (const abierto of this.abiertos.values()) this.alcanza(abierto, proximo);
    return proximo;
  }

  /** Rows changed since the last call. */
  cambios(): { pendientes: FilaPendiente[]; alertas: FilaAlerta[] } {
    const salida = {
      pendientes: [...this.filas.values()].map((f) => ({ ...f })),
      alertas: [...this.alertas.values()].map((a) => ({ ...a })),
    };
    this.filas.clear();
    this.alertas.clear();
    return salida;
  }

  /** A new run of the clock: each has an id of its own. */
  private fila(reloj: string, apertura: Apertura, ahora: Instante): FilaPendiente {
    const vez = (this.veces.get(reloj) ?? 0) + 1;
    this.veces.set(reloj, vez);
    return filaNueva(`${this.prefijo}:${reloj}:${vez}`, reloj, apertura, ahora);
  }

  private toca = (abierto: Abierto): void => void this.filas.set(abierto.fila.id, abierto.fila);

  private suenaEn = ({ fila, vence }: Abierto, nivel: Nivel): Instante =>
    instanteDeNivel(nivel, { abierto: Date.parse(fila.abiertoEn), vence }, this.reglas.minutoMs);

  private nivelSiguiente(abierto: Abierto): Nivel | undefined {
    if (abierto.fila.acusadoEn !== null) return undefined;
    return this.reglas.escalera[abierto.fila.escalera].find((n) => n.nivel > abierto.fila.nivel);
  }

  /** Marks overdue and sounds every level whose instant has come. */
  private alcanza(abierto: Abierto, ahora: Instante): void {
    if (!abierto.vencido && abierto.vence <= ahora) {
      abierto.vencido = true;
      this.toca(abierto);
    }
    for (
      let nivel = this.nivelSiguiente(abierto);
      nivel && this.suenaEn(abierto, nivel) <= ahora;
      nivel = this.nivelSiguiente(abierto)
    )
      this.suena(abierto, nivel, ahora);
  }

  private suena(abierto: Abierto, nivel: Nivel, ahora: Instante): void {
    abierto.fila.nivel = nivel.nivel;
    const alerta: FilaAlerta = {
      id: `${abierto.fila.id}/${abierto.vuelta}/${nivel.nivel}`,
      pendienteId: abierto.fila.id,
      reloj: abierto.fila.reloj,
      nivel: nivel.nivel,
      rol: nivel.rol,
      dueno: aQuien(nivel.rol, abierto.fila.dueno),
      instante: iso(ahora),
      estado: 'SONANDO',
      cesadaEn: null,
    };
    abierto.sonadas.push(alerta);
    this.alertas.set(alerta.id, alerta);
    this.toca(abierto);
  }

  private calla(abierto: Abierto, estado: 'ACUSADA' | 'CESADA', ahora: Instante): void {
    for (const alerta of abierto.sonadas) {
      if (alerta.estado !== 'SONANDO') continue;
      alerta.estado = estado;
      alerta.cesadaEn = iso(ahora);
      this.alertas.set(alerta.id, alerta);
    }
  }

  private cierra(reloj: string, resultado: Resultado, ahora: Instante, registroId?: string): void {
    const abierto = this.abiertos.get(reloj);
    if (!abierto) return;
    this.calla(abierto, 'CESADA', ahora);
    Object.assign(abierto.fila, { cerradoEn: iso(ahora), resultado, cerradoPor: registroId ?? null });
    this.toca(abierto);
    this.abiertos.delete(reloj);
  }
}
