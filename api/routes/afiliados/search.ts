import { z } from 'zod';
import { afiliadoHallado } from '../../../contracts/afiliado';
import { buscar, id, pagina, paginado } from '../../../contracts/wire';
import { colasBuscadas } from '../../../contracts/telefono';
import { sinSeparadores } from '../../../procedure/normaliza';
import { sinSeparadores as sqlSinSeparadores } from '../../../prisma/expressions';
import { Prisma } from '../../../prisma/generated/client';
import { enPagina, leeCursor } from '../../page';
import { AFILIADO, afiliadoDe, beneficiarioDe } from '../../read/expediente';
import { ruta } from '../../route';
import { enElNombre, porTelefono } from '../../search';

const cursorDeNombre = z.tuple([z.string(), z.string(), z.string()]);

export const searchAfiliados = ruta({
  method: 'get',
  path: '/afiliados',
  summary: 'Busca afiliados',
  description:
    'Por documento o por el dato validador de la cuenta (póliza, patente, número de socio), exactos pero sin distinguir puntos, guiones, espacios ni mayúsculas; por teléfono, escrito como se escriba; o por partes del apellido y nombre, de tres letras o más, o por su comienzo (A-5.1.4.a). También por un beneficiario: `beneficiario` dice quién.',
  query: z.strictObject({ buscar, cuenta: id.optional(), ...paginado(20) }),
  responses: { 200: pagina(afiliadoHallado) },
  handle: async ({ ctx: { prisma }, query: { buscar: texto, cuenta, limite, cursor } }) => {
    const hallados = Prisma.sql`(${coincide(texto)}) h JOIN afiliado a ON a.id = h.id
      WHERE ${cuenta === undefined ? Prisma.sql`true` : Prisma.sql`a.cuenta_id = ${cuenta}`}`;
    const ultimo = leeCursor(cursorDeNombre, cursor);
    const sigue = ultimo
      ? Prisma.sql`(a.apellido, a.nombre, a.id) > (${ultimo[0]}, ${ultimo[1]}, ${ultimo[2]})`
      : Prisma.sql`true`;
    const [pagina_, [cuantos]] = await Promise.all([
      prisma.$queryRaw<
        { id: string; beneficiario: string | null }[]
      >`SELECT h.id, h.beneficiario FROM ${hallados} AND ${sigue} ORDER BY a.apellido, a.nombre, a.id LIMIT ${limite + 1}`,
      prisma.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM ${hallados}`,
    ]);
    const [filas, beneficiarios] = await Promise.all([
      prisma.afiliado.findMany({ where: { id: { in: pagina_.map((h) => h.id) } }, include: AFILIADO }),
      prisma.beneficiario.findMany({ where: { id: { in: pagina_.flatMap((h) => h.beneficiario ?? []) } } }),
    ]);
    const enOrden = pagina_.flatMap((h) => {
      const fila = filas.find((f) => f.id === h.id);
      const otro = beneficiarios.find((b) => b.id === h.beneficiario);
      return fila ? [{ ...afiliadoDe(fila), beneficiario: otro ? beneficiarioDe(otro) : null }] : [];
    });
    return {
      status: 200,
      body: enPagina(
        enOrden,
        limite,
        cuantos?.total ?? 0,
        (f) => [f.apellido, f.nombre, f.id],
        (f) => f,
      ),
    };
  },
});

/**
 * Ids of those found, each once, with the beneficiary that was found in the titular's place. A number is a document, a
 * policy or a telephone, whole; words are looked for in the name, all of them. Each table is asked by itself: an OR across both would
 * read everybody.
 */
function coincide(texto: string | undefined): Prisma.Sql {
  const buscado = texto?.trim() ?? '';
  if (buscado === '') return Prisma.sql`SELECT id, NULL AS beneficiario FROM afiliado`;
  const clave = sinSeparadores(buscado);
  const nombres = /\d/.test(buscado) ? Prisma.empty : Prisma.sql`OR (${enElNombre('nombre_buscado', buscado)})`;
  return Prisma.sql`
    SELECT id, CASE WHEN bool_and(beneficiario IS NOT NULL) THEN min(beneficiario) END AS beneficiario FROM (
      SELECT id, NULL AS beneficiario FROM afiliado
      WHERE documento = ${clave} OR ${Prisma.raw(sqlSinSeparadores('validador'))} = ${clave} OR ${porTelefono(colasBuscadas(buscado), 'telefono1', 'telefono2')} ${nombres}
      UNION ALL
      SELECT afiliado_id, id FROM beneficiario WHERE activo AND (documento = ${clave} ${nombres})) todos
    GROUP BY id`;
}
