import type { FilaAlerta, FilaPendiente } from '../agenda-rows';
import { abreAsistencia } from '../asistencia/asistencia';
import type { EntradaAsistencia } from '../asistencia/estado';
import { aplicaConRespuestas } from '../con-respuestas';
import { iso } from '../instante';
import type { Instante } from '../instante';
import type { Promesa } from '../promesas';
import type { Codigo } from '../registros/catalogo';
import { rolesDe } from '../registros/permiso';
import { REGLAS_PREDETERMINADAS } from '../reglas';
import type { Story } from '../story';
import type { Asiento, Entrada, ResultadoRegistro, Transicion } from '../transicion';
import { MUNDO, responde } from './mundo';
import type { Mundo } from './mundo';
import { alas } from './tiempo';

/** How an input differs from the plain one: its role (the lowest that may), its own time, its id, its receipt. */
export interface Envio {
  por?: string;
  /** Who it is, when not called as his role. */
  usuario?: string;
  ocurridoEn?: Instante;
  id?: string;
  recibidoEn?: Instante;
}

/**
 * A story with the shell's duties around it: it asks the world what the story wants to know, and keeps the rows the
 * transitions leave, as the database would. Tests look at those rows and never inside.
 */
export class Prueba {
  readonly caso: Record<string, unknown> = {};
  readonly pendientes = new Map<string, FilaPendiente>();
  readonly alertas = new Map<string, FilaAlerta>();
  readonly promesas = new Map<string, Promesa>();
  readonly bitacora: Asiento[] = [];
  readonly transiciones: Transicion[] = [];
  private enviados = 0;

  constructor(
    readonly story: Story,
    public ahora: Instante,
    readonly mundo: Mundo,
    private readonly ve: (t: Transicion) => void = () => undefined,
  ) {
    this.toma(story.abre());
  }

  /** One input and its answers. Returns the transitions it made. */
  aplica = (entrada: Entrada): Transicion[] =>
    this.toma(aplicaConRespuestas(this.story, entrada, this.ahora, (pregunta) => responde(this.mundo, pregunta)));

  /** Lets time pass. */
  avanza(hasta: Instante): Transicion[] {
    this.ahora = hasta;
    return this.aplica({ tipo: 'reloj' });
  }

  /** Sends a registro at the present instant. Returns what became of it, undefined when its id was known. */
  registra(codigo: Codigo, datos: Record<string, unknown> = {}, envio: Envio = {}): ResultadoRegistro | undefined {
    this.enviados += 1;
    const {
      por = rolesDe(codigo, this.story.caso.tipo)[0] ?? '',
      usuario = por,
      ocurridoEn,
      id = `r${this.enviados}`,
      recibidoEn = this.ahora,
    } = envio;
    const registro = {
      id,
      codigo,
      recibidoEn: iso(recibidoEn),
      actor: { usuario, rol: por },
      datos,
      ...(ocurridoEn === undefined ? {} : { ocurridoEn: iso(ocurridoEn) }),
    };
    return this.aplica({ tipo: 'registro', registro })
      .map((t) => t.registro)
      .find((r) => r?.id === id);
  }

  abiertos = (): FilaPendiente[] => [...this.pendientes.values()].filter((p) => p.cerradoEn === null);
  abierto = (reloj: string): FilaPendiente | undefined => this.abiertos().find((p) => p.reloj === reloj);

  private toma(transiciones: Transicion[]): Transicion[] {
    for (const t of transiciones) {
      this.ve(t);
      Object.assign(this.caso, t.caso);
      this.bitacora.push(...t.bitacora);
      this.transiciones.push(t);
      for (const p of t.pendientes) this.pendientes.set(p.id, p);
      for (const a of t.alertas) this.alertas.set(a.id, a);
      for (const p of t.promesas) this.promesas.set(p.id, p);
    }
    return [...transiciones];
  }
}

export const ENTRADA: EntradaAsistencia = {
  version: 1,
  expediente: 153_567,
  n: 1,
  abiertaEn: iso(alas('08:00')),
  servicio: 'HOGAR/PLOMERIA',
  zona: 'RIO NEGRO/VIEDMA',
  cuenta: 'cuenta',
  afiliado: 'afiliado',
  afiliadoStatus: 'ACTIVO',
  coordinador: 'coordinador',
  reglas: REGLAS_PREDETERMINADAS,
  reglasVersion: 1,
  perfil: { encuesta: true, primeroProveedor: false },
};

/** An Asistencia opened on the Monday at 08:00, but for what `cambios` says. */
export const asistencia = (cambios: Partial<EntradaAsistencia> = {}, mundo: Partial<Mundo> = {}): Prueba => {
  const entrada = { ...ENTRADA, ...cambios };
  return new Prueba(abreAsistencia(entrada), Date.parse(entrada.abiertaEn), { ...MUNDO, ...mundo });
};
