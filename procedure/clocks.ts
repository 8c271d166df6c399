import { aLas, diaDeSemana, hora, horaConSegundos } from './instante';
import type { Instante } from './instante';
import type { Escalera, Prioridad, Reglas } from './reglas';

/** When a Pendiente falls due, with the arithmetic that a person is shown. */
export interface Plazo {
  vence: Instante;
  formula: Formula;
}
export interface Formula {
  /** «DESDE − 60 min». */
  expresion: string;
  /** The same with its numbers: «16:00 − 60 min = 15:00», in the desk's zone. */
  cuenta: string;
  /** The event it counts from. */
  desde: Instante;
}

interface DefinicionReloj {
  clausula: string;
  titulo: string;
  /** T: the text gives the time. P: proposed, configurable. */
  origen: 'T' | 'P';
  escalera?: Escalera;
}

export const RELOJES = {
  'C-01': { clausula: 'A-5.2.2.a', titulo: 'Asignar proveedor (programado)', origen: 'T' },
  'C-02': { clausula: 'A-5.2.2.b', titulo: 'Asignar proveedor (emergencia)', origen: 'T' },
  'C-03': { clausula: 'A-5.2.2.c', titulo: 'Asignar proveedor (vital)', origen: 'T' },
  'C-04': { clausula: 'A-5.2.2.1.c', titulo: 'Segundo llamado sin respuesta: posición siguiente', origen: 'T' },
  'C-05': { clausula: 'A-5.2.2.2.b', titulo: 'Proveedor sin disponibilidad: posición siguiente', origen: 'T' },
  'C-06': { clausula: 'A-5.2.2.1.d', titulo: 'Lista agotada: decide el supervisor', origen: 'T', escalera: 'decision' },
  'C-07': { clausula: 'A-5.2.3.1.a', titulo: 'Confirmar al afiliado', origen: 'P' },
  'C-08': { clausula: 'A-5.3P.1.1.N1', titulo: 'Monitoreo previo al proveedor (12 a 4 h antes)', origen: 'T' },
  'C-09': { clausula: 'A-5.3P.1.1.a', titulo: 'Movida inicial: llamar al proveedor', origen: 'T' },
  'C-10': { clausula: 'A-5.3P.2.1.a', titulo: 'Informar al afiliado que el proveedor cumple', origen: 'P' },
  'C-11': { clausula: 'A-5.3P.3.1.b', titulo: 'Arribo: llamar al proveedor a mitad de la franja', origen: 'T' },
  'C-12': { clausula: 'A-5.3E.1.1.b', titulo: 'Arribo: llamar al proveedor a la hora estimada', origen: 'T' },
  'C-13': { clausula: 'A-5.3P.4.1.a', titulo: 'Contacto: llamar al afiliado', origen: 'P' },
  'C-14': { clausula: 'A-5.4.1.1.b', titulo: 'Diagnóstico y costo: llamar al proveedor', origen: 'P' },
  'C-15': { clausula: 'A-5.4.2.1.b', titulo: 'Respuesta del afiliado al excedente', origen: 'P' },
  'C-16': { clausula: 'A-5.4.4.1.b', titulo: 'Término: llamar al proveedor a la hora estimada', origen: 'T' },
  'C-17': { clausula: 'A-5.5.1.1.a', titulo: 'Cargar los costos', origen: 'P' },
  'C-18': { clausula: 'A-5.5.2.1.N2', titulo: 'Llamar al afiliado por conformidad', origen: 'P' },
  'C-19': { clausula: 'A-5.5.2.1.d', titulo: 'Tomar el caso de calidad', origen: 'P', escalera: 'calidad' },
  'C-20': {
    clausula: 'A-5.1.1.b',
    titulo: 'Atender la llamada (al primer timbre, a más tardar al tercero)',
    origen: 'P',
  },
  'C-21': { clausula: 'A-5.1.4.b', titulo: 'Resolver el estado A VERIFICAR', origen: 'P' },
  'C-22': { clausula: 'B-G.0', titulo: 'Excepción pedida: decide un superior', origen: 'P', escalera: 'decision' },
  'C-23': { clausula: 'A-5.1.6', titulo: 'Completar la apertura', origen: 'P' },
  'C-24': { clausula: 'A-5.3P.1.1.b', titulo: 'Respuesta del afiliado a la demora', origen: 'P' },
  'C-25': { clausula: 'A-5.2.3.1.N1', titulo: 'Respuesta del proveedor al cambio de disponibilidad', origen: 'P' },
  'C-26': { clausula: 'A-5.4.2.1.d', titulo: 'Autorizar al proveedor', origen: 'P' },
  'C-27': { clausula: 'A-5.3P.4.2', titulo: 'Decide el supervisor', origen: 'P' },
  'C-28': { clausula: 'A-5.5.2.3.a', titulo: 'Concluir la asistencia', origen: 'P' },
  'C-29': { clausula: 'A-5.5.2.3.c', titulo: 'Cerrar el expediente', origen: 'P' },
  'C-30': { clausula: 'A-5.2.2.1.d', titulo: 'Reembolso: esperar la factura del afiliado', origen: 'P' },
  'C-31': { clausula: 'A-5.2.2.1.d', titulo: 'Reembolso: resolver el reclamo', origen: 'P', escalera: 'decision' },
  'C-32': { clausula: 'A-5.2.2.1.d', titulo: 'Reembolso: pagar', origen: 'P' },
  'C-33': { clausula: 'A-5.5.2.1.d', titulo: 'Tratar el caso de calidad', origen: 'P', escalera: 'calidad' },
  'C-34': { clausula: 'A-5.5.2.1.d', titulo: 'Responder al afiliado', origen: 'P', escalera: 'calidad' },
  'C-35': { clausula: 'A-5.5.2.1.d', titulo: 'Cerrar el caso de calidad', origen: 'P', escalera: 'calidad' },
} as const satisfies Record<string, DefinicionReloj>;

export type Reloj = keyof typeof RELOJES;
export const esReloj = (id: string): id is Reloj => Object.hasOwn(RELOJES, id);
export const definicionReloj = (reloj: Reloj): DefinicionReloj => RELOJES[reloj];

interface Ventana {
  desde: Instante;
  hasta: Instante;
}

const RELOJ_DE_ASIGNACION = { PROGRAMADO: 'C-01', EMERGENCIA: 'C-02', VITAL: 'C-03' } as const;
/** Which clock times the assignment. */
export const relojDeAsignacion = (prioridad: Prioridad): Reloj => RELOJ_DE_ASIGNACION[prioridad];

/** Every instant the procedure asks for comes from here, in minutes of the case's rule set. */
export class Plazos {
  constructor(private readonly reglas: Reglas) {}

  private minutos = (n: number): number => Math.round(n * this.reglas.minutoMs);

  private tras(evento: string, desde: Instante, minutos: number): Plazo {
    const vence = desde + this.minutos(minutos);
    const signo = minutos < 0 ? '−' : '+';
    const n = Math.abs(minutos);
    return {
      vence,
      formula: {
        expresion: minutos === 0 ? evento : `${evento} ${signo} ${n} min`,
        cuenta: minutos === 0 ? hora(vence) : `${hora(desde)} ${signo} ${n} min = ${hora(vence, desde)}`,
        desde,
      },
    };
  }

  /** C-20 (A-5.1.1.b): the third ring, which no exchange counts, is taken as some seconds after the first (AM-47). */
  atender(timbre: Instante): Plazo {
    const { segundos } = this.reglas.atender;
    const vence = timbre + this.minutos(segundos / 60);
    return {
      vence,
      formula: {
        expresion: `primer timbre + ${segundos} s`,
        cuenta: `${horaConSegundos(timbre)} + ${segundos} s = ${horaConSegundos(vence)}`,
        desde: timbre,
      },
    };
  }

  /** C-01 / C-02 / C-03: 20, 5 or 0 minutes from the start of stage 2 (AM-07). */
  asignar = (prioridad: Prioridad, inicio: Instante): Plazo =>
    this.tras('inicio de la asignación', inicio, this.reglas.asignacion[prioridad]);

  /** C-06 (A-5.2.2.1.d). */
  resolverBusqueda = (prioridad: Prioridad, ahora: Instante): Plazo =>
    this.tras('lista agotada', ahora, this.reglas.busquedaAgotada[prioridad]);

  /** C-07 (A-5.2.3.1.a). */
  confirmar = (prioridad: Prioridad, asignado: Instante): Plazo =>
    this.tras('asignación', asignado, this.reglas.confirmacion[prioridad]);

  /**
   * C-08 (A-5.3P.1.1.N1): a call between 12 and 4 h before DESDE, only when assigned more than 24 h before it.
   * Undefined when it does not apply or its time has passed already at `ahora` (AM-17).
   */
  monitoreoLargo(ventana: Ventana, asignado: Instante, ahora: Instante): (Plazo & { abre: Instante }) | undefined {
    const { siFaltanMasDe, abreAntes, venceAntes } = this.reglas.monitoreoLargo;
    const plazo = this.tras('DESDE', ventana.desde, -venceAntes);
    if (ventana.desde - asignado <= this.minutos(siFaltanMasDe) || ahora >= plazo.vence) return undefined;
    return { ...plazo, abre: ventana.desde - this.minutos(abreAntes) };
  }

  /** From DESDE − 4 h on a call to the provider is the initial-move check, not the long-lead one. */
  desdeMovidaInicial = (ventana: Ventana): Instante =>
    ventana.desde - this.minutos(this.reglas.monitoreoLargo.venceAntes);
  abreMonitoreoLargo = (ventana: Ventana): Instante =>
    ventana.desde - this.minutos(this.reglas.monitoreoLargo.abreAntes);

  /** C-09 (A-5.3P.1.1.a): DESDE − 1 h. Undefined when agreed at or after that instant: covered by the assignment (AM-17). */
  movidaInicial(ventana: Ventana, ahora: Instante): Plazo | undefined {
    const plazo = this.tras('DESDE', ventana.desde, -this.reglas.movidaInicial.antes);
    return ahora >= plazo.vence ? undefined : plazo;
  }

  /** C-10 (A-5.3P.2.1.a): the earlier of +15 min and DESDE; +15 min when confirmed at or after DESDE. */
  informarAfiliado(ventana: Ventana, confirmado: Instante): Plazo {
    const plazo = this.tras('proveedor confirmado', confirmado, this.reglas.informarAfiliado);
    if (confirmado >= ventana.desde || plazo.vence <= ventana.desde) return plazo;
    return {
      vence: ventana.desde,
      formula: {
        expresion: 'DESDE',
        cuenta: `${hora(ventana.desde)} (antes que ${plazo.formula.cuenta})`,
        desde: confirmado,
      },
    };
  }

  /** C-11 (A-5.3P.3.1.b, AM-03): DESDE + (HASTA − DESDE) / 2, on instants, so across midnight too. */
  mitadDeFranja({ desde, hasta }: Ventana): Plazo {
    const vence = desde + Math.floor((hasta - desde) / 2);
    const largo = Math.round((hasta - desde) / this.reglas.minutoMs);
    return {
      vence,
      formula: {
        expresion: 'DESDE + (HASTA − DESDE) / 2',
        cuenta: `${hora(desde)} + ${largo} min / 2 = ${hora(vence, desde)}`,
        desde,
      },
    };
  }

  /** C-12 (A-5.3E.1.1.b): the hour the provider estimated. */
  horaEstimada = (eta: Instante, dada: Instante): Plazo => ({
    vence: eta,
    formula: { expresion: 'hora estimada de arribo', cuenta: hora(eta, dada), desde: dada },
  });

  /** C-16 (A-5.4.4.1.b): the hour the provider estimated he would end. */
  terminoEstimado = (termino: Instante, dado: Instante): Plazo => ({
    vence: termino,
    formula: { expresion: 'hora estimada de término', cuenta: hora(termino, dado), desde: dado },
  });

  contacto = (arribo: Instante): Plazo => this.tras('arribo', arribo, this.reglas.contacto);
  diagnostico = (contacto: Instante, delServicio?: number): Plazo =>
    this.tras('contacto', contacto, delServicio ?? this.reglas.diagnostico);
  excedente = (detectado: Instante): Plazo => this.tras('excedente detectado', detectado, this.reglas.excedente);
  autorizar = (desde: Instante): Plazo => this.tras('costo resuelto', desde, this.reglas.autorizacion);
  costos = (termino: Instante): Plazo => this.tras('término', termino, this.reglas.costos);
  /** C-14 / C-16 of a service whose beginning nobody announces (AM-26). */
  servicio = (evento: string, desde: Instante, minutos: number): Plazo => this.tras(evento, desde, minutos);
  /** C-22 */
  excepcion = (pedida: Instante): Plazo => this.tras('excepción pedida', pedida, this.reglas.excepcion);
  /** C-30, C-31, C-32: the procedure «Reembolsos» was not supplied, so all three are proposals (AM-12). */
  reclamo = (decidido: Instante): Plazo => this.tras('reembolso decidido', decidido, this.reglas.reembolso.reclamo);
  aprobarReembolso = (reclamado: Instante): Plazo =>
    this.tras('reclamo cargado', reclamado, this.reglas.reembolso.aprobacion);
  pagarReembolso = (aprobado: Instante): Plazo => this.tras('reclamo aprobado', aprobado, this.reglas.reembolso.pago);
  apertura = (abierta: Instante): Plazo => this.tras('apertura', abierta, this.reglas.apertura);
  demora = (registrada: Instante): Plazo => this.tras('demora registrada', registrada, this.reglas.demora);
  disponibilidad = (cambiada: Instante): Plazo =>
    this.tras('disponibilidad cambiada', cambiada, this.reglas.disponibilidad);
  supervisorDecide = (ahora: Instante): Plazo => this.tras('aviso al supervisor', ahora, this.reglas.supervisorDecide);
  concluir = (completa: Instante): Plazo => this.tras('nada falta', completa, this.reglas.concluir);
  cerrarExpediente = (ultima: Instante): Plazo =>
    this.tras('última asistencia terminada', ultima, this.reglas.cerrarExpediente);

  /** C-18, first attempt: at once, at any hour. */
  primeraConformidad = (termino: Instante): Plazo => this.tras('término', termino, 0);

  /** C-18, second attempt: two hours after the first failed, inside the calling hours, else the next opening of them. */
  segundaConformidad(primera: Instante): Plazo {
    const plazo = this.tras('1.er llamado sin contacto', primera, this.reglas.conformidad.segundoTras);
    return this.enHorario(plazo);
  }

  /** C-18, third attempt: the day after the second at 10:00. */
  terceraConformidad(segunda: Instante): Plazo {
    const { tercero } = this.reglas.conformidad;
    const vence = aLas(segunda, tercero, 1);
    return this.enHorario({
      vence,
      formula: { expresion: `día siguiente al 2.º llamado, ${tercero}`, cuenta: hora(vence, segunda), desde: segunda },
    });
  }

  private enHorario(plazo: Plazo): Plazo {
    const { desde, hasta } = this.reglas.conformidad;
    const dentro = plazo.vence >= aLas(plazo.vence, desde) && plazo.vence < aLas(plazo.vence, hasta);
    if (dentro) return plazo;
    const hoy = aLas(plazo.vence, desde);
    const vence = plazo.vence < hoy ? hoy : aLas(plazo.vence, desde, 1);
    const cuenta = `${plazo.formula.cuenta}; fuera de ${desde}–${hasta}: ${hora(vence, plazo.formula.desde)}`;
    return { vence, formula: { ...plazo.formula, cuenta } };
  }

  /** C-21 (P): end of the next business day. */
  verificar = (registrado: Instante): Plazo =>
    finDeDiaHabil('fin del día hábil siguiente', registrado, 1, this.reglas.verificar.finDelDia);

  /** C-19, C-33, C-34, C-35 (P): «PRO 020» was not supplied, so the time for each step of quality is a proposal. */
  calidad(paso: 'tomar' | 'tratar' | 'responder' | 'cerrar', evento: string, desde: Instante): Plazo {
    const { finDelDia, ...diasPara } = this.reglas.calidad;
    const dias = diasPara[paso];
    const cual = dias === 1 ? 'día hábil siguiente' : `${dias}.º día hábil siguiente`;
    return finDeDiaHabil(`${evento}, fin del ${cual}`, desde, dias, finDelDia);
  }
}

/** The end of the day (`finDelDia`, «HH:MM») so many business days, Monday to Friday, after that of `desde`. */
function finDeDiaHabil(expresion: string, desde: Instante, habiles: number, finDelDia: string): Plazo {
  let dias = 0;
  for (let faltan = habiles; faltan > 0;) {
    dias += 1;
    if (![0, 6].includes(diaDeSemana(aLas(desde, '12:00', dias)))) faltan -= 1;
  }
  const vence = aLas(desde, finDelDia, dias);
  return { vence, formula: { expresion, cuenta: hora(vence, desde), desde } };
}
