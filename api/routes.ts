import type { Ruta } from './route';
import { listAsistenciasPrevias } from './routes/afiliados/previous';
import { registerAfiliado } from './routes/afiliados/register';
import { getAfiliado } from './routes/afiliados/get';
import { searchAfiliados } from './routes/afiliados/search';
import { getServiciosDeAfiliado } from './routes/afiliados/services';
import { getPosiciones } from './routes/asistencias/call-sheet';
import { getEventos } from './routes/asistencias/events';
import { getAsistencia } from './routes/asistencias/get';
import { getBitacora } from './routes/asistencias/log';
import { register } from './routes/asistencias/register';
import { getDocs } from './routes/documentos/docs';
import { getOpenapi } from './routes/documentos/openapi';
import { closeExpediente } from './routes/expedientes/close';
import { getExpediente } from './routes/expedientes/get';
import { listExpedientes } from './routes/expedientes/list';
import { getBitacoraDeExpediente } from './routes/expedientes/log';
import { openExpediente } from './routes/expedientes/open';
import { openAsistencia } from './routes/expedientes/open-asistencia';
import { registerOnExpediente } from './routes/expedientes/register';
import { listCuentas } from './routes/maestros/accounts';
import { listProveedores } from './routes/maestros/providers';
import { listServicios } from './routes/maestros/services';
import { listZonas } from './routes/maestros/zones';
import { streamNovedades } from './routes/novedades/stream';
import { acknowledge } from './routes/pendientes/acknowledge';
import { listPendientes } from './routes/pendientes/list';
import { getCatalogo } from './routes/registros/catalogue';
import { getRegistro } from './routes/registros/get';
import { createReglas } from './routes/reglas/create';
import { listReglas } from './routes/reglas/list';
import { alive } from './routes/salud/alive';
import { getMetrics } from './routes/salud/metrics';
import { ready } from './routes/salud/ready';
import { logIn } from './routes/sesion/log-in';
import { logOut } from './routes/sesion/log-out';
import { whoAmI } from './routes/sesion/who-am-i';
import { changeUsuario } from './routes/usuarios/change';
import { createUsuario } from './routes/usuarios/create';
import { listUsuarios } from './routes/usuarios/list';

/** Every call of the API, in the order in which its documents show them. */
export const RUTAS: readonly Ruta[] = [
  logIn,
  whoAmI,
  logOut,

  searchAfiliados,
  registerAfiliado,
  getAfiliado,
  getServiciosDeAfiliado,
  listAsistenciasPrevias,

  openExpediente,
  listExpedientes,
  getExpediente,
  getBitacoraDeExpediente,
  registerOnExpediente,
  closeExpediente,
  openAsistencia,

  getAsistencia,
  register,
  getBitacora,
  getPosiciones,
  getEventos,

  getCatalogo,
  getRegistro,
  listPendientes,
  acknowledge,
  streamNovedades,

  listProveedores,
  listServicios,
  listZonas,
  listCuentas,
  listReglas,
  createReglas,

  listUsuarios,
  createUsuario,
  changeUsuario,

  alive,
  ready,
  getMetrics,
  getOpenapi(() => RUTAS),
  getDocs(() => RUTAS),
];
