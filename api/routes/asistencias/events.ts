import { eventos } from '../../../contracts/asistencia';
import type { alerta } from '../../../contracts/pendiente';
import type { z } from 'zod';
import { numeroDeCaso } from '../../../contracts/temporal';
import type { IdDeCaso } from '../../../contracts/temporal';
import type { PrismaClient } from '../../../prisma/generated/client';
import { noEncontrado } from '../../problem';
import { leeCorridas } from '../../read/corridas';
import { aIso, aIsoONull } from '../../read/rows';
import { ruta } from '../../route';
import { casoDe, enRuta } from './shared';

export const getEventos = ruta({
  method: 'get',
  path: '/asistencias/:numero/:n/eventos',
  summary: 'Eventos y tiempos: hitos, relojes corridos con su cláusula, cuenta y resultado, y alertas',
  params: enRuta,
  responses: { 200: eventos },
  handle: async ({ ctx: { prisma }, params }) => {
    const caso = casoDe(params);
    const fila = await prisma.asistencia.findUnique({ where: { expediente_n: caso } });
    if (!fila) throw noEncontrado(`la asistencia ${numeroDeCaso(caso)}`);
    const [relojes, alertas] = await Promise.all([leeCorridas(prisma, caso), sonadas(prisma, caso)]);
    const { hitos = {} } = fila.estado as { hitos?: Record<string, string | null> };
    const marcas = { apertura: aIso(fila.abiertaEn), ...hitos, fin: aIsoONull(fila.terminadaEn) };
    const conInstante = Object.entries(marcas).flatMap(([hito, instante]) =>
      instante === null ? [] : [{ hito, instante }],
    );
    conInstante.sort((a, b) => (a.instante < b.instante ? -1 : 1));
    return { status: 200, body: { hitos: conInstante, relojes, alertas } };
  },
});

async function sonadas(prisma: PrismaClient, caso: IdDeCaso): Promise<z.output<typeof alerta>[]> {
  const filas = await prisma.alerta.findMany({ where: caso, orderBy: [{ instante: 'asc' }, { id: 'asc' }] });
  return filas.map(({ id, pendienteId, reloj, nivel, rol, dueno, instante, estado, cesadaEn }) => ({
    id,
    pendiente: pendienteId,
    reloj,
    nivel,
    rol,
    dueno,
    instante: aIso(instante),
    estado: estado as 'SONANDO' | 'ACUSADA' | 'CESADA',
    cesadaEn: aIsoONull(cesadaEn),
  }));
}
