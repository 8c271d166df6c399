import type { EntradaCalidad } from '../calidad/estado';
import { iso } from '../instante';
import type { CasoAsistencia } from './caso';

/**
 * A-5.5.2.1.b, c: the case keeps its flag, and goes to quality at once, not when it is concluded. The row of the quality
 * case is written with this step; the shell starts its workflow after it.
 */
export function vaACalidad(caso: CasoAsistencia): void {
  const { expediente, n, servicio, zona, cuenta, reglas, reglasVersion } = caso.entrada;
  const fila: Omit<EntradaCalidad, 'reglas'> = {
    version: caso.entrada.version,
    expediente,
    n,
    abiertaEn: iso(caso.ahora),
    servicio,
    zona,
    cuenta,
    coordinador: caso.coordinador,
    proveedor: caso.proveedor ?? null,
    reglasVersion,
  };
  caso.efectos.calidad = fila;
  caso.avisos.push({ para: 'calidad', aviso: { tipo: 'no-conforme', entrada: { ...fila, reglas } } });
}
