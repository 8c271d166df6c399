import { rastro as contrato } from '../../../contracts/busqueda';
import { numeroDeCaso } from '../../../contracts/temporal';
import type { IdDeCaso } from '../../../contracts/temporal';
import { rastro } from '../../../procedure/call-trail';
import type { AsientoDeBusqueda, PasoDeBusqueda } from '../../../procedure/call-trail';
import type { PrismaClient } from '../../../prisma/generated/client';
import { noEncontrado } from '../../problem';
import { nombresDeProveedores } from '../../read/proveedores';
import { ruta } from '../../route';
import { casoDe, enRuta } from './shared';

export const getRastro = ruta({
  method: 'get',
  path: '/asistencias/:numero/:n/rastro',
  summary: 'El rastro de la búsqueda: a quién se llamó, cuándo, qué contestó, y qué se decidió, en todas las vueltas',
  params: enRuta,
  responses: { 200: contrato },
  handle: async ({ ctx: { prisma }, params }) => {
    const caso = casoDe(params);
    const [hay, asientos] = await Promise.all([prisma.asistencia.count({ where: caso }), leeAsientos(prisma, caso)]);
    if (!hay) throw noEncontrado(`la asistencia ${numeroDeCaso(caso)}`);
    const pasos = rastro(asientos);
    const nombre = await nombresDeProveedores(prisma, pasos.flatMap(nombrados));
    const decididos = pasos.map((p) => (p.tipo === 'LLAMADO' ? llamado(p, nombre) : decision(p, nombre)));
    return { status: 200, body: { vueltas: pasos.at(-1)?.vuelta ?? 0, pasos: decididos } };
  },
});

interface Asiento extends AsientoDeBusqueda {
  transicion: number;
  ocurridoEn: Date;
  usuario: string | null;
  datos: AsientoDeBusqueda['datos'] & { calculado?: Record<string, unknown> };
  motivo: string | null;
}
type Paso = PasoDeBusqueda<Asiento>;
type Nombre = Awaited<ReturnType<typeof nombresDeProveedores>>;

/** The bitácora in its order, with the reason that is kept in the registro. */
const leeAsientos = (prisma: PrismaClient, { expediente, n }: IdDeCaso): Promise<Asiento[]> => prisma.$queryRaw`
  SELECT b.transicion, b.codigo, b.etapa, b.status_proveedor AS "statusProveedor", b.datos, b.ocurrido_en AS "ocurridoEn", b.usuario,
    r.datos->>'motivo' AS motivo
  FROM bitacora b LEFT JOIN registro r ON r.id = b.registro_id
  WHERE b.expediente = ${expediente} AND b.n = ${n} ORDER BY b.transicion, b.orden`;

const nombrados = (p: Paso): string[] => {
  const id = p.tipo === 'LLAMADO' ? p.proveedor : p.asiento.datos.proveedor;
  return id ? [id] : [];
};

const comun = ({ asiento: a, vuelta }: Paso) => ({
  transicion: a.transicion,
  vuelta,
  en: a.ocurridoEn.toISOString(),
  codigo: a.codigo,
  usuario: a.usuario,
  motivo: a.motivo,
});

const llamado = (p: Extract<Paso, { tipo: 'LLAMADO' }>, nombre: Nombre) => ({
  tipo: p.tipo,
  ...comun(p),
  proveedor: nombre(p.proveedor),
  intento: p.intento,
  resultado: p.resultado,
});

const decision = (p: Extract<Paso, { tipo: 'DECISION' }>, nombre: Nombre) => ({
  tipo: p.tipo,
  ...comun(p),
  decision: p.decision,
  proveedor: p.asiento.datos.proveedor ? nombre(p.asiento.datos.proveedor) : null,
  calculado: p.asiento.datos.calculado ?? null,
});
