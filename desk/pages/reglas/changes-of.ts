import type { Reglas } from '../../../procedure/reglas';
import { diferencias } from '../../../procedure/reglas-descripcion';

/** Only what differs, where it stands: `{ confirmacion: { PROGRAMADO: 10 } }`. */
export function changesOf(partida: Reglas, nuevas: Reglas): Record<string, unknown> {
  const cambios: Record<string, unknown> = {};
  for (const { ruta, despues } of diferencias(partida, nuevas)) {
    const claves = ruta.split('.');
    const ultima = claves.pop() ?? ruta;
    let donde = cambios;
    for (const clave of claves) donde = (donde[clave] ??= {}) as Record<string, unknown>;
    donde[ultima] = despues;
  }
  return cambios;
}
