import type { z } from 'zod';
import type { alertaDeEnsayo, casoDeEnsayo, EnsayoDeApi } from '../../contracts/ensayo-de-reglas';
import type { AlertaDeEnsayo, CasoDeEnsayo, EnsayoDeReglas, PrismaClient } from '../../prisma/generated/client';
import { noEncontrado } from '../problem';
import { aIso, aIsoONull } from './rows';

/** @throws ApiError NO_ENCONTRADO */
export async function filaDeEnsayo(prisma: PrismaClient, id: string): Promise<EnsayoDeReglas> {
  const fila = await prisma.ensayoDeReglas.findUnique({ where: { id } });
  if (!fila) throw noEncontrado(`el ensayo ${id}`);
  return fila;
}

/** How far it got and, of what was done so far, what sounded beside what would have. */
export async function ensayoLeido(prisma: PrismaClient, fila: EnsayoDeReglas): Promise<EnsayoDeApi> {
  const { id, base, contenido, desde, hasta, autor, pedidoEn, terminadoEn, total, hechos } = fila;
  const [casos, totales] = await Promise.all([
    prisma.$queryRaw<EnsayoDeApi['casos']>`
      SELECT c.certeza, c.casos, coalesce(a.hubo, 0)::int AS hubo,
        CASE WHEN c.certeza <> 'NO_REPETIDO' THEN coalesce(a.habria, 0)::int END AS habria
      FROM (SELECT certeza, count(*)::int AS casos FROM ensayo_de_reglas_caso WHERE ensayo = ${id} GROUP BY certeza) c
      LEFT JOIN (SELECT certeza, count(hubo_en) AS hubo, count(habria_en) AS habria FROM ensayo_de_reglas_alerta
                 WHERE ensayo = ${id} GROUP BY certeza) a USING (certeza) ORDER BY certeza DESC`,
    prisma.$queryRaw<EnsayoDeApi['totales']>`
      SELECT reloj, nivel, count(hubo_en)::int AS hubo, count(habria_en)::int AS habria,
        count(*) FILTER (WHERE comparacion = 'IGUAL')::int AS iguales, count(*) FILTER (WHERE comparacion = 'CAMBIA')::int AS cambian,
        count(*) FILTER (WHERE comparacion = 'SOLO_HUBO')::int AS "soloHubo",
        count(*) FILTER (WHERE comparacion = 'SOLO_HABRIA')::int AS "soloHabria"
      FROM ensayo_de_reglas_alerta WHERE ensayo = ${id} AND certeza = 'EXACTO' GROUP BY reloj, nivel ORDER BY reloj, nivel`,
  ]);
  return {
    ...{ id, base, autor, casos, totales },
    contenido: contenido as Record<string, unknown>,
    desde: aIso(desde),
    hasta: aIso(hasta),
    pedidoEn: aIso(pedidoEn),
    terminadoEn: aIsoONull(terminadoEn),
    expedientes: { total, hechos },
  };
}

export const alertaEnsayada = (fila: AlertaDeEnsayo): z.output<typeof alertaDeEnsayo> => ({
  expediente: fila.expediente,
  n: fila.n,
  certeza: fila.certeza as z.output<typeof alertaDeEnsayo>['certeza'],
  reloj: fila.reloj,
  nivel: fila.nivel,
  comparacion: fila.comparacion as z.output<typeof alertaDeEnsayo>['comparacion'],
  hubo: aviso(fila.huboRol, fila.huboEn),
  habria: aviso(fila.habriaRol, fila.habriaEn),
});

const aviso = (rol: string | null, en: Date | null) =>
  rol === null || en === null ? null : { rol, instante: en.toISOString() };

export const casoEnsayado = ({
  expediente,
  n,
  certeza,
  desdeCodigo: codigo,
  desdeInstante: en,
}: CasoDeEnsayo): z.output<typeof casoDeEnsayo> => ({
  ...{ expediente, n },
  certeza: certeza as z.output<typeof casoDeEnsayo>['certeza'],
  desde: codigo === null || en === null ? null : { codigo, instante: en.toISOString() },
});
