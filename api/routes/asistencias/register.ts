import { asistenciaTrasRegistro } from '../../../contracts/asistencia';
import { registroNuevo, resultado } from '../../../contracts/registro';
import { RECHAZOS } from '../../../procedure/registros/rechazos';
import { claveDe, esAsincrona } from '../../headers';
import { responde } from '../../registros/reply';
import { ruta } from '../../route';
import { casoDe, enRuta } from './shared';

export const register = ruta({
  method: 'post',
  path: '/asistencias/:numero/:n/registros',
  summary: 'Un registro sobre la asistencia',
  description:
    '200 con el estado nuevo cuando el caso lo asentó; 409, 422 o 403 si lo rechazó; 202 si todavía no lo juzgó (o en el acto, con `Prefer: respond-async`): se mira en `Location`. Repetirlo con la misma clave y el mismo cuerpo da el mismo resultado.',
  params: enRuta,
  body: registroNuevo,
  cuerpoDespues: true,
  idempotente: true,
  asincrona: true,
  responses: { 200: asistenciaTrasRegistro, 202: resultado },
  errors: RECHAZOS,
  handle: ({ ctx, params, body, sesion, req }) =>
    responde.asistencia(ctx, { caso: casoDe(params), clave: claveDe(req), body, sesion, asincrona: esAsincrona(req) }),
});
