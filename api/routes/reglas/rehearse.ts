import { randomUUID } from 'node:crypto';
import { ensayoDeReglas, ensayoNuevo } from '../../../contracts/ensayo-de-reglas';
import { reglasCon } from '../../../contracts/reglas';
import { ENSAYO_DE_REGLAS } from '../../../contracts/temporal';
import type { Prisma } from '../../../prisma/generated/client';
import { DIA } from '../../../procedure/instante';
import { ahora } from '../../clock';
import type { Context } from '../../context';
import { conPlazo } from '../../deadline';
import { ApiError, datosInvalidos } from '../../problem';
import { ensayoLeido } from '../../read/ensayo';
import { ruta } from '../../route';
import { partida } from './shared';

/** A rehearsal is a look, not a record. */
const SE_GUARDA_MS = 90 * DIA;

export const createEnsayo = ruta({
  method: 'post',
  path: '/reglas/ensayo',
  summary: 'Ensaya un borrador de las reglas con los casos de un período',
  description:
    'Vuelve a vivir los expedientes abiertos en el período, con lo que cada caso registró y a la hora en que lo hizo, bajo las reglas de partida con los cambios que se digan. No guarda el borrador ni toca ningún caso. El avance y el resultado se leen en `GET /reglas/ensayo/{id}` y se conservan 90 días.',
  body: ensayoNuevo,
  responses: { 202: ensayoDeReglas },
  handle: async ({ ctx, body: { cambios, base, desde, hasta }, sesion }) => {
    const borrador = reglasCon(cambios, 'cambios', await partida(ctx.prisma, base));
    if ('errores' in borrador) throw datosInvalidos(borrador.errores);
    const pedidoEn = await ahora(ctx);
    if (desde >= pedidoEn) throw datosInvalidos([{ path: 'desde', message: 'No puede ser futuro' }]);
    await ctx.prisma.ensayoDeReglas.deleteMany({
      where: { pedidoEn: { lt: new Date(pedidoEn.getTime() - SE_GUARDA_MS) } },
    });
    const fila = await ctx.prisma.ensayoDeReglas.create({
      data: {
        id: randomUUID(),
        base: base ?? null,
        contenido: borrador.reglas as unknown as Prisma.InputJsonObject,
        desde,
        hasta,
        autor: sesion.usuario,
        pedidoEn,
        total: await ctx.prisma.expediente.count({
          where: { abiertoEn: { gte: desde, lt: hasta }, transicion: { gt: 0 } },
        }),
      },
    });
    await empieza(ctx, fila.id);
    ctx.log.info({ ensayo: fila.id, expedientes: fila.total, por: sesion.usuario }, 'ensayo de reglas');
    const headers = { Location: `/api/v1/reglas/ensayo/${fila.id}` };
    return { status: 202, body: await ensayoLeido(ctx.prisma, fila), headers };
  },
});

/** @throws ApiError NO_DISPONIBLE, and then nothing is left of it. */
async function empieza(ctx: Context, id: string): Promise<void> {
  try {
    await conPlazo(ctx, ({ workflow }) =>
      workflow.start(ENSAYO_DE_REGLAS, {
        workflowId: `ensayo-de-reglas-${id}`,
        taskQueue: ctx.settings.taskQueue,
        staticSummary: 'Ensayo de un borrador de las reglas',
        args: [id],
      }),
    );
  } catch {
    await ctx.prisma.ensayoDeReglas.delete({ where: { id } });
    throw new ApiError('NO_DISPONIBLE', 'El motor de casos no responde; reintente');
  }
}
