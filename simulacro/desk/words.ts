import type { Turn } from './turn';

export const pesos = (centavos: number): { centavos: number; moneda: 'ARS' } => ({ centavos, moneda: 'ARS' });

/** B-D: the provider first, the authorisation after. */
export const esAmbulancia = (t: Turn): boolean => t.caso.servicio.id === 'MEDICA/AMBULANCIA';

export const INFORMADO_AL_PROVEEDOR = ['SITUACION', 'PLAZOS', 'CONDICIONES', 'DISPONIBILIDAD'];
export const INFORMADO_AL_AFILIADO = ['HORARIO', 'NUMERO', 'PROVEEDOR'];
