import type { CasoAsistencia } from './caso';
import { PROVEEDOR_PERDIDO } from './estado';
import type { ProveedorPerdido } from './estado';

/** AM-01: PROVEEDOR CANCELADO is the end of that provider's assignment; he is not called again in this case. */
export function pierdeProveedor(caso: CasoAsistencia): ProveedorPerdido {
  if (caso.proveedor) caso.excluidos.add(caso.proveedor);
  caso.hoja = undefined;
  caso.promesas.incumple(caso.ahora);
  caso.statusProveedor = 'PROVEEDOR_CANCELADO';
  return quedaSinProveedor(caso);
}

/** The clocks that belong to the assignment of one provider. */
export const RELOJES_DE_LA_ASIGNACION = [
  'C-07',
  'C-08',
  'C-09',
  'C-10',
  'C-11',
  'C-12',
  'C-13',
  'C-14',
  'C-15',
  'C-16',
  'C-24',
  'C-25',
  'C-26',
] as const;

/** What belonged to his assignment ends with it. */
export function quedaSinProveedor(caso: CasoAsistencia): ProveedorPerdido {
  caso.cancela(...RELOJES_DE_LA_ASIGNACION);
  caso.quitaAsunto('identidad');
  Object.assign(caso, {
    proveedor: undefined,
    asignadoEn: undefined,
    compromiso: undefined,
    propuesta: undefined,
    confirmada: false,
    hitos: {},
    identidad: undefined,
    costo: undefined,
    limite: undefined,
    excesos: [],
  });
  return PROVEEDOR_PERDIDO;
}
