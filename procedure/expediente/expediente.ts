import { Agenda } from '../agenda';
import { Plazos } from '../clocks';
import type { Plazo, Reloj } from '../clocks';
import { deIso, iso } from '../instante';
import type { Instante } from '../instante';
import { Promesas } from '../promesas';
import { completa } from '../reglas';
import { TIPOS } from '../registros/definicion';
import type { Codigo } from '../registros/catalogo';
import type { Rechazo } from '../registros/rechazos';
import { acusa, anotaManual, cierraManual, transfiere } from '../registros/comunes';
import type { Caso, Recibido, Tramo } from '../story';
import { consulta, Story } from '../story';
import type { Aviso, Efectos, Transicion } from '../transicion';
import type { EntradaExpediente } from './estado';

/** What is known of one Expediente: its own agenda and which of its Asistencias are open. */
class CasoExpediente implements Caso {
  readonly tipo = 'expediente';
  readonly prefijo: string;
  readonly abiertaEn: Instante;
  readonly agenda: Agenda;
  readonly promesas: Promesas;
  readonly plazos: Plazos;
  readonly escaleraDeManuales = 'normal';
  ahora: Instante;
  coordinador: string;
  rechazo: Rechazo | undefined;
  efectos: Efectos = {};
  avisos: Transicion['avisos'] = [];
  calculado: Record<string, unknown> | undefined;
  readonly abiertas = new Set<number>();
  verificado: 'ACTIVO' | 'NO_ACTIVO' | undefined;
  cerradoEn: Instante | undefined;

  constructor(readonly entrada: EntradaExpediente) {
    this.prefijo = `${entrada.expediente}-0`;
    this.abiertaEn = deIso(entrada.abiertoEn);
    this.ahora = this.abiertaEn;
    this.coordinador = entrada.coordinador;
    this.agenda = new Agenda(this.prefijo, entrada.reglas);
    this.promesas = new Promesas(this.prefijo);
    this.plazos = new Plazos(entrada.reglas);
  }

  abre(reloj: Reloj, plazo: Plazo): void {
    if (!this.agenda.esta(reloj))
      this.agenda.abre(reloj, { ...plazo, dueno: this.coordinador, escalera: 'normal' }, this.ahora);
  }

  get finalizada(): boolean {
    return this.cerradoEn !== undefined;
  }

  tipoDeEtapa = (): string => (this.finalizada ? TIPOS[4] : TIPOS[0]);
  situacion = () => ({
    etapa: this.finalizada ? 'finalizada' : 'apertura',
    status: this.finalizada ? 'CERRADO' : 'ABIERTO',
    statusProveedor: 'SIN_ASIGNAR',
  });
  rechazoDe = (): undefined => undefined;

  rechazoPropio = (codigo: Codigo): Rechazo | undefined =>
    codigo === 'cierre-expediente' && this.abiertas.size > 0 ? quedanAbiertas([...this.abiertas]) : undefined;

  /** News from its Asistencias. A verification goes on to the others (A-5.1.4: it holds for the whole Expediente). */
  avisado(aviso: Aviso): void {
    switch (aviso.tipo) {
      case 'asistencia-abierta':
        this.abiertas.add(aviso.n);
        this.agenda.cancela('C-29', this.ahora);
        if (this.verificado)
          this.avisos.push({ para: aviso.n, aviso: { tipo: 'verificacion', n: aviso.n, status: this.verificado } });
        break;
      case 'asistencia-terminada':
        this.abiertas.delete(aviso.n);
        if (this.abiertas.size === 0) this.abre('C-29', this.plazos.cerrarExpediente(this.ahora));
        break;
      case 'verificacion':
        this.verificado = aviso.status;
        this.agenda.satisface('C-21', this.ahora);
        for (const n of this.abiertas) if (n !== aviso.n) this.avisos.push({ para: n, aviso });
        break;
      case 'proveedor-por-avisar':
        this.agenda.abreManual(
          {
            vence: this.ahora,
            formula: {
              expresion: `avisar al proveedor ${aviso.proveedor} que ${this.entrada.expediente}/${aviso.n} se canceló`,
              cuenta: 'en el acto',
              desde: this.ahora,
            },
            dueno: this.coordinador,
            escalera: 'normal',
          },
          this.ahora,
        );
    }
  }

  visible(acepta: readonly Codigo[]): Record<string, unknown> {
    const proximo = this.agenda.proximoVencimiento();
    return {
      status: this.situacion().status,
      coordinador: this.coordinador,
      cerradoEn: this.cerradoEn === undefined ? null : iso(this.cerradoEn),
      abiertas: [...this.abiertas],
      vencidos: this.agenda.vencidos().length,
      nivelEscalada: this.agenda.nivel(),
      proximoVencimiento: proximo === undefined ? null : iso(proximo),
      acepta,
      rechaza: this.abiertas.size === 0 ? {} : { 'cierre-expediente': quedanAbiertas([...this.abiertas]) },
    };
  }
}

const quedanAbiertas = (abiertas: number[]): Rechazo => ({
  codigo: 'FALTA_PARA_CERRAR',
  detalle: `Quedan asistencias sin terminar: ${abiertas.join(', ')} (A-5.5.2.3.c)`,
  falta: abiertas.map((n) => `asistencia ${n}`),
});

/** An Expediente from its opening until a coordinator closes it (A-4.5, A-5.5.2.3.c). */
export const abreExpediente = (entrada: EntradaExpediente): Story => {
  const caso = new CasoExpediente({ ...entrada, reglas: completa(entrada.reglas) });
  return new Story(caso, expediente(caso));
};

function* expediente(caso: CasoExpediente): Tramo<void> {
  if (caso.entrada.afiliadoStatus === 'VERIFICAR') caso.abre('C-21', caso.plazos.verificar(caso.ahora));
  caso.abre('C-29', caso.plazos.cerrarExpediente(caso.ahora));
  while (caso.cerradoEn === undefined) {
    const r = (yield { espera: () => aceptados(caso) }) as Recibido | undefined;
    if (r) yield* atiende(caso, r);
  }
}

function aceptados(caso: CasoExpediente): Codigo[] {
  const lista: Codigo[] = ['comentario', 'pendiente-manual', 'transferencia'];
  const relojes = caso.agenda.relojes();
  if (relojes.some((id) => id.startsWith('M-'))) lista.push('pendiente-hecho');
  if (relojes.some((id) => caso.agenda.quienAcusa(id) !== undefined)) lista.push('acuse');
  if (caso.abiertas.size === 0) lista.push('cierre-expediente');
  return lista;
}

function* atiende(caso: CasoExpediente, r: Recibido): Tramo<void> {
  switch (r.codigo) {
    case 'pendiente-manual':
      return anotaManual(caso, r as Recibido<'pendiente-manual', { vence: string }>);
    case 'pendiente-hecho':
      return cierraManual(caso, r as Recibido<'pendiente-hecho', { pendiente: string }>);
    case 'acuse':
      return acusa(caso, r as Recibido<'acuse', { pendiente: string }>);
    case 'transferencia':
      return yield* transfiere(caso, r as Recibido<'transferencia', { a: string }>);
    case 'cierre-expediente':
      return yield* cierra(caso);
    default:
  }
}

/** An Asistencia being opened at this very moment counts: the database is asked, and shut to new ones if there is none. */
function* cierra(caso: CasoExpediente): Tramo<void> {
  const { abiertas } = yield* consulta({ tipo: 'asistencias-abiertas' });
  if (abiertas.length > 0) {
    caso.rechazo = quedanAbiertas(abiertas);
    return;
  }
  caso.agenda.cancela('C-21', caso.ahora);
  for (const reloj of caso.agenda.relojes()) {
    if (reloj === 'C-29') caso.agenda.satisface(reloj, caso.ahora);
    else caso.agenda.cancela(reloj, caso.ahora);
  }
  caso.cerradoEn = caso.ahora;
}
