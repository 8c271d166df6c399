import { z } from 'zod';
import { expedienteTrasRegistro } from '../../../contracts/expediente';
import { resultado } from '../../../contracts/registro';
import { numeroEnRuta, texto } from '../../../contracts/wire';
import { RECHAZOS } from '../../../procedure/registros/rechazos';
import { claveDe, esAsincrona } from '../../headers';
import { responde } from '../../registros/reply';
import { ruta } from '../../route';

export const closeExpediente = ruta({
  method: 'post',
  path: '/expedientes/:numero/cierre',
  summary: 'Cierra el expediente',
  description: 'El registro `cierre-expediente`: solo cuando todas sus asistencias terminaron (A-5.5.2.3.c).',
  params: z.strictObject({ numero: numeroEnRuta }),
  body: z.strictObject({ comentario: texto(4000).optional() }),
  idempotente: true,
  asincrona: true,
  responses: { 200: expedienteTrasRegistro, 202: resultado },
  errors: RECHAZOS,
  handle: ({ ctx, params, body, sesion, req }) => {
    const registro = { codigo: 'cierre-expediente', datos: {}, ...body };
    return responde.expediente(ctx, {
      caso: { expediente: params.numero, n: 0 },
      clave: claveDe(req),
      body: registro,
      sesion,
      asincrona: esAsincrona(req),
    });
  },
});
