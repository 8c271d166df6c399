import { algunas, instante, opcion, opcional, proveedor, texto, todas } from './campos';
import type { Definicion } from './definicion';
import { unTiempo, ventanaOEta } from './tiempos';

/** The registros of stage 2, Asignación del proveedor. */
export const DE_ASIGNACION = {
  'proveedor-no-responde': {
    titulo: 'Proveedor no responde',
    clausula: 'A-5.2.2.1.c',
    rol: 'coordinador',
    tipo: '2 ASIGNACION PROVEEDOR',
    subtipos: ['PROVEEDOR NO RESPONDE'],
    campos: { proveedor: proveedor() },
  },
  'proveedor-declina': {
    titulo: 'Proveedor sin disponibilidad',
    clausula: 'A-5.2.2.2.b',
    rol: 'coordinador',
    tipo: '2 ASIGNACION PROVEEDOR',
    subtipos: ['PROVEEDOR SIN DISPONIBILIDAD'],
    campos: { proveedor: proveedor(), motivo: texto() },
  },
  'proveedor-salteado': {
    titulo: 'Saltear posición',
    clausula: 'A-5.2.2.1.b',
    rol: 'coordinador',
    tipo: '2 ASIGNACION PROVEEDOR',
    subtipos: ['POSICION SALTEADA'],
    campos: { proveedor: proveedor(), motivo: texto() },
  },
  'proveedor-acepta': {
    titulo: 'Proveedor acepta',
    clausula: 'A-5.2.2.1.e',
    rol: 'coordinador',
    tipo: '2 ASIGNACION PROVEEDOR',
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
    tipo: '2 ASIGNACION PROVEEDOR',
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
    tipo: '2 ASIGNACION PROVEEDOR',
    subtipos: ['CONFIRMACION AL AFILIADO PVD ASIGNADO Y HORARIO'],
    campos: { informado: todas('HORARIO', 'NUMERO', 'PROVEEDOR') },
  },
  'disponibilidad-cambiada': {
    titulo: 'El afiliado cambia la disponibilidad',
    clausula: 'A-5.2.3.1.N1',
    rol: 'coordinador',
    tipo: '2 ASIGNACION PROVEEDOR',
    subtipos: ['CAMBIO DE DISPONIBILIDAD'],
    campos: { desde: instante(), hasta: instante() },
  },
} as const satisfies Record<string, Definicion>;
