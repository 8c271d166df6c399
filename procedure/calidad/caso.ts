import { Agenda } from '../agenda';
import { Plazos } from '../clocks';
import type { Cumple } from '../clock-registros';
import type { Plazo, Reloj } from '../clocks';
import { deIso, iso } from '../instante';
import type { Instante } from '../instante';
import { Promesas } from '../promesas';
import type { Codigo } from '../registros/catalogo';
import type { Caso } from '../story';
import type { Efectos, Transicion } from '../transicion';
import type { Rechazo } from '../registros/rechazos';
import type { EntradaCalidad, StatusDeCalidad } from './estado';

/** Whose an untaken case is: every jefe de calidad's. */
const DE_TODOS = 'jefe-calidad';

/** What is known of one quality case. */
export class CasoCalidad implements Caso {
  readonly tipo = 'calidad';
  readonly prefijo: string;
  readonly abiertaEn: Instante;
  readonly agenda: Agenda;
  readonly promesas: Promesas;
  readonly plazos: Plazos;
  readonly escaleraDeManuales = 'calidad';
  ahora: Instante;
  coordinador = DE_TODOS;
  rechazo: Rechazo | undefined;
  efectos: Efectos = {};
  avisos: Transicion['avisos'] = [];
  calculado: Record<string, unknown> | undefined;
  status: StatusDeCalidad = 'ABIERTO';
  tratamiento: { causa: string; responsable: string } | undefined;
  respuesta: { medio: string; quedaConforme: boolean } | undefined;
  cerradaEn: Instante | undefined;

  constructor(readonly entrada: EntradaCalidad) {
    this.prefijo = `${entrada.expediente}-${entrada.n}Q`;
    this.abiertaEn = deIso(entrada.abiertaEn);
    this.ahora = this.abiertaEn;
    this.agenda = new Agenda(this.prefijo, entrada.reglas);
    this.promesas = new Promesas(this.prefijo);
    this.plazos = new Plazos(entrada.reglas);
  }

  abre(reloj: Reloj, plazo: Plazo): void {
    this.agenda.abre(reloj, { ...plazo, dueno: this.coordinador, escalera: 'calidad' }, this.ahora);
  }

  /** One step done, the next one waits. */
  pasa<R extends Reloj>(status: StatusDeCalidad, cumple: R, r: Cumple<R>): void {
    this.status = status;
    this.agenda.satisface(cumple, this.ahora, r.id);
  }

  /** Whoever takes it owns what is open. */
  toma(usuario: string): void {
    this.coordinador = usuario;
    this.agenda.cambiaDueno(usuario);
  }

  get finalizada(): boolean {
    return this.cerradaEn !== undefined;
  }

  tipoDeEtapa = (): string => '6 CALIDAD';
  situacion = () => ({
    etapa: this.finalizada ? 'finalizada' : 'calidad',
    status: this.status,
    statusProveedor: this.entrada.proveedor === null ? 'SIN_ASIGNAR' : 'PROVEEDOR_CONCLUIDO',
  });
  rechazoPropio = (): undefined => undefined;
  rechazoDe = (): undefined => undefined;
  avisado = (): void => undefined;

  visible(acepta: readonly Codigo[]): Record<string, unknown> {
    const proximo = this.agenda.proximoVencimiento();
    return {
      etapa: this.situacion().etapa,
      status: this.status,
      coordinador: this.coordinador,
      aCargo: this.status === 'ABIERTO' ? null : this.coordinador,
      causa: this.tratamiento?.causa ?? null,
      responsable: this.tratamiento?.responsable ?? null,
      medio: this.respuesta?.medio ?? null,
      quedaConforme: this.respuesta?.quedaConforme ?? null,
      terminadaEn: this.cerradaEn === undefined ? null : iso(this.cerradaEn),
      vencidos: this.agenda.vencidos().length,
      nivelEscalada: this.agenda.nivel(),
      proximoVencimiento: proximo === undefined ? null : iso(proximo),
      acepta,
      rechaza: {},
    };
  }
}
