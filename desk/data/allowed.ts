import { PERMISOS } from '../../contracts/permissions';

/** Why this role may not make a call («GET /reglas»), by the table the API judges with; undefined when it may. */
export function porQueNoPuede(rol: string, llamada: string): string | undefined {
  const roles: readonly string[] | string | undefined = PERMISOS[llamada];
  if (Array.isArray(roles) && roles.includes(rol)) return undefined;
  return `Con el rol ${rol} no se puede hacer esto`;
}
