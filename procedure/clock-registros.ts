import type { Reloj } from './clocks';
import type { Codigo } from './registros/catalogo';

/** Whatever may settle the last thing the opening lacked (AM-07). */
const DE_APERTURA = [
  'cobertura',
  'conexion-ofrecida',
  'excepcion-resuelta',
  'garantia-autorizada',
  'programacion',
  'prioridad',
  'consentimiento',
  'verificacion',
  'atencion-autorizada',
] as const;

/** The search begins again, because its provider fell. */
const PROVEEDOR_CAIDO = ['proveedor-cancelado', 'proveedor-declina', 'afiliado-reprograma'] as const;
const DE_BUSQUEDA = [...DE_APERTURA, ...PROVEEDOR_CAIDO] as const;

/** A time is agreed with the provider. */
const DE_ACUERDO = ['proveedor-acepta', 'reprogramacion', 'afiliado-reprograma'] as const;

/**
 * The registros that open each clock, or give it a new due instant. One that none opens begins with its case. A clock
 * may open later than its registro: C-08 waits for its own instant.
 */
export const ABREN = {
  'C-01': DE_BUSQUEDA,
  'C-02': DE_BUSQUEDA,
  // A vital one does not wait for the rest of the opening.
  'C-03': ['prioridad', 'consentimiento', 'atencion-autorizada', ...PROVEEDOR_CAIDO],
  'C-04': ['proveedor-no-responde'],
  'C-05': ['proveedor-declina'],
  'C-06': [...DE_BUSQUEDA, 'proveedor-no-responde', 'proveedor-salteado', 'busqueda-resuelta'],
  'C-07': ['proveedor-acepta'],
  'C-08': DE_ACUERDO,
  'C-09': DE_ACUERDO,
  'C-10': ['proveedor-cumple'],
  'C-11': DE_ACUERDO,
  'C-12': ['proveedor-acepta', 'afiliado-reprograma'],
  'C-13': ['arribo', ...DE_ACUERDO],
  'C-14': ['contacto', 'arribo', ...DE_ACUERDO],
  'C-15': ['diagnostico'],
  'C-16': ['autorizacion', 'termino-reestimado', 'contacto', 'arribo', ...DE_ACUERDO],
  'C-17': ['termino', 'reembolso-pagado'],
  'C-18': ['termino', 'reembolso-pagado', 'conformidad'],
  'C-19': ['conformidad'],
  // The exchange tells of it, before there is a case.
  'C-20': [],
  'C-21': [],
  'C-22': ['excepcion-solicitada'],
  'C-23': [],
  'C-24': ['proveedor-demora'],
  'C-25': ['disponibilidad-cambiada'],
  'C-26': ['diagnostico', 'excedente', 'excedente-absorbido'],
  'C-27': ['consentimiento', 'identidad', 'conexion-ofrecida'],
  'C-28': ['costos', 'conformidad'],
  'C-29': [],
  'C-30': ['busqueda-resuelta'],
  'C-31': ['reembolso-reclamado'],
  'C-32': ['reembolso-aprobado'],
  'C-33': ['calidad-tomada'],
  'C-34': ['calidad-tratada'],
  'C-35': ['calidad-respondida'],
} as const satisfies Record<Reloj, readonly Codigo[]>;

/** The registros that satisfy each clock: the stories satisfy it by no others, their types see to it. */
export const CUMPLEN = {
  'C-01': ['proveedor-acepta'],
  'C-02': ['proveedor-acepta'],
  'C-03': ['proveedor-acepta'],
  'C-04': ['proveedor-no-responde'],
  'C-05': ['proveedor-declina'],
  'C-06': ['busqueda-resuelta'],
  'C-07': ['afiliado-confirma'],
  'C-08': ['proveedor-cumple'],
  'C-09': ['proveedor-cumple', 'proveedor-demora'],
  'C-10': ['afiliado-informado'],
  'C-11': ['arribo'],
  'C-12': ['arribo'],
  'C-13': ['contacto'],
  'C-14': ['diagnostico'],
  'C-15': ['excedente', 'excedente-absorbido'],
  'C-16': ['termino'],
  'C-17': ['costos'],
  'C-18': ['conformidad'],
  'C-19': ['calidad-tomada'],
  'C-20': [],
  'C-21': ['verificacion'],
  'C-22': ['excepcion-resuelta'],
  'C-23': DE_APERTURA,
  'C-24': ['afiliado-reprograma'],
  'C-25': ['proveedor-acepta', 'proveedor-declina'],
  'C-26': ['autorizacion'],
  'C-27': [
    'atencion-autorizada',
    'consentimiento',
    'identidad',
    'cobertura',
    'conexion-ofrecida',
    'excepcion-resuelta',
  ],
  'C-28': ['conclusion'],
  'C-29': ['cierre-expediente'],
  'C-30': ['reembolso-reclamado'],
  'C-31': ['reembolso-aprobado'],
  'C-32': ['reembolso-pagado'],
  'C-33': ['calidad-tratada'],
  'C-34': ['calidad-respondida'],
  'C-35': ['calidad-cerrada'],
} as const satisfies Record<Reloj, readonly Codigo[]>;

/** A registro as a story hands it to the clock it satisfies. */
export interface Cumple<R extends Reloj> {
  id: string;
  codigo: (typeof CUMPLEN)[R][number];
}
