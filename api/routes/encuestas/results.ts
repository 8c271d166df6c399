import { z } from 'zod';
import { POR, resultados } from '../../../contracts/encuesta';
import type { ResultadosDeApi } from '../../../contracts/encuesta';
import { enOrden, fueraDeOrden, periodo } from '../../../contracts/periodo';
import { notaDeResultados } from '../../../procedure/encuesta';
import { csvDe } from '../../csv';
import { leeResultados } from '../../read/resultados';
import { ruta } from '../../route';

export const getResultados = ruta({
  method: 'get',
  path: '/encuestas/resultados',
  summary: 'Resultados de la encuesta por proveedor, coordinador o servicio',
  description:
    'De las asistencias cuya conformidad se registró en el período. Con `Accept: text/csv`, una fila por grupo y pregunta.',
  query: z.strictObject({ ...periodo, por: z.enum(POR).default('proveedor') }).refine(enOrden, fueraDeOrden),
  responses: { 200: resultados },
  csv: tabla,
  handle: async ({ ctx: { prisma }, query: { desde, hasta, por } }) => {
    const { total, grupos } = await leeResultados(prisma, { por, desde, hasta });
    return {
      status: 200,
      body: {
        desde: desde?.toISOString() ?? null,
        hasta: hasta?.toISOString() ?? null,
        por,
        nota: notaDeResultados(total.noConformes),
        total,
        grupos,
      },
    };
  },
});

const DIGITOS = Array.from({ length: 10 }, (_, digito) => String(digito));

/** The note stands on every line: a line copied elsewhere must not lose it. */
function tabla({ por, nota, grupos }: ResultadosDeApi): string {
  const cabecera = [por, 'nombre', 'conformes', 'derivadas', 'respondidas', 'tasa', 'version', 'pregunta', 'texto'];
  const filas = grupos.flatMap((g) => {
    const comun = [g.id, g.nombre, g.conformes, g.derivadas, g.respondidas, g.tasa];
    if (g.preguntas.length === 0) return [[...comun, null, null, null, 0, null, ...DIGITOS.map(() => 0), nota]];
    return g.preguntas.map((p) => [
      ...comun,
      p.version,
      p.numero,
      p.texto,
      p.n,
      p.promedio,
      ...DIGITOS.map((d) => p.distribucion[d] ?? 0),
      nota,
    ]);
  });
  return csvDe([[...cabecera, 'n', 'promedio', ...DIGITOS.map((d) => `marcaron_${d}`), 'nota'], ...filas]);
}
