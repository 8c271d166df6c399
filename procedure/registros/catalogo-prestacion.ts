import { instante, monto, opcion, opcional, siNo, texto } from './campos';
import type { Definicion } from './definicion';

/** The registros of stage 4, Prestación del servicio, and of a refund (A-5.2.2.1.d). */
export const DE_PRESTACION = {
  diagnostico: {
    titulo: 'Diagnóstico y costo',
    clausula: 'A-5.4.1.1.N1',
    rol: 'coordinador',
    tipo: '4 PRESTACION DEL SERVICIO',
    subtipos: ['LLAMADA PROVEEDOR POR DIAGNOSTICO Y COSTO'],
    campos: { diagnostico: texto(), costo: monto(0) },
  },
  excedente: {
    titulo: 'Respuesta del afiliado al excedente',
    clausula: 'A-5.4.2.1.b',
    rol: 'coordinador',
    tipo: '4 PRESTACION DEL SERVICIO',
    subtipos: ['LLAMADO AFILIADO POR COBERTURA, EXCEDENTES'],
    campos: { acepta: siNo(), formasDePagoInformadas: siNo(), costoVisita: opcional(monto(0)) },
  },
  'excedente-absorbido': {
    titulo: 'Absorber el excedente',
    clausula: 'B-J',
    rol: 'supervisor',
    tipo: '4 PRESTACION DEL SERVICIO',
    subtipos: ['AUTORIZACION SUPERIOR'],
    campos: { motivo: texto() },
  },
  autorizacion: {
    titulo: 'Autorización al proveedor',
    clausula: 'A-5.4.2.1.a',
    rol: 'coordinador',
    tipo: '4 PRESTACION DEL SERVICIO',
    subtipos: ['AUTORIZACION AL PROVEEDOR'],
    campos: { terminoEstimado: instante() },
  },
  'termino-reestimado': {
    titulo: 'Reestimación de término',
    clausula: 'A-5.4.4.1.b',
    rol: 'coordinador',
    tipo: '4 PRESTACION DEL SERVICIO',
    subtipos: ['REESTIMACION DE TERMINO'],
    campos: { terminoEstimado: instante() },
  },
  termino: {
    titulo: 'Término del servicio',
    clausula: 'A-5.4.4.1.N1',
    rol: 'coordinador',
    tipo: '4 PRESTACION DEL SERVICIO',
    subtipos: ['_REGISTRO TIEMPO DE TERMINO DEL SERVICIO'],
    hito: true,
    campos: {},
  },

  'reembolso-reclamado': {
    titulo: 'Reclamo de reembolso',
    clausula: 'A-5.2.2.1.d',
    rol: 'coordinador',
    tipo: '4 PRESTACION DEL SERVICIO',
    subtipos: ['REEMBOLSO RECLAMADO'],
    campos: { monto: monto(), comprobante: texto(200) },
  },
  'reembolso-aprobado': {
    titulo: 'Resolver el reembolso',
    clausula: 'A-5.2.2.1.d',
    rol: 'supervisor',
    tipo: '4 PRESTACION DEL SERVICIO',
    subtipos: ['AUTORIZACION SUPERIOR'],
    campos: { monto: monto(0), motivo: texto() },
  },
  'reembolso-pagado': {
    titulo: 'Pago del reembolso',
    clausula: 'A-5.2.2.1.d',
    rol: 'coordinador',
    tipo: '4 PRESTACION DEL SERVICIO',
    subtipos: ['REEMBOLSO PAGADO'],
    campos: { medio: opcion('TRANSFERENCIA', 'CHEQUE', 'EFECTIVO'), referencia: texto(200) },
  },
} as const satisfies Record<string, Definicion>;
