import { alcanza, PERSONAS, PROGRAMA, ROLES } from '../procedure/roles';
import type { Rol } from '../procedure/roles';

/** Whoever asks, with or without a session. */
export const PUBLICO = 'publico';

/** Its own session is everybody's. */
const SESION = ROLES;
const TODOS: readonly Rol[] = PERSONAS;
const OPERACIONES: readonly Rol[] = ['coordinador', 'supervisor', 'jefe-operaciones', 'gerencia'];
/** Who works on cases or looks into them: the administrator of the system sees no personal data. */
const CASOS: readonly Rol[] = [...OPERACIONES, 'jefe-calidad'];
/** Who answers for the work of others. */
const JEFES: readonly Rol[] = ['supervisor', 'jefe-operaciones', 'gerencia', 'jefe-calidad'];
const PRECIOS: readonly Rol[] = ['jefe-operaciones', 'gerencia'];
const CUESTIONARIO: readonly Rol[] = ['jefe-calidad', 'admin'];
const CAUSAS: readonly Rol[] = ['jefe-calidad', 'admin'];
/** A quality case may blame whoever coordinated: he does not read it. */
export const leeCalidad = (rol: Rol): boolean => JEFES.includes(rol);
/** Sees the handovers of others. */
export const supervisa = (rol: Rol): boolean => alcanza(rol, 'supervisor');
/** What an affiliate is entitled to is no slip of the pen to put right. */
export const cambiaDePlan = (rol: Rol): boolean => PRECIOS.includes(rol);
const REGLAS: readonly Rol[] = ['jefe-operaciones', 'gerencia', 'admin'];
const ADMIN: readonly Rol[] = ['admin'];
/** Who says who is on duty and where people are told. */
const GUARDIAS: readonly Rol[] = [...JEFES, 'admin'];
/** The others note only their own absences and reliefs. */
export const llevaGuardias = (rol: Rol): boolean => GUARDIAS.includes(rol);

/**
 * Who may call what, method and path under `/api/v1`. A call that sends a registro is open to every session here: the
 * role it needs is the catalogue's, and the contract puts that refusal after «no existe».
 */
export const PERMISOS: Readonly<Record<string, readonly Rol[] | typeof PUBLICO>> = {
  'POST /sesion': PUBLICO,
  'GET /sesion': SESION,
  'DELETE /sesion': SESION,
  'POST /sesion/clave': TODOS,

  'GET /usuarios': ADMIN,
  'POST /usuarios': ADMIN,
  'PATCH /usuarios/:usuario': ADMIN,
  'GET /usuarios/operadores': CASOS,

  'GET /afiliados': CASOS,
  'POST /afiliados': OPERACIONES,
  'GET /afiliados/:id': CASOS,
  'PATCH /afiliados/:id': OPERACIONES,
  'GET /afiliados/:id/servicios': CASOS,
  'GET /afiliados/:id/asistencias': CASOS,
  'GET /afiliados/:id/beneficiarios': CASOS,
  'POST /afiliados/:id/beneficiarios': OPERACIONES,
  'PATCH /afiliados/:id/beneficiarios/:beneficiario': OPERACIONES,

  'GET /expedientes': CASOS,
  'POST /expedientes': OPERACIONES,
  'GET /expedientes/:numero': CASOS,
  'GET /expedientes/:numero/bitacora': CASOS,
  'GET /expedientes/:numero/historial': CASOS,
  'POST /expedientes/:numero/asistencias': OPERACIONES,
  'POST /expedientes/:numero/registros': TODOS,
  'POST /expedientes/:numero/cierre': TODOS,

  'GET /asistencias/:numero/:n': CASOS,
  'GET /asistencias/:numero/:n/bitacora': CASOS,
  'GET /asistencias/:numero/:n/historial': CASOS,
  'GET /asistencias/:numero/:n/posiciones': CASOS,
  'GET /asistencias/:numero/:n/eventos': CASOS,
  'GET /asistencias/:numero/:n/constancia.pdf': CASOS,
  'POST /asistencias/:numero/:n/registros': TODOS,

  'GET /asistencias/:numero/:n/rastro': CASOS,
  'GET /asistencias/:numero/:n/cotizaciones': CASOS,
  'GET /asistencias/:numero/:n/encuesta': CASOS,

  'GET /encuestas/preguntas': TODOS,
  'POST /encuestas/preguntas': CUESTIONARIO,
  'POST /encuestas/:codigo/respuestas': [PROGRAMA, ...OPERACIONES],
  'GET /encuestas/resultados': JEFES,
  'GET /guiones': TODOS,
  'GET /negativas': CASOS,
  'GET /precios-de-referencia': CASOS,
  'POST /precios-de-referencia': PRECIOS,

  'GET /calidad/casos': JEFES,
  'GET /calidad/casos/:numero/:n': JEFES,
  'GET /calidad/casos/:numero/:n/bitacora': JEFES,
  'POST /calidad/casos/:numero/:n/registros': TODOS,
  'GET /calidad/causas': [...JEFES, 'admin'],
  'POST /calidad/causas': CAUSAS,
  'PATCH /calidad/causas/:id': CAUSAS,
  'GET /calidad/informe': JEFES,

  'GET /informes/relojes': JEFES,
  'GET /informes/relojes/lista': JEFES,
  'GET /informes/promesas': JEFES,
  'GET /informes/promesas/lista': JEFES,
  'GET /informes/acuses': JEFES,
  'GET /informes/acuses/lista': JEFES,
  'GET /informes/proveedores': JEFES,
  'GET /informes/proveedores/lista': JEFES,

  'POST /llamadas': [PROGRAMA, ...OPERACIONES],
  'GET /llamadas': CASOS,

  'GET /registros/catalogo': TODOS,
  'GET /registros/:id': CASOS,
  'GET /pendientes': CASOS,
  'GET /pendientes/:id/porque': CASOS,
  'POST /pendientes/:id/acuse': TODOS,

  'GET /tablero': CASOS,
  'GET /carga': CASOS,
  'POST /transferencias': TODOS,
  'POST /traspasos': OPERACIONES,
  'GET /traspasos': OPERACIONES,
  'POST /traspasos/:id/aceptacion': OPERACIONES,
  'POST /traspasos/:id/rechazo': OPERACIONES,
  'POST /traspasos/:id/retiro': OPERACIONES,
  'PUT /presencia': CASOS,
  'GET /presencia/:numero/:n': CASOS,
  'DELETE /presencia/:numero/:n': CASOS,

  'GET /alertas': GUARDIAS,
  'GET /acuses/:token': PUBLICO,
  'POST /acuses/:token': PUBLICO,
  'GET /pruebas-de-alcance': GUARDIAS,
  'POST /pruebas-de-alcance': GUARDIAS,
  'GET /pruebas-de-alcance/proxima': GUARDIAS,
  'GET /pruebas-de-alcance/mias': TODOS,
  'GET /pruebas-de-alcance/:id': GUARDIAS,
  'POST /pruebas-de-alcance/:id/respuesta': TODOS,
  'GET /respuestas-de-alcance/:token': PUBLICO,
  'POST /respuestas-de-alcance/:token': PUBLICO,
  'GET /guardias': TODOS,
  'POST /guardias/turnos': GUARDIAS,
  'PUT /guardias/turnos/:id': GUARDIAS,
  'DELETE /guardias/turnos/:id': GUARDIAS,
  'POST /guardias/ausencias': TODOS,
  'DELETE /guardias/ausencias/:id': TODOS,
  'POST /guardias/relevos': TODOS,
  'DELETE /guardias/relevos/:id': TODOS,
  'GET /contactos': GUARDIAS,
  'PUT /contactos/:usuario': GUARDIAS,
  'DELETE /contactos/:usuario': GUARDIAS,
  'POST /contactos/:usuario/prueba': GUARDIAS,
  'GET /webhooks': GUARDIAS,
  'POST /webhooks': GUARDIAS,
  'POST /webhooks/:id/rotacion': GUARDIAS,
  'POST /webhooks/:id/activacion': GUARDIAS,
  'POST /webhooks/:id/prueba': GUARDIAS,
  'DELETE /webhooks/:id': GUARDIAS,

  'GET /proveedores': TODOS,
  'GET /proveedores/:id': TODOS,
  'POST /proveedores': REGLAS,
  'PATCH /proveedores/:id': REGLAS,
  'GET /posiciones': TODOS,
  'PUT /posiciones': REGLAS,
  'GET /servicios': TODOS,
  'GET /zonas': TODOS,
  'GET /zonas-vecinas': TODOS,
  'POST /zonas-vecinas': REGLAS,
  'PATCH /servicios/:tipo/:nombre': REGLAS,
  'GET /cuentas': TODOS,
  'POST /cuentas': REGLAS,
  'PATCH /cuentas/:id': REGLAS,
  'GET /planes/:id': TODOS,
  'POST /planes': REGLAS,
  'PATCH /planes/:id': REGLAS,
  'GET /cambios-de-maestros': REGLAS,
  'GET /planes/:plan/condiciones': TODOS,
  'POST /planes/:plan/condiciones': REGLAS,
  'GET /planes/:plan/condiciones/:version': TODOS,

  'POST /cuentas/:cuenta/importaciones': REGLAS,
  'GET /importaciones': REGLAS,
  'GET /importaciones/:id': REGLAS,
  'GET /importaciones/:id/errores': REGLAS,

  'GET /reglas': TODOS,
  'GET /reglas/:version': TODOS,
  'GET /reglas/:version/diferencias': TODOS,
  'POST /reglas': REGLAS,
  'POST /reglas/ensayo': REGLAS,
  'GET /reglas/ensayo/:id': REGLAS,
  'GET /reglas/ensayo/:id/alertas': REGLAS,
  'GET /reglas/ensayo/:id/casos': REGLAS,

  'GET /novedades': CASOS,

  'GET /salud/vivo': PUBLICO,
  'GET /salud/listo': PUBLICO,
  'GET /metrics': PUBLICO,
  'GET /openapi.json': PUBLICO,
  'GET /docs': PUBLICO,
};
