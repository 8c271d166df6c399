import { esCodigo } from '../../procedure/registros/catalogo';
import { rechazoDeRol } from '../../procedure/registros/permiso';
import type { TipoDeCaso } from '../../procedure/registros/permiso';
import type { Rechazo } from '../../procedure/registros/rechazos';

/** What a case says of itself: what it accepts now, and why not what it does not. */
interface Acepta {
  acepta: readonly string[];
  rechaza: Readonly<Record<string, Pick<Rechazo, 'detalle'>>>;
}

/** Why a registro cannot be sent to a case now, by the tables the case itself judges with; undefined when it can. */
export function porQueNoAcepta(
  codigo: string,
  caso: Acepta,
  rol: string,
  tipo: TipoDeCaso = 'asistencia',
): string | undefined {
  if (!esCodigo(codigo)) return 'No es un registro del catálogo';
  const deRol = rechazoDeRol(codigo, rol, tipo);
  if (deRol) return deRol.detalle;
  if (caso.acepta.includes(codigo)) return undefined;
  return caso.rechaza[codigo]?.detalle ?? 'El caso no lo espera en este momento';
}
