import type { CodigoDeGuion } from '../../../procedure/guiones';
import type { Codigo } from '../../../procedure/registros/catalogo';
import type { Asistencia } from '../../data/types';

export type Script = Asistencia['guiones'][number];

/** Which words go with each registro. */
const GUIONES_DE: Partial<Record<Codigo, readonly CodigoDeGuion[]>> = {
  cobertura: ['sin-cobertura'],
  cotizacion: ['sin-cobertura'],
  'conexion-ofrecida': ['caso-excepcional', 'ofrecimiento-con-costo', 'pago-y-garantia'],
  'fuera-de-matriz': ['fuera-de-matriz'],
  consentimiento: ['consentimiento', 'consentimiento-vial'],
  excedente: ['excedente'],
  'encuesta-derivada': ['encuesta'],
};

/** What is read aloud before a registro, of what the case has to say now. */
export const scriptsFor = (codigo: Codigo | undefined, { guiones }: Asistencia): Script[] =>
  guiones.filter((guion) => codigo !== undefined && GUIONES_DE[codigo]?.includes(guion.codigo));
