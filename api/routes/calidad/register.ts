import { casoDeCalidadTrasRegistro } from '../../../contracts/calidad';
import { registroNuevo, resultado } from '../../../contracts/registro';
import { RECHAZOS } from '../../../procedure/registros/rechazos';
import { claveDe, esAsincrona } from '../../headers';
import { responde } from '../../registros/reply';
import { ruta } from '../../route';
import { enRuta } from '../asistencias/shared';
import { casoDe } from './shared';

export const registerOnCalidad = ruta({
  method: 'post',
  path: '/calidad/casos/:numero/:n/registros',
  summary: 'Un registro sobre el caso de calidad',
  description:
    'Los códigos con `enCalidad` en el catálogo; solo de la jefatura de calidad. Responde como el de una asistencia.',
  params: enRuta,
  body: registroNuevo,
  cuerpoDespues: true,
  idempotente: true,
  asincrona: true,
  responses: { 200: casoDeCalidadTrasRegistro, 202: resultado },
  errors: RECHAZOS,
  handle: ({ ctx, params, body, sesion, req }) =>
    responde.calidad(ctx, { caso: casoDe(params), clave: claveDe(req), body, sesion, asincrona: esAsincrona(req) }),
});
