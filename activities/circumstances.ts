import type { PrismaClient } from '../prisma/generated/client';
import type { Circunstancias } from '../procedure/exceptions';
import type { Caso } from './actividades';

/** The figures by which the conditions of an exception are judged (B-G, B-H, A-5.1.7.A), for the affiliate and the town of a case. */
export async function circunstancias(prisma: PrismaClient, caso: Caso): Promise<Circunstancias> {
  const [fila] = await prisma.$queryRaw<Circunstancias[]>`
    SELECT to_char(f.plan_desde, 'YYYY-MM-DD') AS "contratadoDesde",
      (SELECT count(*)::int FROM asistencia u WHERE u.afiliado_id = a.afiliado_id AND u.status = 'CONCLUIDA') AS usos,
      (SELECT count(DISTINCT p.proveedor_id)::int FROM posicion p JOIN proveedor pr ON pr.id = p.proveedor_id
        WHERE p.zona_id = a.zona_id AND pr.status = 'ACTIVO' AND pr.condicion = 'INTERNO') AS "tecnicosInternos",
      (SELECT count(DISTINCT p.proveedor_id)::int FROM posicion p JOIN proveedor pr ON pr.id = p.proveedor_id
        WHERE p.zona_id = a.zona_id AND p.servicio_id = a.servicio_id AND pr.status = 'ACTIVO' AND pr.condicion = 'INTERNO') AS "tecnicosDelServicio"
    FROM asistencia a JOIN afiliado f ON f.id = a.afiliado_id
    WHERE a.expediente = ${caso.expediente} AND a.n = ${caso.n}`;
  if (!fila) throw new Error(`no existe el caso ${caso.expediente}/${caso.n}`);
  return fila;
}
