import type { Consulta, Respuestas } from '../procedure/transicion';
import type { PrismaClient } from '../prisma/generated/client';
import type { Caso } from './actividades';

type Pregunta = Extract<Consulta, { tipo: 'posiciones' }>;

/**
 * Active providers of the case's trade in their order (A-5.2.2.1.a): of its zone, or of a wider search, nearest first.
 * `primero`, when he is active, goes before all others (AM-43).
 */
export async function posiciones(
  prisma: PrismaClient,
  caso: Caso,
  { alcance, primero }: Pregunta,
): Promise<Respuestas['posiciones']> {
  const { servicioId, zonaId } = await prisma.asistencia.findUniqueOrThrow({ where: { expediente_n: caso } });
  if (alcance === 'CERCANAS') return cercanas(prisma, servicioId, zonaId);
  const filas = await prisma.posicion.findMany({
    where: { servicioId, zonaId, proveedor: { status: 'ACTIVO' } },
    orderBy: { posicion: 'asc' },
    select: { proveedorId: true },
  });
  const antes = primero && (await sigueActivo(prisma, primero)) ? [primero] : [];
  return { proveedores: [...new Set([...antes, ...filas.map((f) => f.proveedorId)])] };
}

const sigueActivo = async (prisma: PrismaClient, id: string): Promise<boolean> =>
  (await prisma.proveedor.count({ where: { id, status: 'ACTIVO' } })) > 0;

interface Fila {
  proveedor: string;
  zona: string;
  km: number | null;
}

/** Neighbours by the distance operations typed, then the same departamento, then the rest of the province. */
async function cercanas(prisma: PrismaClient, servicioId: string, zonaId: string): Promise<Respuestas['posiciones']> {
  const filas = await prisma.$queryRaw<Fila[]>`
    SELECT p.proveedor_id AS proveedor, z.id AS zona, v.km
    FROM zona aqui
    JOIN zona z ON true
    LEFT JOIN LATERAL (SELECT min(km) AS km FROM zona_vecina WHERE (zona_id, vecina_id) IN ((aqui.id, z.id), (z.id, aqui.id))) v ON true
    JOIN posicion p ON p.zona_id = z.id AND p.servicio_id = ${servicioId}
    JOIN proveedor pr ON pr.id = p.proveedor_id AND pr.status = 'ACTIVO'
    WHERE aqui.id = ${zonaId} AND (z.provincia = aqui.provincia OR v.km IS NOT NULL)
    ORDER BY z.id <> aqui.id, v.km NULLS LAST, z.provincia = aqui.provincia AND z.departamento = aqui.departamento DESC, p.posicion, z.id`;
  const zonas = new Map<string, { zona: string; km: number | null; proveedores: number }>();
  for (const { zona, km } of filas) {
    const suma = zonas.get(zona) ?? { zona, km, proveedores: 0 };
    zonas.set(zona, { ...suma, proveedores: suma.proveedores + 1 });
  }
  return { proveedores: [...new Set(filas.map((f) => f.proveedor))], zonas: [...zonas.values()] };
}
