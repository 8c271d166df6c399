import { entero, instante, lista, monto, opcion, opcional, proveedor, siNo, texto, textos } from './campos';
import type { Definicion } from './definicion';

/** centavos of an amount; what is none compares as neither less nor more. */
const centavosDe = (v: unknown): number => Number((v as { centavos?: unknown } | null | undefined)?.centavos);

/** The registros of stage 1, Apertura, and of a service without cover (B-A to B-J). */
export const DE_APERTURA = {
  situacion: {
    titulo: 'Indagación de situación',
    clausula: 'A-5.1.5.a',
    rol: 'coordinador',
    tipo: '1 APERTURA',
    subtipos: ['INDAGACION DE SITUACION'],
    campos: { descripcionOcurrido: texto(), detalleFalla: texto(), otrosDatos: opcional(texto()) },
  },
  verificacion: {
    titulo: 'Verificación del afiliado',
    clausula: 'A-5.1.4.a',
    rol: 'supervisor',
    tipo: '1 APERTURA',
    subtipos: ['VERIFICACION DEL AFILIADO'],
    campos: { status: opcion('ACTIVO', 'NO_ACTIVO'), motivo: texto() },
  },
  'atencion-autorizada': {
    titulo: 'Autorizar la atención',
    clausula: 'A-5.1.4.c',
    rol: 'supervisor',
    tipo: '1 APERTURA',
    subtipos: ['AUTORIZACION SUPERIOR'],
    campos: { motivo: texto(), canal: texto(200) },
  },
  cobertura: {
    titulo: 'Evaluación de cobertura',
    clausula: 'A-5.1.7.0',
    rol: 'coordinador',
    tipo: '1 APERTURA',
    subtipos: ['EVALUACION DE COBERTURA', 'NEGACION DEL SERVICIO'],
    campos: { cubierta: siNo(), motivo: opcional(texto()), condicionesConsultadas: opcional(siNo()) },
    requiere: (d) => (d.cubierta === false ? ['motivo'] : []),
  },
  cotizacion: {
    titulo: 'Cotización',
    clausula: 'B-A.3',
    rol: 'coordinador',
    tipo: '2 ASIGNACION PROVEEDOR',
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
    tipo: '1 APERTURA',
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
    tipo: '1 APERTURA',
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
    tipo: '1 APERTURA',
    subtipos: ['AUTORIZACION SUPERIOR'],
    campos: { porcentaje: entero(0, 100), motivo: texto() },
  },
  'fuera-de-matriz': {
    titulo: 'Servicio fuera de la matriz',
    clausula: 'B-B.1',
    rol: 'coordinador',
    tipo: '1 APERTURA',
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
    tipo: '1 APERTURA',
    subtipos: ['AUTORIZACION SUPERIOR'],
    campos: { motivo: texto() },
  },
  programacion: {
    titulo: 'Ofrecimiento de programación',
    clausula: 'A-5.1.8.b',
    rol: 'coordinador',
    tipo: '1 APERTURA',
    subtipos: ['OFRECIMIENTO DE PROGRAMACION'],
    campos: { acepta: siNo(), disponibilidad: opcional(lista({ desde: instante(), hasta: instante() }, 1, 2)) },
    requiere: (d) => (d.acepta === true ? ['disponibilidad'] : []),
  },
  prioridad: {
    titulo: 'Cambio de prioridad',
    clausula: 'A-5.1.8.a',
    rol: 'coordinador',
    tipo: '1 APERTURA',
    subtipos: ['CAMBIO DE PRIORIDAD'],
    campos: { prioridad: opcion('PROGRAMADO', 'EMERGENCIA', 'VITAL'), motivo: texto() },
  },
  consentimiento: {
    titulo: 'Autorización de datos',
    clausula: 'A-5.1.8.e',
    rol: 'coordinador',
    tipo: '1 APERTURA',
    subtipos: ['AUTORIZACION DE DATOS'],
    campos: { autoriza: siNo(), quien: texto(200) },
  },
} as const satisfies Record<string, Definicion>;
