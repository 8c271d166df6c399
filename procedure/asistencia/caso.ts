import { Agenda } from '../agenda';
import { HojaDeLlamados } from '../call-order';
import { definicionReloj, Plazos, relojDeAsignacion } from '../clocks';
import type { Cumple } from '../clock-registros';
import type { Plazo, Reloj } from '../clocks';
import { deIso } from '../instante';
import type { Instante } from '../instante';
import { Promesas } from '../promesas';
import type { Escalera, Prioridad } from '../reglas';
import { TIPOS } from '../registros/definicion';
import type { Codigo } from '../registros/catalogo';
import type { Rechazo } from '../registros/rechazos';
import type { Caso, Recibido } from '../story';
import type { Aviso, Efectos, Transicion } from '../transicion';
import { faltaParaCerrar } from './closing';
import { ETAPAS } from './estado';
import { sumaPorPagador } from '../shares';
import type { Exceso } from '../shares';
import type { Via } from '../exceptions';
import type {
  Asunto,
  Categoria,
  Compromiso,
  Cotizacion,
  EntradaAsistencia,
  Etapa,
  Excepcion,
  Fin,
  Hitos,
  LineaDeCosto,
  MotivoDeFin,
  Reembolso,
  Status,
  StatusAfiliado,
  StatusProveedor,
} from './estado';
import { categoriaFirme } from './precio';
import { rechazoDeFondo, rechazoPropio } from './rechazos';
import { visible } from './visible';

/** Everything known of one Asistencia. The stages change it, nothing else does. */
export class CasoAsistencia implements Caso {
  readonly tipo = 'asistencia';
  readonly prefijo: string;
  readonly abiertaEn: Instante;
  readonly agenda: Agenda;
  readonly promesas: Promesas;
  readonly plazos: Plazos;
  ahora: Instante;
  coordinador: string;
  rechazo: Rechazo | undefined;
  efectos: Efectos = {};
  avisos: Transicion['avisos'] = [];
  calculado: Record<string, unknown> | undefined;

  etapa: Etapa = 'apertura';
  status: Status = 'EN_APERTURA';
  statusProveedor: StatusProveedor = 'SIN_ASIGNAR';
  categoria: Categoria | undefined;
  prioridad: Prioridad | undefined;
  terminadaEn: Instante | undefined;
  motivoFin: MotivoDeFin | undefined;

  // Apertura
  afiliadoStatus: StatusAfiliado;
  autorizada = false;
  cubierta: boolean | undefined;
  reservado = false;
  cotizaciones: Cotizacion[] = [];
  /** centavos of the last offer at cost, and of the one he accepted. */
  conexionOfrecida: number | undefined;
  conexionAceptada: number | undefined;
  excepcion: Excepcion | undefined;
  readonly excepcionesPedidas = new Set<Via>();
  /** centavos a superior decided on: no later quote makes what he gave larger (B-J). */
  precioAutorizado: number | undefined;
  consentimiento: boolean | undefined;
  consentimientoSuplido = false;
  disponibilidad: { desde: string; hasta: string }[] = [];
  aperturaCompleta = false;
  situacionIndagada = false;
  /** What the supervisor has to decide on. One C-27 speaks for all of it. */
  readonly asuntos = new Set<Asunto>();

  // Asignación y monitoreo
  hoja: HojaDeLlamados | undefined;
  /** Where the search was widened to, nearest first. */
  zonas: { zona: string; km: number | null; proveedores: number }[] = [];
  readonly excluidos = new Set<string>();
  inicioAsignacion: Instante | undefined;
  proveedor: string | undefined;
  asignadoEn: Instante | undefined;
  compromiso: Compromiso | undefined;
  confirmada = false;
  propuesta: Compromiso | undefined;
  hitos: Hitos = {};
  ultimoHito: Instante | undefined;
  identidad: boolean | undefined;

  // Prestación y cierre
  costo: number | undefined;
  limite: number | null | undefined;
  excesos: Exceso[] = [];
  autorizado = false;
  costos: LineaDeCosto[] = [];
  costosCargados = false;
  reembolso: Reembolso | undefined;
  conformidad: { intentos: number; resultado?: 'CONFORME' | 'NO_CONFORME' | 'SIN_CONTACTO' } = { intentos: 0 };
  encuestaDerivada = false;

  constructor(readonly entrada: EntradaAsistencia) {
    this.prefijo = `${entrada.expediente}-${entrada.n}`;
    this.abiertaEn = deIso(entrada.abiertaEn);
    this.ahora = this.abiertaEn;
    this.coordinador = entrada.coordinador;
    this.afiliadoStatus = entrada.afiliadoStatus;
    this.agenda = new Agenda(this.prefijo, entrada.reglas);
    this.promesas = new Promesas(this.prefijo);
    this.plazos = new Plazos(entrada.reglas);
  }

  // ── clocks ──────────────────────────────────────────────────────────────

  abierto = (reloj: Reloj): boolean => this.agenda.esta(reloj);

  private escalera = (reloj: Reloj): Escalera => definicionReloj(reloj).escalera ?? this.escaleraDeManuales;

  apertura(reloj: Reloj, plazo: Plazo): Plazo & { dueno: string; escalera: Escalera } {
    return { ...plazo, dueno: this.coordinador, escalera: this.escalera(reloj) };
  }

  /** Opens the clock; one that is open already is moved. */
  abre(reloj: Reloj, plazo: Plazo): void {
    if (this.abierto(reloj)) this.agenda.mueve(reloj, plazo, this.ahora);
    else this.agenda.abre(reloj, this.apertura(reloj, plazo), this.ahora);
  }

  /** Opens it, moves it, or ends it when its time does not apply. */
  ajusta(reloj: Reloj, plazo: Plazo | undefined): void {
    if (plazo) this.abre(reloj, plazo);
    else this.agenda.cancela(reloj, this.ahora);
  }

  satisface<R extends Reloj>(reloj: R, r?: Cumple<R>): void {
    this.agenda.satisface(reloj, this.ahora, r?.id);
  }

  cancela(...relojes: Reloj[]): void {
    for (const reloj of relojes) this.agenda.cancela(reloj, this.ahora);
  }

  /** C-27 (A-5.3P.4.2, AM-22, AM-38). */
  consultaAlSupervisor(asunto: Asunto): void {
    this.asuntos.add(asunto);
    if (!this.abierto('C-27')) this.abre('C-27', this.plazos.supervisorDecide(this.ahora));
  }

  /** Put right by `r`, or of no more concern: C-27 ends with the last of its matters. */
  quitaAsunto(asunto: Asunto, r?: Cumple<'C-27'>): void {
    if (!this.asuntos.delete(asunto) || this.asuntos.size > 0) return;
    if (r) this.satisface('C-27', r);
    else this.cancela('C-27');
  }

  /** C-04, C-05: the turn passes in the same step, so they open nothing and are kept as met. */
  anota<R extends Reloj>(reloj: R, r: Cumple<R>): void {
    const plazo = { vence: this.ahora, formula: { expresion: 'en el acto', cuenta: 'en el acto', desde: this.ahora } };
    this.agenda.anota(reloj, 'CUMPLIDO', this.apertura(reloj, plazo), this.ahora, r.id);
  }

  // ── facts several stages share ──────────────────────────────────────────

  rechaza(rechazo: Rechazo): void {
    this.rechazo = rechazo;
  }

  get esVital(): boolean {
    return this.prioridad === 'VITAL';
  }

  get escaleraDeManuales(): Escalera {
    return this.esVital ? 'vital' : 'normal';
  }

  /** The right to be served: active, authorised by a superior, or by what his account agreed on (A-5.1.4.c, AM-20). */
  get servible(): boolean {
    const sinPedir = this.afiliadoStatus === 'VERIFICAR' && this.entrada.atencion === 'ATIENDE_VERIFICAR';
    return this.afiliadoStatus === 'ACTIVO' || sinPedir || this.autorizada;
  }

  /** The service is over, or its refund paid: what is left is the closing. */
  get terminado(): boolean {
    return this.hitos.termino !== undefined || this.reembolso?.pagadoEn !== undefined;
  }

  get consentido(): boolean {
    return this.consentimiento === true || this.consentimientoSuplido;
  }

  /** VITAL and ambulance: provider first, the rest after (B-D, AM-20). */
  get primeroProveedor(): boolean {
    return this.esVital || this.entrada.perfil.primeroProveedor;
  }

  get puedeAsignar(): boolean {
    if (this.aperturaCompleta) return true;
    return (
      this.primeroProveedor &&
      this.prioridad !== undefined &&
      (this.consentimiento !== false || this.consentimientoSuplido)
    );
  }

  /** Opening is complete when category, priority, consent and the right to be served are settled (AM-07). */
  revisaApertura(): void {
    if (this.aperturaCompleta || !categoriaFirme(this) || !this.prioridad || !this.consentido || !this.servible) return;
    this.aperturaCompleta = true;
    this.satisface('C-23');
  }

  /** The assignment clock keeps its start and takes the new length; after assignment only the ladder changes. */
  cambiaPrioridad(nueva: Prioridad): void {
    const buscando =
      this.prioridad && this.abierto(relojDeAsignacion(this.prioridad)) ? relojDeAsignacion(this.prioridad) : undefined;
    this.prioridad = nueva;
    if (buscando && buscando !== relojDeAsignacion(nueva)) {
      this.cancela(buscando);
      this.abre(relojDeAsignacion(nueva), this.plazos.asignar(nueva, this.inicioAsignacion ?? this.ahora));
    }
    const [de, a] = nueva === 'VITAL' ? (['normal', 'vital'] as const) : (['vital', 'normal'] as const);
    this.agenda.cambiaEscalera(de, a, this.ahora);
  }

  verifica(status: 'ACTIVO' | 'NO_ACTIVO'): void {
    this.afiliadoStatus = status;
    this.revisaApertura();
  }

  /** Nobody needs to decide any more: he pays, it is covered after all, or a superior decided otherwise. */
  retiraExcepcion(): void {
    if (this.excepcion?.estado === 'PEDIDA' || this.excepcion?.estado === 'CONCEDIDA')
      this.excepcion = { ...this.excepcion, estado: 'RETIRADA' };
    this.precioAutorizado = undefined;
    this.cancela('C-22');
  }

  /** The end, whichever it is: every clock stops and what was reserved is consumed or released (AM-25). */
  termina({ fin, porElProveedor = false, statusProveedor, motivo }: Fin): void {
    this.motivoFin = motivo;
    if (this.excepcion?.estado === 'PEDIDA') this.retiraExcepcion();
    this.promesas.abandona(porElProveedor, this.ahora);
    this.agenda.cancelaTodo(this.ahora);
    if (this.reservado) {
      this.efectos.reserva = fin === 'CONCLUIDA' ? 'CONSUMIDA' : 'LIBERADA';
      this.efectos.consumido = fin === 'CONCLUIDA' ? sumaPorPagador(this.costos).COBERTURA : 0;
    }
    if (statusProveedor) this.statusProveedor = statusProveedor;
    else if (this.statusProveedor === 'ASIGNADO') this.statusProveedor = 'PROVEEDOR_CANCELADO';
    this.status = fin;
    this.etapa = 'finalizada';
    this.terminadaEn = this.ahora;
    this.avisos.push({ para: 'expediente', aviso: { tipo: 'asistencia-terminada', n: this.entrada.n } });
  }

  /** What holds the authorisation back: an identity that was not valid and nobody has decided on. */
  get identidadPendiente(): boolean {
    return this.asuntos.has('identidad');
  }

  // ── what every story answers ────────────────────────────────────────────

  get finalizada(): boolean {
    return this.etapa === 'finalizada';
  }

  tipoDeEtapa(): string {
    return TIPOS[Math.min(ETAPAS.indexOf(this.etapa), ETAPAS.indexOf('cierre'))] ?? TIPOS[0];
  }

  situacion(): { etapa: string; status: string; statusProveedor: string } {
    return { etapa: this.etapa, status: this.status, statusProveedor: this.statusProveedor };
  }

  falta = (): string[] => faltaParaCerrar(this);
  rechazoPropio = (codigo: Codigo): Rechazo | undefined => rechazoPropio(this, codigo);
  rechazoDe = (recibido: Recibido): Rechazo | undefined => rechazoDeFondo(this, recibido);
  visible = (acepta: readonly Codigo[]): Record<string, unknown> => visible(this, acepta);

  avisado(aviso: Aviso): void {
    if (aviso.tipo === 'verificacion' && this.afiliadoStatus !== aviso.status) this.verifica(aviso.status);
  }
}
