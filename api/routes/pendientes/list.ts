import { z } from 'zod';
import { pendienteDeAgenda } from '../../../contracts/pendiente';
import { leeCalidad } from '../../../contracts/permissions';
import { numeroDeCaso } from '../../../contracts/temporal';
import { id, pagina, paginado } from '../../../contracts/wire';
import { esReloj } from '../../../procedure/clocks';
import { Prisma } from '../../../prisma/generated/client';
import { ahora } from '../../clock';
import { cursorDeInstante, enPagina, leeCursor } from '../../page';
import { aIso, PENDIENTE, pendienteDe } from '../../read/rows';
import type { FilaPendiente } from '../../read/rows';
import { ruta } from '../../route';
import type { SesionActiva } from '../../session';

interface Fila extends FilaPendiente {
  servicio: string | null;
  zona: string | null;
  prioridad: string | null;
  etapa: string | null;
  status: string;
  afiliado: { id: string; nombre: string; apellido: string };
  cuenta: { id: string; nombre: string };
}

/** What nobody has taken yet is every jefe de calidad's. */
function deMi({ usuario, rol }: SesionActiva): Prisma.Sql {
  const suyo = Prisma.sql`p.dueno = ${usuario}`;
  if (rol !== 'jefe-calidad') return suyo;
  return Prisma.sql`(${suyo} OR EXISTS (SELECT 1 FROM calidad c WHERE c.expediente = p.expediente AND c.n = p.n AND c.a_cargo IS NULL))`;
}

const deTodos = ({ rol }: SesionActiva): Prisma.Sql => (leeCalidad(rol) ? Prisma.sql`true` : Prisma.sql`p.n >= 0`);

/** An alert without a person is for everybody of its role; one for a person goes with the Pendiente to its next owner. */
const leSuena = ({ usuario, rol }: SesionActiva): Prisma.Sql =>
  Prisma.sql`EXISTS (SELECT 1 FROM alerta s WHERE s.pendiente_id = p.id AND s.estado = 'SONANDO'
    AND CASE WHEN s.dueno IS NULL THEN s.rol = ${rol} ELSE p.dueno = ${usuario} END)`;

/** «C-06,C-22» */
const relojes = z
  .string()
  .max(200)
  .transform((lista) => lista.split(','))
  .refine((lista) => lista.every(esReloj), { error: 'Deben ser relojes separados por comas, como C-06,C-22' })
  .meta({ description: 'Solo los de esos relojes', example: 'C-06,C-22' });

export const listPendientes = ruta({
  method: 'get',
  path: '/pendientes',
  summary: 'La agenda: pendientes abiertos, lo que vence antes primero',
  query: z.strictObject({
    de: z.enum(['mi', 'todos']).default('mi'),
    vencidos: z.enum(['true', 'false']).optional().meta({ description: 'Solo los vencidos, o solo los que no' }),
    relojes: relojes.optional(),
    coordinador: id.optional().meta({ description: 'Los que son de ese usuario' }),
    suenan: z
      .literal('true')
      .optional()
      .meta({ description: 'Solo los que le suenan a quien pregunta, o a todos los de su rol, y nadie acusó' }),
    ...paginado(50),
  }),
  responses: { 200: pagina(pendienteDeAgenda) },
  handle: async ({ ctx, sesion, query: { de, vencidos, relojes: solo, coordinador, suenan, limite, cursor } }) => {
    const instante = await ahora(ctx);
    const donde = Prisma.sql`p.cerrado_en IS NULL AND ${de === 'mi' ? deMi(sesion) : deTodos(sesion)}
      AND ${vencidos === undefined ? Prisma.sql`true` : Prisma.sql`(p.vence_en <= ${instante}::timestamptz) = ${vencidos === 'true'}`}
      AND ${solo ? Prisma.sql`p.reloj = ANY(${solo})` : Prisma.sql`true`} AND ${coordinador === undefined ? Prisma.sql`true` : Prisma.sql`p.dueno = ${coordinador}`}
      AND ${suenan ? leSuena(sesion) : Prisma.sql`true`}`;
    const ultimo = leeCursor(cursorDeInstante, cursor);
    const sigue = ultimo
      ? Prisma.sql`(p.vence_en, p.id) > (${new Date(ultimo[0])}::timestamptz, ${ultimo[1]})`
      : Prisma.sql`true`;
    const [filas, [cuenta]] = await Promise.all([
      ctx.prisma.$queryRaw<Fila[]>`
        SELECT ${PENDIENTE}, a.servicio_id AS servicio, coalesce(a.zona_id, e.zona_id) AS zona, a.prioridad,
          coalesce(c.estado->>'etapa', a.etapa) AS etapa, coalesce(c.status, a.status, e.status) AS status,
          jsonb_build_object('id', f.id, 'nombre', f.nombre, 'apellido', f.apellido) AS afiliado, jsonb_build_object('id', cu.id, 'nombre', cu.nombre) AS cuenta
        FROM pendiente p JOIN expediente e ON e.numero = p.expediente JOIN afiliado f ON f.id = e.afiliado_id JOIN cuenta cu ON cu.id = e.cuenta_id
          LEFT JOIN asistencia a ON a.expediente = p.expediente AND a.n = abs(p.n)
          LEFT JOIN calidad c ON c.expediente = p.expediente AND c.n = p.n
        WHERE ${donde} AND ${sigue} ORDER BY p.vence_en, p.id LIMIT ${limite + 1}`,
      ctx.prisma.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM pendiente p WHERE ${donde}`,
    ]);
    const body = enPagina(
      filas,
      limite,
      cuenta?.total ?? 0,
      (f) => [aIso(f.vence_en), f.id],
      (f) => {
        const { servicio, zona, prioridad, etapa, status, afiliado, cuenta: suya } = f;
        return {
          ...pendienteDe(f, instante),
          caso: { numero: numeroDeCaso(f), servicio, zona, prioridad, etapa, status, afiliado, cuenta: suya },
        };
      },
    );
    return { status: 200, body };
  },
});
