import type { TraspasoDeApi } from '../../contracts/traspaso';
import { numeroDeCaso } from '../../contracts/temporal';
import type { IdDeCaso } from '../../contracts/temporal';
import { Prisma } from '../../prisma/generated/client';
import { aIso, aIsoONull } from './rows';

type DeCaso = TraspasoDeApi['casos'][number];

interface FilaDeCaso extends IdDeCaso, Omit<DeCaso, 'numero' | 'proximoVencimiento' | 'situacion'> {
  traspasoId: string;
  proximoVencimiento: Date | null;
  abierto: boolean;
  coordinador: string;
  resultado: 'TRANSFERIDO' | 'TERMINADO' | 'MOVIDO' | null;
}

interface Fila {
  id: string;
  de: TraspasoDeApi['de'];
  a: TraspasoDeApi['a'];
  nota: string | null;
  estado: TraspasoDeApi['estado'];
  motivo: string | null;
  propuestoEn: Date;
  resueltoEn: Date | null;
}

/** Every case that can be handed over: whose it is, and whether it is open. */
export const CASOS = Prisma.sql`(
  SELECT numero AS expediente, 0 AS n, coordinador, status = 'ABIERTO' AS abierto, NULL::text AS servicio, NULL::text AS prioridad,
    NULL::text AS etapa, status FROM expediente
  UNION ALL
  SELECT expediente, n, coordinador, terminada_en IS NULL, servicio_id, prioridad, etapa, status FROM asistencia)`;

/** What keeps a case from being handed over by `de`: it has ended, or is no longer his. */
export function impedimento(
  { abierto, coordinador }: { abierto: boolean; coordinador: string },
  de: string,
): 'TERMINADO' | 'MOVIDO' | undefined {
  if (!abierto) return 'TERMINADO';
  return coordinador === de ? undefined : 'MOVIDO';
}

/** Handovers with a line for each case, the last proposed first. `donde` speaks of `t` (traspaso). */
export async function leeTraspasos(
  tx: Pick<Prisma.TransactionClient, '$queryRaw'>,
  donde: Prisma.Sql,
  { ahora, limite }: { ahora: Date; limite: number },
): Promise<TraspasoDeApi[]> {
  const filas = await tx.$queryRaw<Fila[]>`
    SELECT t.id, jsonb_build_object('usuario', t.de, 'nombre', coalesce(d.nombre, t.de)) AS de,
      jsonb_build_object('usuario', t.a, 'nombre', coalesce(r.nombre, t.a)) AS a,
      t.nota, t.estado, t.motivo, t.propuesto_en AS "propuestoEn", t.resuelto_en AS "resueltoEn"
    FROM traspaso t LEFT JOIN usuario d ON d.usuario = t.de LEFT JOIN usuario r ON r.usuario = t.a
    WHERE ${donde} ORDER BY t.propuesto_en DESC, t.id DESC LIMIT ${limite}`;
  const casos = await tx.$queryRaw<FilaDeCaso[]>`
    SELECT tc.traspaso_id AS "traspasoId", tc.expediente, tc.n, tc.resultado, c.coordinador, c.abierto, c.servicio, c.prioridad, c.etapa, c.status,
      p.proximo AS "proximoVencimiento", coalesce(p.vencidos, 0) AS vencidos,
      CASE WHEN r.id IS NOT NULL THEN jsonb_build_object('id', r.id, 'estado', r.estado, 'rechazo', r.rechazo) END AS registro
    FROM traspaso_caso tc JOIN ${CASOS} c ON c.expediente = tc.expediente AND c.n = tc.n
      LEFT JOIN LATERAL (SELECT min(p.vence_en) AS proximo, (count(*) FILTER (WHERE p.vence_en <= ${ahora}::timestamptz))::int AS vencidos
        FROM pendiente p WHERE p.expediente = tc.expediente AND p.n = tc.n AND p.cerrado_en IS NULL) p ON true
      LEFT JOIN registro r ON r.id = tc.registro_id
    WHERE tc.traspaso_id = ANY(${filas.map((f) => f.id)}) ORDER BY p.proximo NULLS LAST, tc.expediente, tc.n`;
  return filas.map(({ propuestoEn, resueltoEn, ...fila }) => ({
    ...fila,
    propuestoEn: aIso(propuestoEn),
    resueltoEn: aIsoONull(resueltoEn),
    casos: casos.filter((c) => c.traspasoId === fila.id).map((c) => casoDe(c, fila.de.usuario)),
  }));
}

function casoDe({ traspasoId: _, abierto, coordinador, resultado, ...fila }: FilaDeCaso, de: string): DeCaso {
  return {
    ...fila,
    numero: numeroDeCaso(fila),
    proximoVencimiento: aIsoONull(fila.proximoVencimiento),
    situacion: resultado ?? impedimento({ abierto, coordinador }, de) ?? 'A_TRASPASAR',
  };
}
