import { z } from 'zod';
import { leeCalidad } from '../../../contracts/permissions';
import { registro } from '../../../contracts/registro';
import type { ESTADOS } from '../../../contracts/registro';
import { id } from '../../../contracts/wire';
import { noEncontrado } from '../../problem';
import { ruta } from '../../route';

export const getRegistro = ruta({
  method: 'get',
  path: '/registros/:id',
  summary: 'Qué fue de un registro: recibido, asentado o rechazado y por qué',
  params: z.strictObject({ id }),
  responses: { 200: registro },
  handle: async ({ ctx, params, sesion }) => {
    const fila = await ctx.prisma.registro.findUnique({ where: params });
    if (!fila || (fila.n < 0 && !leeCalidad(sesion.rol))) throw noEncontrado(`el registro ${params.id}`);
    const {
      expediente,
      n,
      codigo,
      datos,
      comentario,
      persona,
      ocurridoEn,
      recibidoEn,
      usuario,
      rol,
      estado,
      rechazo,
      transicion,
    } = fila;
    return {
      status: 200,
      body: {
        id: fila.id,
        codigo,
        estado: estado as (typeof ESTADOS)[number],
        recibidoEn: recibidoEn.toISOString(),
        transicion,
        rechazo: rechazo as z.output<typeof registro>['rechazo'],
        expediente,
        n,
        datos: datos as Record<string, unknown>,
        comentario,
        persona,
        ocurridoEn: ocurridoEn?.toISOString() ?? null,
        usuario,
        rol,
      },
    };
  },
});
