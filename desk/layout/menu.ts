/** The modules, in the order in which a day goes: where they are, what one must be allowed to read there, and their key. */
export const MENU = [
  { to: '/asistencias', nombre: 'Asistencias', llamada: 'GET /expedientes', tecla: 'Alt+A' },
  { to: '/pendientes', nombre: 'Pendientes', llamada: 'GET /pendientes', tecla: 'Alt+P' },
  { to: '/supervision', nombre: 'Supervisión', llamada: 'GET /tablero', tecla: 'Alt+S' },
  { to: '/alertas', nombre: 'Alertas', llamada: 'GET /alertas', tecla: 'Alt+L' },
  { to: '/turno', nombre: 'Entrega de turno', llamada: 'GET /traspasos', tecla: 'Alt+T' },
  { to: '/afiliados', nombre: 'Afiliados', llamada: 'GET /cuentas', tecla: 'Alt+F' },
  { to: '/calidad', nombre: 'Calidad', llamada: 'GET /calidad/causas', tecla: 'Alt+Q' },
  { to: '/encuestas', nombre: 'Encuestas', llamada: 'GET /encuestas/preguntas', tecla: undefined },
  { to: '/informes', nombre: 'Informes', llamada: 'GET /informes/relojes', tecla: undefined },
  { to: '/proveedores', nombre: 'Proveedores', llamada: 'GET /proveedores', tecla: 'Alt+R' },
  { to: '/planes', nombre: 'Cuentas y planes', llamada: 'GET /cuentas', tecla: undefined },
  { to: '/servicios', nombre: 'Servicios y zonas', llamada: 'GET /servicios', tecla: undefined },
  { to: '/reglas', nombre: 'Reglas', llamada: 'GET /reglas', tecla: undefined },
  { to: '/guardia', nombre: 'Guardia', llamada: 'GET /guardias', tecla: undefined },
  { to: '/usuarios', nombre: 'Usuarios', llamada: 'GET /usuarios', tecla: undefined },
] as const;
