import { traspaso, traspasoNuevo } from '../../../contracts/traspaso';
import { ahora } from '../../clock';
import { propone } from '../../handovers/propose';
import { claveDe } from '../../headers';
import { ruta } from '../../route';
import { leeTraspaso } from './shared';

export const createTraspaso = ruta({
  method: 'post',
  path: '/traspasos',
  summary: 'Propone entregar la guardia a otro',
  description:
    'Con `casos`, esos; si no, todo lo abierto de quien entrega, con sus pendientes. Hasta que el otro acepte, todo sigue siendo de quien entrega y le sigue sonando. Cada uno propone de a uno.',
  body: traspasoNuevo,
  idempotente: true,
  responses: { 201: traspaso },
  errors: ['CLAVE_REUTILIZADA', 'TRASPASO_EN_CURSO'],
  handle: async ({ ctx, body, sesion, req }) => {
    const propuesta = { de: sesion.usuario, clave: claveDe(req), body, ahora: await ahora(ctx) };
    return { status: 201, body: await leeTraspaso(ctx, await propone(ctx, propuesta)) };
  },
});
