import { alcanza, ROLES } from '../roles';
import type { Rol } from '../roles';
import { definicion } from './catalogo';
import type { Codigo } from './catalogo';
import type { Rechazo } from './rechazos';

/** Which story a registro is for. */
export type TipoDeCaso = 'expediente' | 'asistencia' | 'calidad';

/** Who may send it to a case of that kind. A quality case is the jefe de calidad's, whatever the code. */
export function rolesDe(codigo: Codigo, tipo: TipoDeCaso): readonly Rol[] {
  const { rol, tambien = [], enCalidad = ['jefe-calidad'] } = definicion(codigo);
  if (tipo === 'calidad') return enCalidad;
  return ROLES.filter((r) => alcanza(r, rol) || (tipo === 'asistencia' && tambien.includes(r)));
}

/** The refusal of a sender whose role does not suffice; undefined when it does. */
export function rechazoDeRol(codigo: Codigo, rol: unknown, tipo: TipoDeCaso): Rechazo | undefined {
  const roles: readonly unknown[] = rolesDe(codigo, tipo);
  if (roles.includes(rol)) return undefined;
  const { titulo, rol: minimo } = definicion(codigo);
  const pedido = tipo === 'calidad' ? roles.join(' o ') : minimo;
  return { codigo: 'PERMISO_DENEGADO', detalle: `«${titulo}» requiere el rol ${pedido}` };
}
