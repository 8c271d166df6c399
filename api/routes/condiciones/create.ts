import { createHash } from 'node:crypto';
import { z } from 'zod';
import { condiciones, condicionesNuevas } from '../../../contracts/condiciones';
import { id } from '../../../contracts/wire';
import { ahora } from '../../clock';
import { datosInvalidos, noEncontrado } from '../../problem';
import { Octetos, ruta } from '../../route';
import { condicionesDe, SIN_PDF, versionVigente } from './shared';

const MAXIMO = 20 * 1_048_576;
const FIRMA = '%PDF-';

export const createCondiciones = ruta({
  method: 'post',
  path: '/planes/:plan/condiciones',
  summary: 'Una versión nueva de las condiciones generales de un plan',
  description: 'Las anteriores se conservan como estaban: son las que valían cuando se decidió cada caso.',
  params: z.strictObject({ plan: id }),
  query: condicionesNuevas,
  body: new Octetos('application/pdf', MAXIMO),
  responses: { 201: condiciones },
  handle: async ({ ctx, params: { plan }, query: { vigenteDesde }, body, sesion }) => {
    const { prisma } = ctx;
    if ((await prisma.plan.count({ where: { id: plan } })) === 0) throw noEncontrado(`el plan ${plan}`);
    const pdf = await leePdf(body);
    const instante = await ahora(ctx);
    const fila = await prisma.$transaction(async (tx) => {
      // Two at once get a version each.
      await tx.$queryRaw`SELECT id FROM plan WHERE id = ${plan} FOR NO KEY UPDATE`;
      const { _max } = await tx.condiciones.aggregate({ where: { planId: plan }, _max: { version: true } });
      const data = {
        planId: plan,
        version: (_max.version ?? 0) + 1,
        vigenteDesde: vigenteDesde === undefined ? instante : new Date(vigenteDesde),
        autor: sesion.usuario,
        bytes: pdf.length,
        sha256: createHash('sha256').update(pdf).digest('hex'),
        pdf,
      };
      return tx.condiciones.create({ data, omit: SIN_PDF });
    });
    ctx.log.info({ plan, version: fila.version, por: sesion.usuario }, 'condiciones nuevas');
    return {
      status: 201,
      body: condicionesDe(fila, await versionVigente(prisma, plan, instante)),
      headers: { Location: `/api/v1/planes/${plan}/condiciones/${fila.version}` },
    };
  },
});

/** @throws ApiError DATOS_INVALIDOS when it does not begin as a PDF does, whatever it calls itself. */
async function leePdf(body: AsyncIterable<Buffer>): Promise<Buffer<ArrayBuffer>> {
  const trozos: Buffer[] = [];
  for await (const trozo of body) trozos.push(trozo);
  const pdf = Buffer.concat(trozos);
  if (pdf.toString('latin1', 0, FIRMA.length) !== FIRMA)
    throw datosInvalidos([{ path: 'cuerpo', message: pdf.length === 0 ? 'Está vacío' : 'No es un PDF' }]);
  return pdf;
}
