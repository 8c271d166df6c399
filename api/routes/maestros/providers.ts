import { z } from 'zod';
import { proveedor } from '../../../contracts/maestros';
import { buscar, pagina, paginado, texto } from '../../../contracts/wire';
import { idDeZona, normaliza } from '../../../procedure/normaliza';
import { Prisma } from '../../../prisma/generated/client';
import { contiene, enPagina, leeCursor, sinAcentos } from '../../page';
import { ruta } from '../../route';

const cursorDeTurno = z.tuple([z.int(), z.string(), z.string()]);
type Fila = z.output<typeof proveedor> & { turno: number };

export const listProveedores = ruta({
  method: 'get',
  path: '/proveedores',
  summary: 'Proveedores, en el orden de llamado del servicio y la zona que se pidan',
  query: z.strictObject({
    servicio: texto(120).optional(),
    zona: texto(200).optional().meta({ description: 'PROVINCIA/ZONA, sin distinguir acentos ni mayúsculas' }),
    status: z.enum(['ACTIVO', 'INACTIVO']).optional(),
    condicion: z.enum(['EXTERNO', 'INTERNO']).optional(),
    buscar,
    ...paginado(50),
  }),
  responses: { 200: pagina(proveedor) },
  handle: async ({ ctx: { prisma }, query: { servicio, zona, status, condicion, buscar: nombre, limite, cursor } }) => {
    const enTurno = Prisma.join(
      [
        Prisma.sql`o.proveedor_id = p.id`,
        ...(servicio === undefined ? [] : [Prisma.sql`o.servicio_id = ${servicio}`]),
        ...(zona === undefined ? [] : [Prisma.sql`o.zona_id = ${idDeZona(zona)}`]),
      ],
      ' AND ',
    );
    const donde = Prisma.join(
      [
        Prisma.sql`true`,
        ...(status === undefined ? [] : [Prisma.sql`p.status = ${status}`]),
        ...(condicion === undefined ? [] : [Prisma.sql`p.condicion = ${condicion}`]),
        ...(servicio === undefined && zona === undefined
          ? []
          : [Prisma.sql`EXISTS (SELECT 1 FROM posicion o WHERE ${enTurno})`]),
        ...palabras(nombre),
      ],
      ' AND ',
    );
    // Without a trade and a place there is no turn to order by.
    const turno =
      servicio === undefined || zona === undefined
        ? Prisma.sql`0`
        : Prisma.sql`(SELECT min(o.posicion) FROM posicion o WHERE ${enTurno})`;
    const ultimo = leeCursor(cursorDeTurno, cursor);
    const sigue = ultimo
      ? Prisma.sql`(turno, nombre, id) > (${ultimo[0]}, ${ultimo[1]}, ${ultimo[2]})`
      : Prisma.sql`true`;
    const [filas, [cuenta]] = await Promise.all([
      prisma.$queryRaw<Fila[]>`
        SELECT * FROM (
          SELECT p.id, p.nombre, p.razon_social AS "razonSocial", p.status, p.condicion, p.telefono, p.email, p.web, ${turno} AS turno,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('servicio', o.servicio_id, 'zona', o.zona_id, 'posicion', o.posicion)
              ORDER BY o.servicio_id, o.zona_id), '[]') FROM posicion o WHERE ${enTurno}) AS posiciones
          FROM proveedor p WHERE ${donde}) q
        WHERE ${sigue} ORDER BY turno, nombre, id LIMIT ${limite + 1}`,
      prisma.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM proveedor p WHERE ${donde}`,
    ]);
    const body = enPagina(
      filas,
      limite,
      cuenta?.total ?? 0,
      (f) => [f.turno, f.nombre, f.id],
      ({ turno: _, ...f }) => f,
    );
    return { status: 200, body };
  },
});

const palabras = (nombre: string | undefined): Prisma.Sql[] =>
  normaliza(nombre ?? '')
    .split(' ')
    .filter((palabra) => palabra !== '')
    .map(
      (palabra) =>
        Prisma.sql`${sinAcentos("p.nombre || ' ' || coalesce(p.razon_social, '')")} LIKE ${contiene(palabra)}`,
    );
