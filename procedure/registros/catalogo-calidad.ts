import { MEDIOS, RESPONSABLES } from '../calidad/estado';
import { causa, opcion, opcional, siNo, texto } from './campos';
import type { Definicion } from './definicion';

/** The registros of a quality case (A-5.5.2.1.d): taken, treated, answered to the affiliate, closed. */
export const DE_CALIDAD = {
  'calidad-tomada': {
    titulo: 'Tomar el caso de calidad',
    clausula: 'A-5.5.2.1.d',
    rol: 'jefe-calidad',
    tipo: '6 CALIDAD',
    subtipos: ['CASO TOMADO'],
    enCalidad: ['jefe-calidad'],
    campos: {},
  },
  'calidad-tratada': {
    titulo: 'Tratamiento del caso de calidad',
    clausula: 'A-5.5.2.1.d',
    rol: 'jefe-calidad',
    tipo: '6 CALIDAD',
    subtipos: ['TRATAMIENTO'],
    enCalidad: ['jefe-calidad'],
    campos: {
      causa: causa(),
      responsable: opcion(...RESPONSABLES),
      tratamiento: texto(),
    },
  },
  'calidad-respondida': {
    titulo: 'Respuesta de calidad al afiliado',
    clausula: 'A-5.5.2.1.d',
    rol: 'jefe-calidad',
    tipo: '6 CALIDAD',
    subtipos: ['RESPUESTA AL AFILIADO'],
    enCalidad: ['jefe-calidad'],
    campos: { medio: opcion(...MEDIOS), quedaConforme: siNo(), respuesta: texto() },
  },
  'calidad-cerrada': {
    titulo: 'Cerrar el caso de calidad',
    clausula: 'A-5.5.2.1.d',
    rol: 'jefe-calidad',
    tipo: '6 CALIDAD',
    subtipos: ['CASO DE CALIDAD CERRADO'],
    enCalidad: ['jefe-calidad'],
    campos: { motivo: opcional(texto()) },
  },
} as const satisfies Record<string, Definicion>;
