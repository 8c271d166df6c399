import type { Agenda } from './agenda';
import { deIso, iso } from './instante';
import type { Instante } from './instante';
import type { Promesas } from './promesas';
import { definicion, esCodigo, subtipoDe } from './registros/catalogo';
import type { Codigo } from './registros/catalogo';
import type { TipoDeCaso } from './registros/permiso';
import type { Rechazo } from './registros/rechazos';
import { guardable, sinTexto } from './registros/valida';
import { identifica, rechazoDeEntrada } from './registros/juicio';
import type {
  Asiento,
  Aviso,
  Consulta,
  Efectos,
  Entrada,
  RegistroRecibido,
  Respuestas,
  ResultadoRegistro,
  Transicion,
} from './transicion';

/** An accepted-for-judgement input as a stage gets it. */
export interface Recibido<C extends Codigo = Codigo, D = Record<string, unknown>> {
  codigo: C;
  id: string;
  usuario: string;
  rol: string;
  /** The event's own instant: its `ocurridoEn`, else that of the input. */
  ocurrido: Instante;
  /** The instant of the input. */
  instante: Instante;
  datos: D;
}

/**
 * What a stage asks for when it stops: an input of one of these codes, or an answer from outside. The codes are asked
 * for anew each time: a clock that falls due meanwhile may add one.
 */
type Peticion = { espera: () => readonly Codigo[] } | { consulta: Consulta };
/** A stretch of a story: a synchronous generator, so that an input and all that follows from it is one step. */
export type Tramo<T> = Generator<Peticion, T, unknown>;

/** Asks outside and waits for the answer. */
export function* consulta<K extends Consulta['tipo']>(pregunta: Extract<Consulta, { tipo: K }>): Tramo<Respuestas[K]> {
  return (yield { consulta: pregunta }) as Respuestas[K];
}

/** What a story keeps: each story (asistencia, expediente, calidad) has its own, and the stages change nothing else. */
export interface Caso {
  readonly tipo: TipoDeCaso;
  readonly prefijo: string;
  readonly abiertaEn: Instante;
  readonly agenda: Agenda;
  readonly promesas: Promesas;
  ahora: Instante;
  coordinador: string;
  rechazo: Rechazo | undefined;
  efectos: Efectos;
  avisos: Transicion['avisos'];
  /** Figures behind the step at hand: they stand in its bitácora entry, for who reads it months later. */
  calculado: Record<string, unknown> | undefined;
  readonly finalizada: boolean;
  /** Tipo of entries that take that of the current etapa. */
  tipoDeEtapa(): string;
  situacion(): { etapa: string; status: string; statusProveedor: string };
  /** Why `codigo`, not accepted now, is refused in its own words; undefined: it is simply not expected. */
  rechazoPropio(codigo: Codigo): Rechazo | undefined;
  /** Refusals that hold whatever the stage waits for, such as a milestone before the previous one. */
  rechazoDe(recibido: Recibido): Rechazo | undefined;
  avisado(aviso: Aviso): void;
  /** Everything people are shown of the case, by key. */
  visible(acepta: readonly Codigo[]): Record<string, unknown>;
}

/**
 * Runs a story: numbers its transitions, applies every due instant before the input that comes after it, and takes
 * each input id once. The only way in is `aplica`; given the same inputs it makes the same transitions.
 */
export class Story {
  private numero = 0;
  private ultimo: Instante;
  private readonly vistos = new Set<string>();
  private readonly mostrado: Record<string, unknown> = {};
  private enCurso: { causa: string; recibido?: Recibido; resultado?: ResultadoRegistro; antes: string } | undefined;
  private peticion: IteratorResult<Peticion, void>;

  constructor(
    readonly caso: Caso,
    private readonly relato: Tramo<void>,
  ) {
    this.ultimo = caso.abiertaEn;
    caso.ahora = caso.abiertaEn;
    this.peticion = relato.next();
  }

  /** The first transition: the case as it is opened. */
  abre(): Transicion[] {
    return [this.cierra('apertura')];
  }

  get consultaPendiente(): Consulta | undefined {
    return !this.peticion.done && 'consulta' in this.peticion.value ? this.peticion.value.consulta : undefined;
  }

  get terminada(): boolean {
    return this.peticion.done === true;
  }

  get transicion(): number {
    return this.numero;
  }

  get proximo(): Instante | undefined {
    return this.caso.agenda.proximo();
  }

  /** Codes accepted now. */
  acepta(): readonly Codigo[] {
    if (this.peticion.done) return ['comentario'];
    return 'espera' in this.peticion.value ? this.peticion.value.espera() : [];
  }

  /**
   * @param ahora upper bound of the input's instant; due instants until the input are applied first.
   * @returns the transitions made, none for an input already seen or one that waits for an answer.
   * @throws Error when a question is still unanswered: the shell's mistake, never an input's.
   */
  aplica(entrada: Entrada, ahora: Instante): Transicion[] {
    if (entrada.tipo === 'respuesta') return this.sigue(entrada.respuesta);
    if (this.consultaPendiente) throw new Error('a question is unanswered: no other input may come before its answer');
    const hasta = Math.max(this.ultimo, Math.min(ahora, recibido(entrada) ?? ahora));
    if (entrada.tipo === 'registro' && this.vistos.has(identifica(entrada))) return [];
    const salida = this.vencimientos(hasta);
    if (entrada.tipo === 'reloj') return salida;
    this.ultimo = hasta;
    this.caso.ahora = hasta;
    if (entrada.tipo === 'aviso') {
      if (this.terminada) return salida;
      this.caso.avisado(entrada.aviso);
      return [...salida, ...this.empuja(`aviso ${entrada.aviso.tipo}`)];
    }
    this.vistos.add(identifica(entrada));
    return [...salida, ...this.registra(entrada)];
  }

  private vencimientos(hasta: Instante): Transicion[] {
    const salida: Transicion[] = [];
    if (this.terminada) return salida;
    for (
      let instante = this.caso.agenda.avanza(hasta);
      instante !== undefined;
      instante = this.caso.agenda.avanza(hasta)
    ) {
      this.ultimo = Math.max(instante, this.ultimo);
      this.caso.ahora = this.ultimo;
      salida.push(this.cierra('reloj'));
    }
    return salida;
  }

  private registra(entrada: Extract<Entrada, { tipo: 'registro' }>): Transicion[] {
    const resultado = this.resultado(entrada);
    const { rechazo, registro } = rechazoDeEntrada(entrada.registro, this.caso);
    if (rechazo || !registro) return [this.rechaza(resultado, rechazo)];
    const recibido: Recibido = {
      codigo: registro.codigo,
      id: resultado.id,
      usuario: registro.actor.usuario,
      rol: registro.actor.rol,
      instante: this.caso.ahora,
      ocurrido: registro.ocurridoEn ? deIso(registro.ocurridoEn) : this.caso.ahora,
      datos: sinTexto(registro.codigo, registro.datos),
    };
    const noEsperado = this.noEsperado(recibido);
    if (noEsperado) return [this.rechaza(resultado, noEsperado)];
    this.enCurso = { causa: registro.codigo, recibido, resultado, antes: this.caso.tipoDeEtapa() };
    if (this.terminada) return [this.cierra(registro.codigo)];
    return this.sigue(recibido);
  }

  /** In the contract's order: own code in its stage, then not expected. */
  private noEsperado(recibido: Recibido): Rechazo | undefined {
    const { codigo } = recibido;
    const acepta = this.acepta();
    if (this.terminada && codigo !== 'comentario')
      return { codigo: 'CASO_FINALIZADO', detalle: 'El caso ya terminó: solo admite comentarios', acepta: [...acepta] };
    if (acepta.includes(codigo)) return this.caso.rechazoDe(recibido);
    return this.caso.rechazoPropio(codigo) ?? noSeEspera(codigo, acepta);
  }

  /** Gives the story what it waited for and goes on until it stops again. */
  private sigue(valor: unknown): Transicion[] {
    this.peticion = this.relato.next(valor);
    if (this.consultaPendiente) return [];
    return [this.cierra(this.enCurso?.causa ?? 'aviso')];
  }

  /** After an aviso the stage itself may have something to do: it is woken without an input. */
  private empuja(causa: string): Transicion[] {
    this.enCurso = { causa, antes: this.caso.tipoDeEtapa() };
    return this.sigue(undefined);
  }

  private resultado(entrada: Extract<Entrada, { tipo: 'registro' }>): ResultadoRegistro {
    const registro = entrada.registro as Partial<RegistroRecibido> | null;
    const codigo = typeof registro?.codigo === 'string' ? guardable(registro.codigo, 60) : '';
    const base: ResultadoRegistro = { id: identifica(entrada), codigo, estado: 'ASENTADO' };
    if (entrada.directo === undefined) return base;
    const actor = registro?.actor;
    const rol = typeof actor?.rol === 'string' ? guardable(actor.rol, 40) : null;
    const usuario = typeof actor?.usuario === 'string' ? guardable(actor.usuario, 80) : null;
    const datos =
      esCodigo(codigo) && registro?.datos && typeof registro.datos === 'object' ? sinTexto(codigo, registro.datos) : {};
    return { ...base, directo: { recibidoEn: iso(this.caso.ahora), usuario, rol, datos } };
  }

  private rechaza(resultado: ResultadoRegistro, rechazo: Rechazo | undefined): Transicion {
    const sinDatos = resultado.directo ? { directo: { ...resultado.directo, datos: {} } } : {};
    const motivo = rechazo ?? { codigo: 'DATOS_INVALIDOS', detalle: 'No es un registro' };
    return this.numera('rechazo', { ...resultado, ...sinDatos, estado: 'RECHAZADO', rechazo: motivo }, []);
  }

  private cierra(causa: string): Transicion {
    const { enCurso } = this;
    this.enCurso = undefined;
    const { rechazo, calculado } = this.caso;
    this.caso.rechazo = undefined;
    this.caso.calculado = undefined;
    if (rechazo && enCurso?.resultado) return this.rechaza(enCurso.resultado, rechazo);
    const bitacora = enCurso?.recibido ? [this.asienta(enCurso.recibido, enCurso.antes, calculado)] : [];
    return this.numera(causa, enCurso?.resultado, bitacora);
  }

  private asienta(recibido: Recibido, tipoAntes: string, calculado?: Record<string, unknown>): Asiento {
    const def = definicion(recibido.codigo);
    return {
      tipo: def.tipo ?? tipoAntes,
      subtipo: subtipoDe(recibido.codigo, recibido.datos),
      esHito: def.hito === true,
      ocurridoEn: iso(recibido.ocurrido),
      registradoEn: iso(recibido.instante),
      registroId: recibido.id,
      codigo: recibido.codigo,
      usuario: recibido.usuario,
      rol: recibido.rol,
      datos: calculado ? { ...recibido.datos, calculado } : recibido.datos,
      ...this.caso.situacion(),
    };
  }

  private numera(causa: string, registro: ResultadoRegistro | undefined, bitacora: Asiento[]): Transicion {
    this.numero += 1;
    const { caso } = this;
    const { efectos, avisos } = caso;
    caso.efectos = {};
    caso.avisos = [];
    return {
      numero: this.numero,
      instante: iso(caso.ahora),
      causa,
      ...(registro ? { registro } : {}),
      bitacora,
      caso: this.cambiosVisibles(),
      ...caso.agenda.cambios(),
      promesas: caso.promesas.cambios(),
      efectos,
      avisos,
    };
  }

  private cambiosVisibles(): Record<string, unknown> {
    const cambios: Record<string, unknown> = {};
    for (const [clave, valor = null] of Object.entries(this.caso.visible(this.acepta()))) {
      const texto = typeof valor === 'object' && valor !== null ? JSON.stringify(valor) : undefined;
      if (this.mostrado[clave] === (texto ?? valor)) continue;
      this.mostrado[clave] = texto ?? valor;
      // A copy: a transition says how it was, whatever becomes of the case before it is written.
      cambios[clave] = texto === undefined ? valor : JSON.parse(texto);
    }
    return cambios;
  }
}

const noSeEspera = (codigo: Codigo, acepta: readonly Codigo[]): Rechazo => ({
  codigo: 'REGISTRO_NO_ESPERADO',
  detalle: `«${definicion(codigo).titulo}» no corresponde ahora`,
  acepta: [...acepta],
});

/** When the input was received, as it says; undefined when it does not say or says nonsense. */
function recibido(entrada: Entrada): Instante | undefined {
  const texto = entrada.tipo === 'aviso' ? entrada.aviso && entrada.recibidoEn : textoDe(entrada);
  const instante = typeof texto === 'string' ? deIso(texto) : Number.NaN;
  return Number.isNaN(instante) ? undefined : instante;
}

function textoDe(entrada: Entrada): unknown {
  return entrada.tipo === 'registro' ? (entrada.registro as { recibidoEn?: unknown } | null)?.recibidoEn : undefined;
}
