/** Who may do what (clauses.md section 7). The first four are ordered: a higher one may do what a lower one may. */
export const ROLES = ['coordinador', 'supervisor', 'jefe-operaciones', 'gerencia', 'jefe-calidad', 'admin'] as const;
export type Rol = (typeof ROLES)[number];

/** Roles of the alert ladder and of the registros, lowest first. */
export const RANGO = { coordinador: 1, supervisor: 2, 'jefe-operaciones': 3, gerencia: 4 } as const;
export type RolDeOperaciones = keyof typeof RANGO;

/** 1–4 for a role of operations, 0 for jefe-calidad, admin and anything unknown. */
export const rango = (rol: string): number => (Object.hasOwn(RANGO, rol) ? RANGO[rol as RolDeOperaciones] : 0);

/** Whether `rol` may do what asks for at least `minimo`. */
export const alcanza = (rol: string, minimo: RolDeOperaciones): boolean => rango(rol) >= RANGO[minimo];
