import { opcion, opcional, siNo, texto } from './campos';
import type { Definicion } from './definicion';
import { unTiempo, ventanaOEta } from './tiempos';

const sentido = opcion('ENTRANTE', 'SALIENTE');

/** The registros of stage 3, Monitoreo. */
export const DE_MONITOREO = {
  'proveedor-cumple': {
    titulo: 'El proveedor cumple',
    clausula: 'A-5.3P.1.1.a',
    rol: 'coordinador',
    tipo: '3 MONITOREOS',
    subtipos: ['ENTRANTE PROVEEDOR', 'SALIENTE PROVEEDOR'],
    campos: { sentido },
  },
  'proveedor-demora': {
    titulo: 'El proveedor se demora',
    clausula: 'A-5.3P.1.1.b',
    rol: 'coordinador',
    tipo: '3 MONITOREOS',
    subtipos: ['ENTRANTE PROVEEDOR', 'SALIENTE PROVEEDOR'],
    campos: { sentido, ...ventanaOEta },
    requiere: unTiempo,
  },
  'afiliado-reprograma': {
    titulo: 'Respuesta del afiliado a la demora',
    clausula: 'A-5.3P.1.1.c',
    rol: 'coordinador',
    tipo: '3 MONITOREOS',
    subtipos: ['ENTRANTE AFILIADO', 'SALIENTE AFILIADO'],
    campos: { acepta: siNo(), sentido: opcional(sentido) },
  },
  'afiliado-informado': {
    titulo: 'Afiliado informado',
    clausula: 'A-5.3P.2.1.a',
    rol: 'coordinador',
    tipo: '3 MONITOREOS',
    subtipos: ['ENTRANTE AFILIADO', 'SALIENTE AFILIADO'],
    campos: { sentido },
  },
  'llamada-sin-respuesta': {
    titulo: 'Llamada sin respuesta',
    clausula: 'A-5.3.0.a',
    rol: 'coordinador',
    tipo: '3 MONITOREOS',
    subtipos: ['SALIENTE PROVEEDOR SIN RESPUESTA', 'SALIENTE AFILIADO SIN RESPUESTA'],
    campos: { a: opcion('PROVEEDOR', 'AFILIADO') },
  },
  arribo: {
    titulo: 'Arribo del proveedor',
    clausula: 'A-5.3P.3.1.N',
    rol: 'coordinador',
    tipo: '3 MONITOREOS',
    subtipos: ['_REGISTRO DEL TIEMPO DE ARRIBO DEL PVD'],
    hito: true,
    campos: {},
  },
  contacto: {
    titulo: 'Contacto proveedor – afiliado',
    clausula: 'A-5.3P.4.1.N2',
    rol: 'coordinador',
    tipo: '3 MONITOREOS',
    subtipos: ['_REGISTRO DEL TIEMPO DE CONTACTO PVD - AFILIADO'],
    hito: true,
    campos: { conferencia: siNo() },
  },
  identidad: {
    titulo: 'Validación de identidad',
    clausula: 'A-5.3P.4.2',
    rol: 'coordinador',
    tipo: '3 MONITOREOS',
    subtipos: ['VALIDACION'],
    campos: { valida: siNo(), nombre: texto(200) },
  },
  'proveedor-cancelado': {
    titulo: 'Cancelar al proveedor',
    clausula: 'A-5.3P.1.1.c',
    rol: 'coordinador',
    tipo: '3 MONITOREOS',
    subtipos: ['PROVEEDOR CANCELADO'],
    campos: { motivo: texto() },
  },
} as const satisfies Record<string, Definicion>;
