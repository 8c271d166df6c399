/** Who may do what (clauses.md section 7). The first four are ordered: a higher one may do what a lower one may. */
export const ROLES = [
  'coordinador',
  'supervisor',
  'jefe-operaciones',
  'gerencia',
  'jefe-calidad',
  'admin',
  'ivr',
] as const;
export type Rol = (typeof ROLES)[number];

/** The telephone system that types the answers of a survey: a program, which sees nothing. */
export const PROGRAMA = 'ivr';
export type RolDePersona = Exclude<Rol, typeof PROGRAMA>;
/** The roles a person works in. */
export const PERSONAS = ROLES.filter((rol): rol is RolDePersona => rol !== PROGRAMA);

const NOMBRES: Readonly<Record<Rol, string>> = {
  coordinador: 'coordinador',
  supervisor: 'supervisor',
  'jefe-operaciones': 'jefe de operaciones',
  gerencia: 'Gerencia General',
  'jefe-calidad': 'jefe de calidad',
  admin: 'administrador',
  ivr: 'central telefónica',
};
/** «jefe de operaciones»; what is no role, as it is. */
export const nombreDeRol = (rol: string): string => NOMBRES[rol as Rol] ?? rol;

/** Roles of the alert ladder and of the registros, lowest first. */
export const RANGO = { coordinador: 1, supervisor: 2, 'jefe-operaciones': 3, gerencia: 4 } as const;
export type RolDeOperaciones = keyof typeof RANGO;
/** The same and the one role beside them that works cases: quality. */
export type RolDeCasos = RolDeOperaciones | 'jefe-calidad';
export const ROLES_DE_CASOS: readonly RolDeCasos[] = [...(Object.keys(RANGO) as RolDeOperaciones[]), 'jefe-calidad'];

/** 1–4 for a role of operations, 0 for jefe-calidad, admin, ivr and anything unknown. */
export const rango = (rol: string): number => (Object.hasOwn(RANGO, rol) ? RANGO[rol as RolDeOperaciones] : 0);

/** Whether `rol` may do what asks for at least `minimo`. Quality stands beside the order: nobody else reaches it. */
export const alcanza = (rol: string, minimo: RolDeCasos): boolean =>
  minimo === 'jefe-calidad' ? rol === minimo : rango(rol) >= RANGO[minimo];
