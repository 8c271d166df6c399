import { ROLES } from '../procedure/roles';
import type { Rol } from '../procedure/roles';

/** Whoever asks, with or without a session. */
export const PUBLICO = 'publico';

const TODOS = ROLES;
const OPERACIONES: readonly Rol[] = ['coordinador', 'supervisor', 'jefe-operaciones', 'gerencia'];
/** Who works on cases or looks into them: the administrator of the system sees no personal data. */
const CASOS: readonly Rol[] = [...OPERACIONES, 'jefe-calidad'];
const REGLAS: readonly Rol[] = ['jefe-operaciones', 'gerencia', 'admin'];
const ADMIN: readonly Rol[] = ['admin'];

/**
 * Who may call what, method and path under `/api/v1`. A call that sends a registro is open to every session here: the
 * role it needs is the catalogue's, and the contract puts that refusal after «no existe».
 */
export const PERMISOS: Readonly<Record<string, readonly Rol[] | typeof PUBLICO>> = {
  'POST /sesion': PUBLICO,
  'GET /sesion': TODOS,
  'DELETE /sesion': TODOS,

  'GET /usuarios': ADMIN,
  'POST /usuarios': ADMIN,
  'PATCH /usuarios/:usuario': ADMIN,

  'GET /afiliados': CASOS,
  'POST /afiliados': OPERACIONES,
  'GET /afiliados/:id': CASOS,
  'GET /afiliados/:id/servicios': CASOS,
  'GET /afiliados/:id/asistencias': CASOS,

  'GET /expedientes': CASOS,
  'POST /expedientes': OPERACIONES,
  'GET /expedientes/:numero': CASOS,
  'GET /expedientes/:numero/bitacora': CASOS,
  'POST /expedientes/:numero/asistencias': OPERACIONES,
  'POST /expedientes/:numero/registros': TODOS,
  'POST /expedientes/:numero/cierre': TODOS,

  'GET /asistencias/:numero/:n': CASOS,
  'GET /asistencias/:numero/:n/bitacora': CASOS,
  'GET /asistencias/:numero/:n/posiciones': CASOS,
  'GET /asistencias/:numero/:n/eventos': CASOS,
  'POST /asistencias/:numero/:n/registros': TODOS,

  'GET /registros/catalogo': TODOS,
  'GET /registros/:id': CASOS,
  'GET /pendientes': CASOS,
  'POST /pendientes/:id/acuse': TODOS,

  'GET /proveedores': TODOS,
  'GET /servicios': TODOS,
  'GET /zonas': TODOS,
  'GET /cuentas': TODOS,

  'GET /reglas': TODOS,
  'POST /reglas': REGLAS,

  'GET /novedades': CASOS,

  'GET /salud/vivo': PUBLICO,
  'GET /salud/listo': PUBLICO,
  'GET /metrics': PUBLICO,
  'GET /openapi.json': PUBLICO,
  'GET /docs': PUBLICO,
};
