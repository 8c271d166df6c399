import { carga } from '../../../contracts/carga';
import { RANGO } from '../../../procedure/roles';
import type { Rol } from '../../../procedure/roles';
import { ahora } from '../../clock';
import { ruta } from '../../route';

interface Fila {
  usuario: string;
  nombre: string;
  rol: Rol;
  activo: boolean;
  asistencias: number;
  expedientes: number;
  vitales: number;
  vencidos: number;
  enLaHora: number;
  sonando: number;
}

export const getCarga = ruta({
  method: 'get',
  path: '/carga',
  summary: 'Qué tiene cada operador entre manos',
  description: 'Los que están activos y pueden llevar casos; y quien ya no está, mientras le queden casos abiertos.',
  responses: { 200: carga },
  handle: async ({ ctx }) => {
    const instante = await ahora(ctx);
    const elementos = await ctx.prisma.$queryRaw<Fila[]>`
      WITH asistencias AS (
        SELECT coordinador, count(*)::int AS cuantas, (count(*) FILTER (WHERE prioridad = 'VITAL'))::int AS vitales
        FROM asistencia WHERE terminada_en IS NULL GROUP BY coordinador
      ), expedientes AS (
        SELECT coordinador, count(*)::int AS cuantos FROM expediente WHERE status = 'ABIERTO' GROUP BY coordinador
      ), pendientes AS (
        SELECT p.dueno, (count(*) FILTER (WHERE p.vence_en <= ${instante}::timestamptz))::int AS vencidos,
          (count(*) FILTER (WHERE p.vence_en > ${instante}::timestamptz AND p.vence_en <= ${instante}::timestamptz + interval '60 minutes'))::int AS en_la_hora,
          (count(*) FILTER (WHERE s.pendiente_id IS NOT NULL))::int AS sonando
        FROM pendiente p LEFT JOIN (SELECT DISTINCT pendiente_id FROM alerta WHERE estado = 'SONANDO') s ON s.pendiente_id = p.id
        WHERE p.cerrado_en IS NULL AND p.n >= 0 GROUP BY p.dueno
      )
      SELECT u.usuario, u.nombre, u.rol, u.activo, coalesce(a.cuantas, 0) AS asistencias, coalesce(e.cuantos, 0) AS expedientes,
        coalesce(a.vitales, 0) AS vitales, coalesce(p.vencidos, 0) AS vencidos, coalesce(p.en_la_hora, 0) AS "enLaHora", coalesce(p.sonando, 0) AS sonando
      FROM usuario u LEFT JOIN asistencias a ON a.coordinador = u.usuario LEFT JOIN expedientes e ON e.coordinador = u.usuario
        LEFT JOIN pendientes p ON p.dueno = u.usuario
      WHERE (u.activo AND u.rol = ANY(${Object.keys(RANGO)})) OR a.cuantas > 0 OR e.cuantos > 0
      ORDER BY u.usuario`;
    return { status: 200, body: { ahora: instante.toISOString(), total: elementos.length, elementos } };
  },
});
