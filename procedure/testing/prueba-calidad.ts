import { abreCalidad } from '../calidad/calidad';
import type { EntradaCalidad } from '../calidad/estado';
import { iso } from '../instante';
import { REGLAS_PREDETERMINADAS } from '../reglas';
import { MUNDO } from './mundo';
import type { Mundo } from './mundo';
import { Prueba } from './prueba';
import { alas } from './tiempo';

const ENTRADA: EntradaCalidad = {
  version: 1,
  expediente: 153_567,
  n: 1,
  abiertaEn: iso(alas('10:00')),
  servicio: 'HOGAR/PLOMERIA',
  zona: 'RIO NEGRO/VIEDMA',
  cuenta: 'cuenta',
  coordinador: 'coordinador',
  proveedor: 'ANA',
  reglas: REGLAS_PREDETERMINADAS,
  reglasVersion: 1,
};

/** The quality case of an affiliate who was not satisfied on the Monday at 10:00, but for what `cambios` says. */
export const calidad = (cambios: Partial<EntradaCalidad> = {}, mundo: Partial<Mundo> = {}): Prueba => {
  const entrada = { ...ENTRADA, ...cambios };
  return new Prueba(abreCalidad(entrada), Date.parse(entrada.abiertaEn), { ...MUNDO, ...mundo });
};
