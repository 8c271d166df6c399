import type { Ruta } from './route';
import { getEnlace } from './routes/acuses/get';
import { acknowledgeByLink } from './routes/acuses/use';
import { addBeneficiario } from './routes/afiliados/add-beneficiary';
import { listBeneficiarios } from './routes/afiliados/beneficiaries';
import { changeBeneficiario } from './routes/afiliados/change-beneficiary';
import { listAsistenciasPrevias } from './routes/afiliados/previous';
import { registerAfiliado } from './routes/afiliados/register';
import { changeAfiliado } from './routes/afiliados/change';
import { getAfiliado } from './routes/afiliados/get';
import { searchAfiliados } from './routes/afiliados/search';
import { getServiciosDeAfiliado } from './routes/afiliados/services';
import { listAlertas } from './routes/alertas/list';
import { getPosiciones } from './routes/asistencias/call-sheet';
import { getRastro } from './routes/asistencias/call-trail';
import { getEventos } from './routes/asistencias/events';
import { getConstancia } from './routes/asistencias/certificate';
import { getAsistencia } from './routes/asistencias/get';
import { getHistorial } from './routes/asistencias/history';
import { getBitacora } from './routes/asistencias/log';
import { getCotizaciones } from './routes/asistencias/quotes';
import { register } from './routes/asistencias/register';
import { getEncuesta } from './routes/asistencias/survey';
import { createCondiciones } from './routes/condiciones/create';
import { getCondiciones } from './routes/condiciones/get';
import { listCondiciones } from './routes/condiciones/list';
import { getCausas } from './routes/calidad/causes';
import { changeCausa } from './routes/calidad/change-cause';
import { createCausa } from './routes/calidad/create-cause';
import { getCasoDeCalidad } from './routes/calidad/get';
import { listCasosDeCalidad } from './routes/calidad/list';
import { getBitacoraDeCalidad } from './routes/calidad/log';
import { registerOnCalidad } from './routes/calidad/register';
import { getInformeDeCalidad } from './routes/calidad/report';
import { getCarga } from './routes/carga/get';
import { listContactos } from './routes/contactos/list';
import { removeContacto } from './routes/contactos/remove';
import { setContacto } from './routes/contactos/set';
import { tryContacto } from './routes/contactos/try';
import { getDocs } from './routes/documentos/docs';
import { getOpenapi } from './routes/documentos/openapi';
import { answerEncuesta } from './routes/encuestas/answer';
import { createCuestionario } from './routes/encuestas/create-questions';
import { getPreguntas } from './routes/encuestas/questions';
import { getResultados } from './routes/encuestas/results';
import { closeExpediente } from './routes/expedientes/close';
import { getExpediente } from './routes/expedientes/get';
import { getHistorialDeExpediente } from './routes/expedientes/history';
import { listExpedientes } from './routes/expedientes/list';
import { getBitacoraDeExpediente } from './routes/expedientes/log';
import { openExpediente } from './routes/expedientes/open';
import { openAsistencia } from './routes/expedientes/open-asistencia';
import { registerOnExpediente } from './routes/expedientes/register';
import { changeTurno } from './routes/guardias/change-shift';
import { createAusencia } from './routes/guardias/create-absence';
import { createRelevo } from './routes/guardias/create-relief';
import { createTurno } from './routes/guardias/create-shift';
import { deleteAusencia } from './routes/guardias/delete-absence';
import { deleteRelevo } from './routes/guardias/delete-relief';
import { deleteTurno } from './routes/guardias/delete-shift';
import { getGuardias } from './routes/guardias/list';
import { listGuiones } from './routes/guiones/list';
import { createImportacion } from './routes/importaciones/create';
import { listErroresDeImportacion } from './routes/importaciones/errors';
import { getImportacion } from './routes/importaciones/get';
import { listImportaciones } from './routes/importaciones/list';
import { getInformeDeAcuses } from './routes/informes/acknowledgements';
import { listAcusesDeInforme } from './routes/informes/acknowledgements-list';
import { getInformeDeRelojes } from './routes/informes/clocks';
import { listRelojesDeInforme } from './routes/informes/clocks-list';
import { getInformeDePromesas } from './routes/informes/promises';
import { listPromesasDeInforme } from './routes/informes/promises-list';
import { getInformeDeProveedores } from './routes/informes/providers';
import { listProveedoresDeInforme } from './routes/informes/providers-list';
import { listLlamadas } from './routes/llamadas/list';
import { registerLlamada } from './routes/llamadas/register';
import { listCuentas } from './routes/maestros/accounts';
import { changeCuenta } from './routes/maestros/change-account';
import { listCambios } from './routes/maestros/changes';
import { createCuenta } from './routes/maestros/create-account';
import { listProveedores } from './routes/maestros/providers';
import { changeServicio } from './routes/maestros/change-service';
import { listVecinas } from './routes/maestros/neighbours';
import { setVecina } from './routes/maestros/set-neighbour';
import { listServicios } from './routes/maestros/services';
import { listZonas } from './routes/maestros/zones';
import { listNegativas } from './routes/negativas/list';
import { streamNovedades } from './routes/novedades/stream';
import { acknowledge } from './routes/pendientes/acknowledge';
import { listPendientes } from './routes/pendientes/list';
import { getPorque } from './routes/pendientes/why';
import { changePlan } from './routes/planes/change';
import { createPlan } from './routes/planes/create';
import { getPlan } from './routes/planes/get';
import { getOrden } from './routes/posiciones/get';
import { setOrden } from './routes/posiciones/set';
import { getPrecio } from './routes/precios/get';
import { setPrecio } from './routes/precios/set';
import { getPresencia } from './routes/presencia/get';
import { leavePresencia } from './routes/presencia/leave';
import { setPresencia } from './routes/presencia/set';
import { changeProveedor } from './routes/proveedores/change';
import { createProveedor } from './routes/proveedores/create';
import { getProveedor } from './routes/proveedores/get';
import { answerPrueba } from './routes/pruebas/answer';
import { answerByLink } from './routes/pruebas/answer-by-link';
import { createPrueba } from './routes/pruebas/create';
import { getPrueba } from './routes/pruebas/get';
import { getRespuestaPedida } from './routes/pruebas/link';
import { listPruebas } from './routes/pruebas/list';
import { listPruebasMias } from './routes/pruebas/mine';
import { getProximaPrueba } from './routes/pruebas/next';
import { getCatalogo } from './routes/registros/catalogue';
import { getRegistro } from './routes/registros/get';
import { createReglas } from './routes/reglas/create';
import { getDiferencias } from './routes/reglas/differences';
import { getReglas } from './routes/reglas/get';
import { listReglas } from './routes/reglas/list';
import { createEnsayo } from './routes/reglas/rehearse';
import { listAlertasDeEnsayo } from './routes/reglas/rehearsed-alerts';
import { listCasosDeEnsayo } from './routes/reglas/rehearsed-cases';
import { getEnsayo } from './routes/reglas/rehearsal';
import { alive } from './routes/salud/alive';
import { getMetrics } from './routes/salud/metrics';
import { ready } from './routes/salud/ready';
import { changeClave } from './routes/sesion/change-password';
import { logIn } from './routes/sesion/log-in';
import { logOut } from './routes/sesion/log-out';
import { whoAmI } from './routes/sesion/who-am-i';
import { getTablero } from './routes/tablero/get';
import { createTransferencias } from './routes/transferencias/create';
import { acceptTraspaso } from './routes/traspasos/accept';
import { createTraspaso } from './routes/traspasos/create';
import { listTraspasos } from './routes/traspasos/list';
import { rejectTraspaso } from './routes/traspasos/reject';
import { withdrawTraspaso } from './routes/traspasos/withdraw';
import { changeUsuario } from './routes/usuarios/change';
import { createUsuario } from './routes/usuarios/create';
import { listUsuarios } from './routes/usuarios/list';
import { listOperadores } from './routes/usuarios/operators';
import { activateWebhook } from './routes/webhooks/activate';
import { createWebhook } from './routes/webhooks/create';
import { listWebhooks } from './routes/webhooks/list';
import { removeWebhook } from './routes/webhooks/remove';
import { rotateWebhook } from './routes/webhooks/rotate';
import { tryWebhook } from './routes/webhooks/try';

/** Every call of the API, in the order in which its documents show them. */
export const RUTAS: readonly Ruta[] = [
  logIn,
  whoAmI,
  logOut,
  changeClave,

  searchAfiliados,
  registerAfiliado,
  getAfiliado,
  changeAfiliado,
  getServiciosDeAfiliado,
  listAsistenciasPrevias,
  listBeneficiarios,
  addBeneficiario,
  changeBeneficiario,

  registerLlamada,
  listLlamadas,

  openExpediente,
  listExpedientes,
  getExpediente,
  getBitacoraDeExpediente,
  getHistorialDeExpediente,
  registerOnExpediente,
  closeExpediente,
  openAsistencia,

  getAsistencia,
  register,
  getBitacora,
  getPosiciones,
  getEventos,
  getConstancia,
  getRastro,
  getHistorial,
  getCotizaciones,
  getEncuesta,

  getPreguntas,
  createCuestionario,
  answerEncuesta,
  getResultados,
  listGuiones,
  listNegativas,
  getPrecio,
  setPrecio,

  listCasosDeCalidad,
  getCasoDeCalidad,
  registerOnCalidad,
  getBitacoraDeCalidad,
  getCausas,
  createCausa,
  changeCausa,
  getInformeDeCalidad,

  getInformeDeRelojes,
  listRelojesDeInforme,
  getInformeDePromesas,
  listPromesasDeInforme,
  getInformeDeAcuses,
  listAcusesDeInforme,
  getInformeDeProveedores,
  listProveedoresDeInforme,

  getCatalogo,
  getRegistro,
  listPendientes,
  getPorque,
  acknowledge,
  streamNovedades,

  listAlertas,
  getEnlace,
  acknowledgeByLink,
  listPruebas,
  createPrueba,
  getProximaPrueba,
  listPruebasMias,
  getPrueba,
  answerPrueba,
  getRespuestaPedida,
  answerByLink,
  getGuardias,
  createTurno,
  changeTurno,
  deleteTurno,
  createAusencia,
  deleteAusencia,
  createRelevo,
  deleteRelevo,
  listContactos,
  setContacto,
  removeContacto,
  tryContacto,
  listWebhooks,
  createWebhook,
  rotateWebhook,
  activateWebhook,
  tryWebhook,
  removeWebhook,

  getTablero,
  getCarga,
  createTransferencias,
  createTraspaso,
  listTraspasos,
  acceptTraspaso,
  rejectTraspaso,
  withdrawTraspaso,
  setPresencia,
  getPresencia,
  leavePresencia,

  listProveedores,
  createProveedor,
  getProveedor,
  changeProveedor,
  getOrden,
  setOrden,
  listServicios,
  changeServicio,
  listZonas,
  listVecinas,
  setVecina,
  listCuentas,
  createCuenta,
  changeCuenta,
  createPlan,
  getPlan,
  changePlan,
  listCondiciones,
  createCondiciones,
  getCondiciones,
  listCambios,

  createImportacion,
  listImportaciones,
  getImportacion,
  listErroresDeImportacion,

  listReglas,
  createReglas,
  getReglas,
  getDiferencias,
  createEnsayo,
  getEnsayo,
  listAlertasDeEnsayo,
  listCasosDeEnsayo,

  listUsuarios,
  listOperadores,
  createUsuario,
  changeUsuario,

  alive,
  ready,
  getMetrics,
  getOpenapi(() => RUTAS),
  getDocs(() => RUTAS),
];
