import { z } from 'zod';
import { expedienteResumido, VISTAS } from '../../../contracts/expediente';
import { buscar, pagina, paginado } from '../../../contracts/wire';
import { normaliza } from '../../../procedure/normaliza';
import { Prisma } from '../../../prisma/generated/client';
import type { PrismaClient } from '../../../prisma/generated/client';
import { contiene, enPagina, leeCursor, sinAcentos } from '../../page';
import { resumida, RESUMEN } from '../../read/expediente';
import { ruta } from '../../route';

const cursorDeExpediente = z.tuple([z.iso.datetime(), z.int()]);

export const listExpedientes = ruta({
  method: 'get',
  path: '/expedientes',
  summary: 'Expedientes, el último abierto primero',
  description:
    '`a-cargo`: abiertos de quien pregunta, suyos o con una asistencia suya. `abiertos`: de todos. `todos`: también los cerrados.',
  query: z.strictObject({ vista: z.enum(VISTAS).default('a-cargo'), buscar, ...paginado(25, 100) }),
  responses: { 200: pagina(expedienteResumido) },
  handle: async ({ ctx: { prisma }, sesion, query: { vista, buscar: texto, limite, cursor } }) => {
    const donde = Prisma.sql`${deVista(vista, sesion.usuario)} AND ${coincide(texto)}`;
    const ultimo = leeCursor(cursorDeExpediente, cursor);
    const sigue = ultimo
      ? Prisma.sql`(e.abierto_en, e.numero) < (${new Date(ultimo[0])}::timestamptz, ${ultimo[1]})`
      : Prisma.sql`true`;
    const desde = Prisma.sql`FROM expediente e JOIN afiliado f ON f.id = e.afiliado_id WHERE ${donde}`;
    const [numeros, [cuenta]] = await Promise.all([
      prisma.$queryRaw<
        { numero: number }[]
      >`SELECT e.numero ${desde} AND ${sigue} ORDER BY e.abierto_en DESC, e.numero DESC LIMIT ${limite + 1}`,
      prisma.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${desde}`,
    ]);
    const filas = await resumidos(
      prisma,
      numeros.map((f) => f.numero),
    );
    return {
      status: 200,
      body: enPagina(
        filas,
        limite,
        cuenta?.total ?? 0,
        (e) => [e.abiertoEn, e.numero],
        (e) => e,
      ),
    };
  },
});

function deVista(vista: (typeof VISTAS)[number], usuario: string): Prisma.Sql {
  if (vista === 'todos') return Prisma.sql`true`;
  if (vista === 'abiertos') return Prisma.sql`e.status = 'ABIERTO'`;
  return Prisma.sql`e.status = 'ABIERTO' AND (e.coordinador = ${usuario} OR EXISTS
    (SELECT 1 FROM asistencia a WHERE a.expediente = e.numero AND a.coordinador = ${usuario} AND a.terminada_en IS NULL))`;
}

/** A number is an Expediente, a document, a policy or a telephone; words are looked for in the names, all of them. */
function coincide(texto: string | undefined): Prisma.Sql {
  const buscado = normaliza(texto ?? '');
  if (buscado === '') return Prisma.sql`true`;
  const [, numero] = /^(\d{1,9})(?:\/\d+)?$/.exec(buscado) ?? [];
  const exacto = Prisma.sql`f.documento = ${buscado} OR f.validador = ${buscado} OR f.telefono1 = ${buscado} OR e.contacto_telefono = ${buscado}`;
  if (numero !== undefined) return Prisma.sql`(e.numero = ${Number(numero)} OR ${exacto})`;
  const nombres = sinAcentos("f.apellido || ' ' || f.nombre || ' ' || e.contacto_apellido || ' ' || e.contacto_nombre");
  const palabras = buscado.split(' ').map((palabra) => Prisma.sql`${nombres} LIKE ${contiene(palabra)}`);
  return Prisma.sql`(${exacto} OR (${Prisma.join(palabras, ' AND ')}))`;
}

async function resumidos(prisma: PrismaClient, numeros: number[]): Promise<z.output<typeof expedienteResumido>[]> {
  const filas = await prisma.expediente.findMany({
    where: { numero: { in: numeros } },
    include: {
      afiliado: { select: { id: true, nombre: true, apellido: true } },
      asistencias: { select: RESUMEN, orderBy: { n: 'asc' } },
    },
    orderBy: [{ abiertoEn: 'desc' }, { numero: 'desc' }],
  });
  const [cuentas, zonas] = await Promise.all([
    prisma.cuenta.findMany({ where: { id: { in: filas.map((e) => e.cuentaId) } }, select: { id: true, nombre: true } }),
    prisma.zona.findMany({
      where: { id: { in: filas.map((e) => e.zonaId) } },
      select: { id: true, provincia: true, zona: true },
    }),
  ]);
  return filas.map((e) => ({
    numero: e.numero,
    abiertoEn: e.abiertoEn.toISOString(),
    cerradoEn: e.cerradoEn?.toISOString() ?? null,
    status: e.status as 'ABIERTO' | 'CERRADO',
    coordinador: e.coordinador,
    afiliado: e.afiliado,
    contacto: { nombre: e.contactoNombre, apellido: e.contactoApellido, telefono: e.contactoTelefono },
    cuenta: cuentas.find((c) => c.id === e.cuentaId) ?? { id: e.cuentaId, nombre: e.cuentaId },
    zona: zonas.find((z_) => z_.id === e.zonaId) ?? { id: e.zonaId, provincia: '', zona: e.zonaId },
    asistencias: e.asistencias.map(resumida),
  }));
}
