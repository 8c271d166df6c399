import {
  algunas,
  entero,
  instante,
  lista,
  monto,
  opcion,
  opcional,
  pendiente,
  proveedor,
  siNo,
  texto,
  textos,
  todas,
  usuario,
} from './campos';
import type { Campos, Datos, DatosPublicos } from './campos';
import type { Rol, RolDeCasos } from '../roles';
import { DE_CALIDAD } from './catalogo-calidad';

/** Bitácora types (clauses.md section 4). */
export const TIPOS = [
  '1 APERTURA',
  '2 ASIGNACION PROVEEDOR',
  '3 MONITOREOS',
  '4 PRESTACION DEL SERVICIO',
  '5 CIERRE',
  '6 CALIDAD',
] as const;
export type Tipo = (typeof TIPOS)[number];

export interface Definicion {
  titulo: string;
  clausula: string;
  /** Lowest role that may send it. */
  rol: RolDeCasos;
  /** Roles outside the order that may send it to an Asistencia too. */
  tambien?: readonly Rol[];
  /** `null`: it takes the Tipo of the current etapa. */
  tipo: Tipo | null;
  /** Several when a field decides: see `subtipoDe`. */
  subtipos: readonly string[];
  /** A leading «_» in the procedure: it stamps a time of its own. */
  hito?: true;
  /** Whether the Expediente takes it too. */
  enExpediente?: true;
  /** Who may send it to a quality case; absent: a quality case never takes it. */
  enCalidad?: readonly Rol[];
  campos: Campos;
  /** Fields needed because of the value of others. */
  requiere?: (datos: Record<string, unknown>) => string[];
  /** What its fields say against each other, by field. Free text is absent inside the workflow. */
  comprueba?: (datos: Record<string, unknown>) => Record<string, string>;
}

const [APERTURA, ASIGNACION, MONITOREOS, PRESTACION, CIERRE] = TIPOS;
const ventanaOEta = { desde: opcional(instante()), hasta: opcional(instante()), eta: opcional(instante()) };
const sentido = opcion('ENTRANTE', 'SALIENTE');

/** centavos of an amount; what is none compares as neither less nor more. */
const centavosDe = (v: unknown): number => Number((v as { centavos?: unknown } | null | undefined)?.centavos);

/** A new time is a window (both ends) or an ETA, one of them. */
const unTiempo = (d: Record<string, unknown>): string[] =>
  d.eta === undefined || d.eta === null ? ['desde', 'hasta'] : [];

/** Every input a coordinator can give: the public contract of the product. */
export const CATALOGO = {
  situacion: {
    titulo: 'Indagación de situación',
    clausula: 'A-5.1.5.a',
    rol: 'coordinador',
    tipo: APERTURA,
    subtipos: ['INDAGACION DE SITUACION'],
    campos: { descripcionOcurrido: texto(), detalleFalla: texto(), otrosDatos: opcional(texto()) },
  },
  verificacion: {
    titulo: 'Verificación del afiliado',
    clausula: 'A-5.1.4.a',
    rol: 'supervisor',
    tipo: APERTURA,
    subtipos: ['VERIFICACION DEL AFILIADO'],
    campos: { status: opcion('ACTIVO', 'NO_ACTIVO'), motivo: texto() },
  },
  'atencion-autorizada': {
    titulo: 'Autorizar la atención',
    clausula: 'A-5.1.4.c',
    rol: 'supervisor',
    tipo: APERTURA,
    subtipos: ['AUTORIZACION SUPERIOR'],
    campos: { motivo: texto(), canal: texto(200) },
  },
  cobertura: {
    titulo: 'Evaluación de cobertura',
    clausula: 'A-5.1.7.0',
    rol: 'coordinador',
    tipo: APERTURA,
    subtipos: ['EVALUACION DE COBERTURA', 'NEGACION DEL SERVICIO'],
    campos: { cubierta: siNo(), motivo: opcional(texto()), condicionesConsultadas: opcional(siNo()) },
    requiere: (d) => (d.cubierta === false ? ['motivo'] : []),
  },
  cotizacion: {
    titulo: 'Cotización',
    clausula: 'B-A.3',
    rol: 'coordinador',
    tipo: ASIGNACION,
    subtipos: ['COTIZACION'],
    campos: {
      proveedor: proveedor(),
      monto: monto(),
      sobre: opcion('SERVICIO', 'VISITA'),
      negociada: opcional(siNo()),
      primerMonto: opcional(monto()),
    },
    comprueba: ({ monto: final, primerMonto: primero }): Record<string, string> =>
      centavosDe(primero) < centavosDe(final) ? { primerMonto: 'El precio negociado no puede superar al primero' } : {},
  },
  'conexion-ofrecida': {
    titulo: 'Ofrecimiento de conexión',
    clausula: 'A-5.1.7.B',
    rol: 'coordinador',
    tipo: APERTURA,
    subtipos: ['OFRECIMIENTO DE CONEXION'],
    campos: {
      acepta: siNo(),
      monto: monto(),
      motivoInformado: siNo(),
      formasDePagoInformadas: siNo(),
      garantiaInformada: siNo(),
      excepcion: opcional(siNo()),
    },
    comprueba: ({ acepta, excepcion }): Record<string, string> =>
      acepta === true && excepcion === true ? { excepcion: 'Quien acepta el costo no necesita una excepción' } : {},
  },
  'excepcion-solicitada': {
    titulo: 'Solicitar una excepción',
    clausula: 'B-G.0',
    rol: 'coordinador',
    tipo: APERTURA,
    subtipos: ['SOLICITUD DE EXCEPCION'],
    campos: {
      via: opcion('CORTESIA', 'MOLESTO', 'PRIMER_SERVICIO', 'GERENCIA'),
      sinMaquinaria: opcional(siNo()),
      tecnicoInterno: opcional(siNo()),
      bajoCosto: opcional(siNo()),
      informadoExcepcional: opcional(siNo()),
    },
  },
  'excepcion-resuelta': {
    titulo: 'Resolver la excepción',
    clausula: 'B-J',
    rol: 'supervisor',
    tipo: APERTURA,
    subtipos: ['AUTORIZACION SUPERIOR'],
    campos: { porcentaje: entero(0, 100), motivo: texto() },
  },
  'fuera-de-matriz': {
    titulo: 'Servicio fuera de la matriz',
    clausula: 'B-B.1',
    rol: 'coordinador',
    tipo: APERTURA,
    subtipos: ['FUERA DE MATRIZ'],
    campos: { descargoInformado: siNo(), alternativas: textos(10) },
    comprueba: ({ descargoInformado, alternativas }): Record<string, string> =>
      descargoInformado !== true && Array.isArray(alternativas) && alternativas.length > 0
        ? { descargoInformado: 'Antes de dar alternativas se informa que no son prestadores nuestros (B-B.2)' }
        : {},
  },
  'garantia-autorizada': {
    titulo: 'Autorizar la garantía vencida',
    clausula: 'B-P.B',
    rol: 'supervisor',
    tipo: APERTURA,
    subtipos: ['AUTORIZACION SUPERIOR'],
    campos: { motivo: texto() },
  },
  programacion: {
    titulo: 'Ofrecimiento de programación',
    clausula: 'A-5.1.8.b',
    rol: 'coordinador',
    tipo: APERTURA,
    subtipos: ['OFRECIMIENTO DE PROGRAMACION'],
    campos: { acepta: siNo(), disponibilidad: opcional(lista({ desde: instante(), hasta: instante() }, 1, 2)) },
    requiere: (d) => (d.acepta === true ? ['disponibilidad'] : []),
  },
  prioridad: {
    titulo: 'Cambio de prioridad',
    clausula: 'A-5.1.8.a',
    rol: 'coordinador',
    tipo: APERTURA,
    subtipos: ['CAMBIO DE PRIORIDAD'],
    campos: { prioridad: opcion('PROGRAMADO', 'EMERGENCIA', 'VITAL'), motivo: texto() },
  },
  consentimiento: {
    titulo: 'Autorización de datos',
    clausula: 'A-5.1.8.e',
    rol: 'coordinador',
    tipo: APERTURA,
    subtipos: ['AUTORIZACION DE DATOS'],
    campos: { autoriza: siNo(), quien: texto(200) },
  },

  'proveedor-no-responde': {
    titulo: 'Proveedor no responde',
    clausula: 'A-5.2.2.1.c',
    rol: 'coordinador',
    tipo: ASIGNACION,
    subtipos: ['PROVEEDOR NO RESPONDE'],
    campos: { proveedor: proveedor() },
  },
  'proveedor-declina': {
    titulo: 'Proveedor sin disponibilidad',
    clausula: 'A-5.2.2.2.b',
    rol: 'coordinador',
    tipo: ASIGNACION,
    subtipos: ['PROVEEDOR SIN DISPONIBILIDAD'],
    campos: { proveedor: proveedor(), motivo: texto() },
  },
  'proveedor-salteado': {
    titulo: 'Saltear posición',
    clausula: 'A-5.2.2.1.b',
    rol: 'coordinador',
    tipo: ASIGNACION,
    subtipos: ['POSICION SALTEADA'],
    campos: { proveedor: proveedor(), motivo: texto() },
  },
  'proveedor-acepta': {
    titulo: 'Proveedor acepta',
    clausula: 'A-5.2.2.1.e',
    rol: 'coordinador',
    tipo: ASIGNACION,
    subtipos: ['ASIGNACION AUTOMATICA'],
    campos: {
      proveedor: proveedor(),
      ...ventanaOEta,
      informado: opcional(algunas('SITUACION', 'PLAZOS', 'CONDICIONES', 'DISPONIBILIDAD')),
    },
    requiere: unTiempo,
  },
  'busqueda-resuelta': {
    titulo: 'Resolver la búsqueda',
    clausula: 'A-5.2.2.1.d',
    rol: 'supervisor',
    tipo: ASIGNACION,
    subtipos: ['SIN PROVEEDORES'],
    campos: {
      decision: opcion('OTRO_PROVEEDOR', 'AMPLIAR_ZONA', 'REEMBOLSO', 'CERRAR'),
      proveedor: opcional(proveedor()),
      motivo: texto(),
    },
    requiere: (d) => (d.decision === 'OTRO_PROVEEDOR' ? ['proveedor'] : []),
  },
  'afiliado-confirma': {
    titulo: 'Confirmación al afiliado',
    clausula: 'A-5.2.3.1.a',
    rol: 'coordinador',
    tipo: ASIGNACION,
    subtipos: ['CONFIRMACION AL AFILIADO PVD ASIGNADO Y HORARIO'],
    campos: { informado: todas('HORARIO', 'NUMERO', 'PROVEEDOR') },
  },
  'disponibilidad-cambiada': {
    titulo: 'El afiliado cambia la disponibilidad',
    clausula: 'A-5.2.3.1.N1',
    rol: 'coordinador',
    tipo: ASIGNACION,
    subtipos: ['CAMBIO DE DISPONIBILIDAD'],
    campos: { desde: instante(), hasta: instante() },
  },

  'proveedor-cumple': {
    titulo: 'El proveedor cumple',
    clausula: 'A-5.3P.1.1.a',
    rol: 'coordinador',
    tipo: MONITOREOS,
    subtipos: ['ENTRANTE PROVEEDOR', 'SALIENTE PROVEEDOR'],
    campos: { sentido },
  },
  'proveedor-demora': {
    titulo: 'El proveedor se demora',
    clausula: 'A-5.3P.1.1.b',
    rol: 'coordinador',
    tipo: MONITOREOS,
    subtipos: ['ENTRANTE PROVEEDOR', 'SALIENTE PROVEEDOR'],
    campos: { sentido, ...ventanaOEta },
    requiere: unTiempo,
  },
  'afiliado-reprograma': {
    titulo: 'Respuesta del afiliado a la demora',
    clausula: 'A-5.3P.1.1.c',
    rol: 'coordinador',
    tipo: MONITOREOS,
    subtipos: ['ENTRANTE AFILIADO', 'SALIENTE AFILIADO'],
    campos: { acepta: siNo(), sentido: opcional(sentido) },
  },
  'afiliado-informado': {
    titulo: 'Afiliado informado',
    clausula: 'A-5.3P.2.1.a',
    rol: 'coordinador',
    tipo: MONITOREOS,
    subtipos: ['ENTRANTE AFILIADO', 'SALIENTE AFILIADO'],
    campos: { sentido },
  },
  'llamada-sin-respuesta': {
    titulo: 'Llamada sin respuesta',
    clausula: 'A-5.3.0.a',
    rol: 'coordinador',
    tipo: MONITOREOS,
    subtipos: ['SALIENTE PROVEEDOR SIN RESPUESTA', 'SALIENTE AFILIADO SIN RESPUESTA'],
    campos: { a: opcion('PROVEEDOR', 'AFILIADO') },
  },
  arribo: {
    titulo: 'Arribo del proveedor',
    clausula: 'A-5.3P.3.1.N',
    rol: 'coordinador',
    tipo: MONITOREOS,
    subtipos: ['_REGISTRO DEL TIEMPO DE ARRIBO DEL PVD'],
    hito: true,
    campos: {},
  },
  contacto: {
    titulo: 'Contacto proveedor – afiliado',
    clausula: 'A-5.3P.4.1.N2',
    rol: 'coordinador',
    tipo: MONITOREOS,
    subtipos: ['_REGISTRO DEL TIEMPO DE CONTACTO PVD - AFILIADO'],
    hito: true,
    campos: { conferencia: siNo() },
  },
  identidad: {
    titulo: 'Validación de identidad',
    clausula: 'A-5.3P.4.2',
    rol: 'coordinador',
    tipo: MONITOREOS,
    subtipos: ['VALIDACION'],
    campos: { valida: siNo(), nombre: texto(200) },
  },
  'proveedor-cancelado': {
    titulo: 'Cancelar al proveedor',
    clausula: 'A-5.3P.1.1.c',
    rol: 'coordinador',
    tipo: MONITOREOS,
    subtipos: ['PROVEEDOR CANCELADO'],
    campos: { motivo: texto() },
  },

  diagnostico: {
    titulo: 'Diagnóstico y costo',
    clausula: 'A-5.4.1.1.N1',
    rol: 'coordinador',
    tipo: PRESTACION,
    subtipos: ['LLAMADA PROVEEDOR POR DIAGNOSTICO Y COSTO'],
    campos: { diagnostico: texto(), costo: monto(0) },
  },
  excedente: {
    titulo: 'Respuesta del afiliado al excedente',
    clausula: 'A-5.4.2.1.b',
    rol: 'coordinador',
    tipo: PRESTACION,
    subtipos: ['LLAMADO AFILIADO POR COBERTURA, EXCEDENTES'],
    campos: { acepta: siNo(), formasDePagoInformadas: siNo(), costoVisita: opcional(monto(0)) },
  },
  'excedente-absorbido': {
    titulo: 'Absorber el excedente',
    clausula: 'B-J',
    rol: 'supervisor',
    tipo: PRESTACION,
    subtipos: ['AUTORIZACION SUPERIOR'],
    campos: { motivo: texto() },
  },
  autorizacion: {
    titulo: 'Autorización al proveedor',
    clausula: 'A-5.4.2.1.a',
    rol: 'coordinador',
    tipo: PRESTACION,
    subtipos: ['AUTORIZACION AL PROVEEDOR'],
    campos: { terminoEstimado: instante() },
  },
  'termino-reestimado': {
    titulo: 'Reestimación de término',
    clausula: 'A-5.4.4.1.b',
    rol: 'coordinador',
    tipo: PRESTACION,
    subtipos: ['REESTIMACION DE TERMINO'],
    campos: { terminoEstimado: instante() },
  },
  termino: {
    titulo: 'Término del servicio',
    clausula: 'A-5.4.4.1.N1',
    rol: 'coordinador',
    tipo: PRESTACION,
    subtipos: ['_REGISTRO TIEMPO DE TERMINO DEL SERVICIO'],
    hito: true,
    campos: {},
  },

  'reembolso-reclamado': {
    titulo: 'Reclamo de reembolso',
    clausula: 'A-5.2.2.1.d',
    rol: 'coordinador',
    tipo: PRESTACION,
    subtipos: ['REEMBOLSO RECLAMADO'],
    campos: { monto: monto(), comprobante: texto(200) },
  },
  'reembolso-aprobado': {
    titulo: 'Resolver el reembolso',
    clausula: 'A-5.2.2.1.d',
    rol: 'supervisor',
    tipo: PRESTACION,
    subtipos: ['AUTORIZACION SUPERIOR'],
    campos: { monto: monto(0), motivo: texto() },
  },
  'reembolso-pagado': {
    titulo: 'Pago del reembolso',
    clausula: 'A-5.2.2.1.d',
    rol: 'coordinador',
    tipo: PRESTACION,
    subtipos: ['REEMBOLSO PAGADO'],
    campos: { medio: opcion('TRANSFERENCIA', 'CHEQUE', 'EFECTIVO'), referencia: texto(200) },
  },

  costos: {
    titulo: 'Carga de costos',
    clausula: 'A-5.5.1.1.a',
    rol: 'coordinador',
    tipo: CIERRE,
    subtipos: ['CARGA DE COSTOS'],
    campos: {
      lineas: lista(
        { concepto: texto(200), monto: monto(0), paga: opcion('COBERTURA', 'AFILIADO', 'CORTESIA', 'EMPRESA') },
        1,
        50,
      ),
    },
  },
  conformidad: {
    titulo: 'Conformidad del afiliado',
    clausula: 'A-5.5.2.1.a',
    rol: 'coordinador',
    tipo: CIERRE,
    subtipos: ['LLAMADA AL AFILIADO POR CONFORMIDAD'],
    campos: { resultado: opcion('CONFORME', 'NO_CONFORME', 'SIN_CONTACTO'), palabras: texto() },
  },
  'encuesta-derivada': {
    titulo: 'Derivar a la encuesta',
    clausula: 'A-5.5.2.2.b',
    rol: 'coordinador',
    tipo: CIERRE,
    subtipos: ['DERIVACION A ENCUESTA'],
    campos: {},
  },
  conclusion: {
    titulo: 'Concluir la asistencia',
    clausula: 'A-5.5.2.3.a',
    rol: 'coordinador',
    tipo: CIERRE,
    subtipos: ['CONCLUIDA'],
    campos: {},
  },

  'afiliado-cancela': {
    titulo: 'El afiliado cancela',
    clausula: 'A-4.8',
    rol: 'coordinador',
    tipo: null,
    subtipos: ['CANCELACION'],
    campos: { motivo: texto(), causa: opcion('AFILIADO', 'PROVEEDOR_INCUMPLIDOR'), proveedorAvisado: opcional(siNo()) },
  },
  reprogramacion: {
    titulo: 'Reprogramar',
    clausula: 'A-5.3P.1.1.d',
    rol: 'coordinador',
    tipo: null,
    subtipos: ['REPROGRAMACION'],
    campos: { desde: instante(), hasta: instante(), motivo: texto(), acordadoCon: todas('PROVEEDOR', 'AFILIADO') },
  },
  comentario: {
    titulo: 'Comentario',
    clausula: 'A-4.1',
    rol: 'coordinador',
    tipo: null,
    subtipos: ['COMENTARIO'],
    tambien: ['jefe-calidad'],
    enExpediente: true,
    enCalidad: ['jefe-calidad'],
    campos: {},
  },
  'pendiente-manual': {
    titulo: 'Pendiente manual',
    clausula: 'A-4.4',
    rol: 'coordinador',
    tipo: null,
    subtipos: ['PENDIENTE MANUAL'],
    enExpediente: true,
    enCalidad: ['jefe-calidad'],
    campos: { titulo: texto(200), vence: instante() },
  },
  'pendiente-hecho': {
    titulo: 'Pendiente hecho',
    clausula: 'A-4.4',
    rol: 'coordinador',
    tipo: null,
    subtipos: ['PENDIENTE HECHO'],
    enExpediente: true,
    enCalidad: ['jefe-calidad'],
    campos: { pendiente: pendiente() },
  },
  acuse: {
    titulo: 'Acusar la alerta',
    clausula: 'A-4.4',
    rol: 'coordinador',
    tipo: null,
    subtipos: ['ACUSE DE ALERTA'],
    enExpediente: true,
    enCalidad: ['jefe-calidad', 'gerencia'],
    campos: { pendiente: pendiente() },
  },
  transferencia: {
    titulo: 'Transferir a otro coordinador',
    clausula: 'A-4.3.a',
    rol: 'coordinador',
    tipo: null,
    subtipos: ['TRANSFERENCIA'],
    enExpediente: true,
    enCalidad: ['jefe-calidad'],
    campos: { a: usuario() },
  },
  anulacion: {
    titulo: 'Anular',
    clausula: 'AM-37',
    rol: 'supervisor',
    tipo: null,
    subtipos: ['ANULACION'],
    campos: { motivo: texto() },
  },
  'cierre-expediente': {
    titulo: 'Cerrar el expediente',
    clausula: 'A-5.5.2.3.c',
    rol: 'coordinador',
    tipo: CIERRE,
    subtipos: ['EXPEDIENTE CERRADO'],
    enExpediente: true,
    campos: {},
  },
  ...DE_CALIDAD,
} as const satisfies Record<string, Definicion>;

type Catalogo = typeof CATALOGO;
export type Codigo = keyof Catalogo;
export type DatosDe<C extends Codigo> = Datos<Catalogo[C]['campos']>;
export type DatosPublicosDe<C extends Codigo> = DatosPublicos<Catalogo[C]['campos']>;

export const CODIGOS = Object.keys(CATALOGO) as Codigo[];
export const esCodigo = (codigo: unknown): codigo is Codigo =>
  typeof codigo === 'string' && Object.hasOwn(CATALOGO, codigo);
export const definicion = (codigo: Codigo): Definicion => CATALOGO[codigo];

/** The bitácora Subtipo an input takes, by what it says. */
export function subtipoDe(codigo: Codigo, datos: Record<string, unknown>): string {
  const { subtipos } = definicion(codigo);
  const segundo = datos.cubierta === false || datos.sentido === 'SALIENTE' || datos.a === 'AFILIADO';
  const porDefecto = codigo === 'afiliado-reprograma' && datos.sentido === undefined;
  return subtipos[subtipos.length > 1 && (segundo || porDefecto) ? 1 : 0] ?? '';
}
