import { z } from 'zod';
import { VISTAS } from '../../../contracts/expediente';
import { enOrden, fueraDeOrden, periodo } from '../../../contracts/periodo';
import { colasBuscadas } from '../../../contracts/telefono';
import { buscar, id, nombre, paginado, texto } from '../../../contracts/wire';
import { FINALES, STATUS } from '../../../procedure/asistencia/estado';
import { normaliza, sinSeparadores } from '../../../procedure/normaliza';
import { sinSeparadores as sqlSinSeparadores } from '../../../prisma/expressions';
import { Prisma } from '../../../prisma/generated/client';
import { contiene } from '../../page';
import { enElNombre, porTelefono } from '../../search';

export const consulta = z
  .strictObject({
    vista: z.enum(VISTAS).default('a-cargo'),
    buscar,
    cuenta: id.optional(),
    servicio: texto(120, 1).optional().meta({ description: 'De alguna de sus asistencias', example: 'HOGAR/PLOMERIA' }),
    status: z
      .enum(STATUS)
      .optional()
      .meta({ description: 'De alguna de sus asistencias; con `servicio`, de la misma' }),
    provincia: nombre().optional().meta({ description: 'De su ubicación', example: 'Río Negro' }),
    coordinador: id.optional().meta({ description: 'Del expediente o de alguna de sus asistencias' }),
    ...periodo,
    ...paginado(25, 100),
  })
  .refine(enOrden, fueraDeOrden);
type Consulta = z.output<typeof consulta>;

/**
 * `FROM … WHERE …` of the Expedientes `e` that are asked for. What is looked for is found first, each table by its own
 * index: an OR across them would read everything.
 */
export function desdeDonde(c: Consulta, usuario: string): Prisma.Sql {
  const hallados = halladosPor(c.buscar);
  const desde = hallados
    ? Prisma.sql`(${hallados}) h JOIN expediente e ON e.numero = h.numero`
    : Prisma.sql`expediente e`;
  return Prisma.sql`FROM ${desde} WHERE ${Prisma.join([deVista(c.vista, usuario), ...filtros(c)], ' AND ')}`;
}

function deVista(vista: Consulta['vista'], usuario: string): Prisma.Sql {
  if (vista === 'todos') return Prisma.sql`true`;
  if (vista === 'abiertos') return Prisma.sql`e.status = 'ABIERTO'`;
  return Prisma.sql`e.status = 'ABIERTO' AND (e.coordinador = ${usuario} OR EXISTS
    (SELECT 1 FROM asistencia a WHERE a.expediente = e.numero AND a.coordinador = ${usuario} AND a.terminada_en IS NULL))`;
}

function* filtros({ cuenta, servicio, status, provincia, coordinador, desde, hasta }: Consulta): Generator<Prisma.Sql> {
  if (cuenta !== undefined) yield Prisma.sql`e.cuenta_id = ${cuenta}`;
  if (provincia !== undefined) yield Prisma.sql`split_part(e.zona_id, '/', 1) = ${normaliza(provincia)}`;
  if (desde) yield Prisma.sql`e.abierto_en >= ${desde}`;
  if (hasta) yield Prisma.sql`e.abierto_en < ${hasta}`;
  if (coordinador !== undefined)
    yield Prisma.sql`e.numero IN (SELECT numero FROM expediente WHERE coordinador = ${coordinador}
      UNION SELECT expediente FROM asistencia WHERE coordinador = ${coordinador})`;
  const deAsistencia = [
    ...(servicio === undefined ? [] : [Prisma.sql`a.servicio_id = ${normaliza(servicio)}`]),
    ...(status === undefined ? [] : [conStatus(status)]),
  ];
  if (deAsistencia.length > 0)
    yield Prisma.sql`EXISTS (SELECT 1 FROM asistencia a WHERE a.expediente = e.numero AND ${Prisma.join(deAsistencia, ' AND ')})`;
}

/** Open ones are few; those that ended have their own index. */
const conStatus = (status: (typeof STATUS)[number]): Prisma.Sql =>
  FINALES.some((final) => final === status)
    ? Prisma.sql`a.status_final = ${status}`
    : Prisma.sql`a.terminada_en IS NULL AND a.status = ${status}`;

const PATENTE = /^(?=.*\d)(?=.*[A-Z])[A-Z0-9]{5,10}$/;

/** Numbers of the Expedientes in which `texto` is something; undefined when nothing is looked for. */
function halladosPor(texto: string | undefined): Prisma.Sql | undefined {
  const buscado = normaliza(texto ?? '');
  if (buscado === '') return undefined;
  return Prisma.join([...losQueTienen(buscado)], ' UNION ');
}

function* losQueTienen(buscado: string): Generator<Prisma.Sql> {
  const [, numero] = /^(\d{1,9})(?:\/\d+)?$/.exec(buscado) ?? [];
  if (numero !== undefined) yield Prisma.sql`SELECT numero FROM expediente WHERE numero = ${Number(numero)}`;
  const clave = sinSeparadores(buscado);
  const colas = colasBuscadas(buscado);
  const nombres = (columna: string): Prisma.Sql =>
    /\d/.test(buscado) ? Prisma.sql`false` : Prisma.sql`(${enElNombre(columna, buscado)})`;
  yield Prisma.sql`SELECT numero FROM expediente WHERE ${porTelefono(colas, 'contacto_telefono')} OR ${nombres('contacto_buscado')}`;
  yield Prisma.sql`SELECT x.numero FROM expediente x JOIN afiliado f ON f.id = x.afiliado_id
    WHERE f.documento = ${clave} OR ${Prisma.raw(sqlSinSeparadores('f.validador'))} = ${clave}
      OR ${porTelefono(colas, 'f.telefono1', 'f.telefono2')} OR ${nombres('f.nombre_buscado')}`;
  yield Prisma.sql`SELECT x.numero FROM expediente x JOIN beneficiario b ON b.id = x.beneficiario_id
    WHERE b.documento = ${clave} OR ${nombres('b.nombre_buscado')}`;
  if (PATENTE.test(clave))
    yield Prisma.sql`SELECT expediente FROM registro
      WHERE codigo = 'situacion' AND ${Prisma.raw(sqlSinSeparadores("datos->>'otrosDatos'"))} LIKE ${contiene(clave)}`;
}
