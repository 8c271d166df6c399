import { lista, monto, opcion, texto } from './campos';
import type { Definicion } from './definicion';

/** The registros of stage 5, Cierre. */
export const DE_CIERRE = {
  costos: {
    titulo: 'Carga de costos',
    clausula: 'A-5.5.1.1.a',
    rol: 'coordinador',
    tipo: '5 CIERRE',
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
    tipo: '5 CIERRE',
    subtipos: ['LLAMADA AL AFILIADO POR CONFORMIDAD'],
    campos: { resultado: opcion('CONFORME', 'NO_CONFORME', 'SIN_CONTACTO'), palabras: texto() },
  },
  'encuesta-derivada': {
    titulo: 'Derivar a la encuesta',
    clausula: 'A-5.5.2.2.b',
    rol: 'coordinador',
    tipo: '5 CIERRE',
    subtipos: ['DERIVACION A ENCUESTA'],
    campos: {},
  },
  conclusion: {
    titulo: 'Concluir la asistencia',
    clausula: 'A-5.5.2.3.a',
    rol: 'coordinador',
    tipo: '5 CIERRE',
    subtipos: ['CONCLUIDA'],
    campos: {},
  },
} as const satisfies Record<string, Definicion>;
