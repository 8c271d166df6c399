/**
 * What of the procedure a service has, as data (A-7.R01, AM-26): the text foresees services to which it does not fully
 * apply. The stages read it; none knows a service by name.
 */
export interface PerfilDeServicio {
  encuesta: boolean;
  /** B-D: the provider first, the authorisation after. */
  primeroProveedor: boolean;
  minutosDiagnostico?: number;
  /** Steps the service does not have: advice by telephone has neither arrival nor contact. */
  sinPasos?: readonly Paso[];
  /** Without a diagnosis nobody estimates the end: the service is asked about so many minutes after it should begin. */
  minutosServicio?: number;
}

export const PASOS = ['CONFIRMACION', 'ARRIBO', 'CONTACTO', 'DIAGNOSTICO', 'CONFORMIDAD'] as const;
export type Paso = (typeof PASOS)[number];

export const tiene = (perfil: PerfilDeServicio, paso: Paso): boolean => !perfil.sinPasos?.includes(paso);

/** Length of a service nobody said the length of, in minutes (P). */
const MINUTOS_SERVICIO = 30;
export const minutosDeServicio = (perfil: PerfilDeServicio): number => perfil.minutosServicio ?? MINUTOS_SERVICIO;

/** The step by which it is known that the provider kept his time: the first the service has. */
type Llegada = 'arribo' | 'contacto' | 'diagnostico' | 'termino';
export function llegada(perfil: PerfilDeServicio): Llegada {
  if (tiene(perfil, 'ARRIBO')) return 'arribo';
  if (tiene(perfil, 'CONTACTO')) return 'contacto';
  return tiene(perfil, 'DIAGNOSTICO') ? 'diagnostico' : 'termino';
}
