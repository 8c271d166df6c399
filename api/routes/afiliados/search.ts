import { z } from 'zod';
import { afiliado } from '../../../contracts/afiliado';
import { buscar, id, pagina, paginado } from '../../../contracts/wire';
import { normaliza } from '../../../procedure/normaliza';
import { Prisma } from '../../../prisma/generated/client';
import { contiene, enPagina, leeCursor, sinAcentos } from '../../page';
import { AFILIADO, afiliadoDe } from '../../read/expediente';
import { ruta } from '../../route';

const cursorDeNombre = z.tuple([z.string(), z.string(), z.string()]);

export const searchAfiliados = ruta({
  method: 'get',
  path: '/afiliados',
  summary: 'Busca afiliados',
  description:
    'Por documento o por el dato validador de la cuenta, exactos; o por partes del apellido y nombre (A-5.1.4.a).',
  query: z.strictObject({ buscar, cuenta: id.optional(), ...paginado(20) }),
  responses: { 200: pagina(afiliado) },
  handle: async ({ ctx: { prisma }, query: { buscar: texto, cuenta, limite, cursor } }) => {
    const donde = Prisma.sql`${cuenta === undefined ? Prisma.sql`true` : Prisma.sql`cuenta_id = ${cuenta}`} AND ${coincide(texto)}`;
    const ultimo = leeCursor(cursorDeNombre, cursor);
    const sigue = ultimo
      ? Prisma.sql`(apellido, nombre, id) > (${ultimo[0]}, ${ultimo[1]}, ${ultimo[2]})`
      : Prisma.sql`true`;
    const [ids, [cuenta_]] = await Promise.all([
      prisma.$queryRaw<
        { id: string }[]
      >`SELECT id FROM afiliado WHERE ${donde} AND ${sigue} ORDER BY apellido, nombre, id LIMIT ${limite + 1}`,
      prisma.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM afiliado WHERE ${donde}`,
    ]);
    const filas = await prisma.afiliado.findMany({ where: { id: { in: ids.map((f) => f.id) } }, include: AFILIADO });
    const enOrden = ids.flatMap((f) => filas.find((fila) => fila.id === f.id) ?? []);
    return {
      status: 200,
      body: enPagina(enOrden, limite, cuenta_?.total ?? 0, (f) => [f.apellido, f.nombre, f.id], afiliadoDe),
    };
  },
});

/** A number is a document or a policy, whole; words are looked for in the name, all of them. */
function coincide(texto: string | undefined): Prisma.Sql {
  const buscado = texto?.trim() ?? '';
  if (buscado === '') return Prisma.sql`true`;
  const exacto = Prisma.sql`documento = ${buscado} OR documento = ${buscado.replace(/[.\s-]/g, '')} OR validador IN (${buscado}, ${buscado.toUpperCase()})`;
  if (/\d/.test(buscado)) return Prisma.sql`(${exacto})`;
  const palabras = normaliza(buscado)
    .split(' ')
    .map((p) => Prisma.sql`${sinAcentos("apellido || ' ' || nombre")} LIKE ${contiene(p)}`);
  return Prisma.sql`(${exacto} OR (${Prisma.join(palabras, ' AND ')}))`;
}
