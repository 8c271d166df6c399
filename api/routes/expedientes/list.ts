import { z } from 'zod';
import { expedienteResumido } from '../../../contracts/expediente';
import { pagina } from '../../../contracts/wire';
import { Prisma } from '../../../prisma/generated/client';
import type { PrismaClient } from '../../../prisma/generated/client';
import { enPagina, leeCursor } from '../../page';
import { nombresDeProveedores, resumida, RESUMEN } from '../../read/expediente';
import { ruta } from '../../route';
import { consulta, desdeDonde } from './filters';

const cursorDeExpediente = z.tuple([z.iso.datetime(), z.int()]);

export const listExpedientes = ruta({
  method: 'get',
  path: '/expedientes',
  summary: 'Expedientes, el último abierto primero',
  description:
    '`a-cargo`: abiertos de quien pregunta, suyos o con una asistencia suya. `abiertos`: de todos. `todos`: también los cerrados. Se busca por número, por palabras del nombre del afiliado, del beneficiario o del contacto, y por documento, dato validador, teléfono o patente, escritos como se escriban. Los filtros se suman.',
  query: consulta,
  responses: { 200: pagina(expedienteResumido) },
  handle: async ({ ctx: { prisma }, sesion, query }) => {
    const { limite, cursor } = query;
    const ultimo = leeCursor(cursorDeExpediente, cursor);
    const sigue = ultimo
      ? Prisma.sql`(e.abierto_en, e.numero) < (${new Date(ultimo[0])}::timestamptz, ${ultimo[1]})`
      : Prisma.sql`true`;
    const desde = desdeDonde(query, sesion.usuario);
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

async function resumidos(prisma: PrismaClient, numeros: number[]): Promise<z.output<typeof expedienteResumido>[]> {
  const filas = await prisma.expediente.findMany({
    where: { numero: { in: numeros } },
    include: {
      afiliado: { select: { id: true, nombre: true, apellido: true } },
      asistencias: { select: RESUMEN, orderBy: { n: 'asc' } },
    },
    orderBy: [{ abiertoEn: 'desc' }, { numero: 'desc' }],
  });
  const [cuentas, zonas, proveedores] = await Promise.all([
    prisma.cuenta.findMany({ where: { id: { in: filas.map((e) => e.cuentaId) } }, select: { id: true, nombre: true } }),
    prisma.zona.findMany({
      where: { id: { in: filas.map((e) => e.zonaId) } },
      select: { id: true, provincia: true, zona: true },
    }),
    nombresDeProveedores(
      prisma,
      filas.flatMap((e) => e.asistencias),
    ),
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
    asistencias: e.asistencias.map((a) => resumida(a, proveedores)),
  }));
}
