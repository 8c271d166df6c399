import { z } from 'zod';
import { expedienteTrasRegistro } from '../../../contracts/expediente';
import { registroNuevo, resultado } from '../../../contracts/registro';
import { numeroEnRuta } from '../../../contracts/wire';
import { RECHAZOS } from '../../../procedure/registros/rechazos';
import { claveDe, esAsincrona } from '../../headers';
import { responde } from '../../registros/reply';
import { ruta } from '../../route';

export const registerOnExpediente = ruta({
  method: 'post',
  path: '/expedientes/:numero/registros',
  summary: 'Un registro sobre el expediente',
  description:
    'Los códigos con `enExpediente` en el catálogo: comentario, pendiente-manual, pendiente-hecho, acuse, transferencia, cierre-expediente.',
  params: z.strictObject({ numero: numeroEnRuta }),
  body: registroNuevo,
  cuerpoDespues: true,
  idempotente: true,
  asincrona: true,
  responses: { 200: expedienteTrasRegistro, 202: resultado },
  errors: RECHAZOS,
  handle: ({ ctx, params, body, sesion, req }) =>
    responde.expediente(ctx, {
      caso: { expediente: params.numero, n: 0 },
      clave: claveDe(req),
      body,
      sesion,
      asincrona: esAsincrona(req),
    }),
});
