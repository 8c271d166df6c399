import { z } from 'zod';
import { prioridad } from '../../../contracts/asistencia';
import { MAXIMO_EN_TABLERO, tablero } from '../../../contracts/tablero';
import { listaEnTemporalUi } from '../../../contracts/temporal';
import { id, texto } from '../../../contracts/wire';
import { ETAPAS } from '../../../procedure/asistencia/estado';
import { normaliza } from '../../../procedure/normaliza';
import { ESPERAS } from '../../../procedure/urgencia';
import { Prisma } from '../../../prisma/generated/client';
import { ahora } from '../../clock';
import { sinComodines } from '../../page';
import { enTablero, leeAbiertas } from '../../read/tablero';
import { ruta } from '../../route';

const consulta = z.strictObject({
  coordinador: id.optional(),
  cuenta: id.optional(),
  provincia: texto(100).optional(),
  prioridad: prioridad.optional(),
  etapa: z.enum(ETAPAS).optional(),
  espera: z.enum(ESPERAS).optional().meta({ description: 'Las que esperan esa decisión, aunque esperen también otra' }),
});

export const getTablero = ruta({
  method: 'get',
  path: '/tablero',
  summary: 'Todas las asistencias abiertas, lo más urgente primero',
  description:
    'Primero lo vital vencido, después lo vencido, por el nivel más alto que sonó y lo que lleva más tiempo; después lo que espera una decisión, y el resto por lo que vence antes.',
  query: consulta,
  responses: { 200: tablero },
  handle: async ({ ctx, query }) => {
    const [instante, abiertas] = await Promise.all([ahora(ctx), leeAbiertas(ctx.prisma, filtro(query))]);
    const todos = enTablero(abiertas, instante.getTime(), query.espera);
    const elementos = todos.slice(0, MAXIMO_EN_TABLERO);
    const { temporalUiUrl, temporalNamespace } = ctx.settings;
    const temporalUi = listaEnTemporalUi(temporalUiUrl, temporalNamespace);
    return { status: 200, body: { ahora: instante.toISOString(), total: todos.length, elementos, temporalUi } };
  },
});

function filtro(query: z.output<typeof consulta>): Prisma.Sql {
  const { coordinador, cuenta, provincia, prioridad: urgencia, etapa } = query;
  const donde = [
    Prisma.sql`true`,
    ...(coordinador === undefined ? [] : [Prisma.sql`a.coordinador = ${coordinador}`]),
    ...(cuenta === undefined ? [] : [Prisma.sql`e.cuenta_id = ${cuenta}`]),
    ...(provincia === undefined ? [] : [Prisma.sql`z.id LIKE ${`${sinComodines(normaliza(provincia))}/%`}`]),
    ...(urgencia ? [Prisma.sql`a.prioridad = ${urgencia}`] : []),
    ...(etapa ? [Prisma.sql`a.etapa = ${etapa}`] : []),
  ];
  return Prisma.join(donde, ' AND ');
}
