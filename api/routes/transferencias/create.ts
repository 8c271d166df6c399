import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { transferencias, transferenciasNuevas } from '../../../contracts/transferencia';
import type { IdDeCaso } from '../../../contracts/temporal';
import { claveDe, esAsincrona } from '../../headers';
import type { Context } from '../../context';
import { ApiError } from '../../problem';
import { claveDerivada } from '../../registros/derived-key';
import { registra } from '../../registros/submit';
import type { Solicitud } from '../../registros/submit';
import { ruta } from '../../route';

type Resultado = z.output<typeof transferencias>['resultados'][number];

export const createTransferencias = ruta({
  method: 'post',
  path: '/transferencias',
  summary: 'Pasa uno o varios casos a otro coordinador',
  description:
    'Un registro `transferencia` por caso, con lo que fue de cada uno: asentado, recibido todavía sin juzgar, o rechazado con su problema; el rechazo de uno no detiene a los demás. Quién puede lo dice el catálogo de registros. Repetirlo con la misma clave no pasa nada dos veces.',
  body: transferenciasNuevas,
  idempotente: true,
  asincrona: true,
  responses: { 200: transferencias },
  handle: async ({ ctx, body: { casos, a, comentario }, sesion, req }) => {
    const clave = claveDe(req) ?? randomUUID();
    const registro = { codigo: 'transferencia', datos: { a }, ...(comentario === undefined ? {} : { comentario }) };
    const solicitudes = casos.map(({ numero, n }) => {
      const caso = { expediente: numero, n };
      return { caso, clave: claveDerivada(clave, caso), body: registro, sesion, asincrona: esAsincrona(req) };
    });
    // All at once: each waits for its case, and together they must not wait longer than one.
    const resultados = await Promise.allSettled(solicitudes.map((una) => transfiere(ctx, una)));
    return { status: 200, body: { resultados: resultados.map(exigeRespuesta) } };
  },
});

type Una = Solicitud & { clave: string };

async function transfiere(ctx: Context, solicitud: Una): Promise<Resultado> {
  const { caso, clave } = solicitud;
  try {
    const { estado } = await registra(ctx, solicitud);
    return { ...deCaso(caso), registro: clave, estado, problema: null };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { ...deCaso(caso), registro: error.extra.registro ?? null, estado: 'RECHAZADO', problema: error.problem() };
  }
}

const deCaso = ({ expediente, n }: IdDeCaso) => ({ numero: expediente, n });

/** What is no refusal is our failure: whoever repeats the request gets what became of the others too. */
function exigeRespuesta(resultado: PromiseSettledResult<Resultado>): Resultado {
  if (resultado.status === 'rejected') throw resultado.reason;
  return resultado.value;
}
