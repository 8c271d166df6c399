import { z } from 'zod';
import { asistenciaTrasRegistro } from '../../../contracts/asistencia';
import { casoDeCalidadTrasRegistro } from '../../../contracts/calidad';
import { expedienteTrasRegistro } from '../../../contracts/expediente';
import { resultado } from '../../../contracts/registro';
import { tipoDeCaso } from '../../../contracts/temporal';
import { id, texto } from '../../../contracts/wire';
import { RECHAZOS } from '../../../procedure/registros/rechazos';
import { claveDe, esAsincrona } from '../../headers';
import { noEncontrado } from '../../problem';
import { responde } from '../../registros/reply';
import { ruta } from '../../route';

export const acknowledge = ruta({
  method: 'post',
  path: '/pendientes/:id/acuse',
  summary: 'Acusa la alerta de un pendiente',
  description: 'El registro `acuse` sobre su caso: detiene la escalera; el pendiente sigue abierto.',
  params: z.strictObject({ id }),
  body: z.strictObject({ comentario: texto(4000).optional() }),
  idempotente: true,
  asincrona: true,
  responses: {
    200: z.union([asistenciaTrasRegistro, expedienteTrasRegistro, casoDeCalidadTrasRegistro]),
    202: resultado,
  },
  errors: RECHAZOS,
  handle: async ({ ctx, params, body, sesion, req }) => {
    const caso = await ctx.prisma.pendiente.findUnique({ where: params, select: { expediente: true, n: true } });
    if (!caso) throw noEncontrado(`el pendiente ${params.id}`);
    const registro = { codigo: 'acuse', datos: { pendiente: params.id }, ...body };
    const solicitud = { caso, clave: claveDe(req), body: registro, sesion, asincrona: esAsincrona(req) };
    return responde[tipoDeCaso(caso)](ctx, solicitud);
  },
});
