import type { z } from 'zod';
import { cotizaciones } from '../../../contracts/cotizacion';
import type { cotizacion } from '../../../contracts/cotizacion';
import { numeroDeCaso } from '../../../contracts/temporal';
import type { IdDeCaso } from '../../../contracts/temporal';
import { enPesos } from '../../../contracts/wire';
import type { Cotizacion } from '../../../procedure/asistencia/estado';
import type { PrismaClient } from '../../../prisma/generated/client';
import { noEncontrado } from '../../problem';
import { nombresDeProveedores } from '../../read/proveedores';
import { cotizacionDe } from '../../read/visible';
import { ruta } from '../../route';
import { casoDe, enRuta } from './shared';

export const getCotizaciones = ruta({
  method: 'get',
  path: '/asistencias/:numero/:n/cotizaciones',
  summary: 'Las cotizaciones del caso: de quién, cuánto pidió, en cuánto quedó y contra qué precio se compara',
  params: enRuta,
  responses: { 200: cotizaciones },
  handle: async ({ ctx: { prisma }, params }) => {
    const caso = casoDe(params);
    const fila = await prisma.asistencia.findUnique({ where: { expediente_n: caso }, select: { estado: true } });
    if (!fila) throw noEncontrado(`la asistencia ${numeroDeCaso(caso)}`);
    const estado = fila.estado as { cotizaciones?: Cotizacion[]; conexionAceptada?: number | null };
    const hechas = estado.cotizaciones ?? [];
    const [nombres, pedidas] = await Promise.all([
      nombresDeProveedores(
        prisma,
        hechas.map((c) => c.proveedor),
      ),
      pedidos(prisma, caso, hechas.length),
    ]);
    const aceptada = estado.conexionAceptada ?? null;
    return {
      status: 200,
      body: {
        aceptada: aceptada === null ? null : enPesos(aceptada),
        cotizaciones: hechas.map((c, i) => ({ proveedor: nombres(c.proveedor), ...comparada(c), ...pedidas[i] })),
      },
    };
  },
});

type Quien = Pick<z.output<typeof cotizacion>, 'en' | 'usuario'>;

/** Who typed each one: the bitácora has them in the same order. Cases of the first release kept no instant themselves. */
async function pedidos(prisma: PrismaClient, caso: IdDeCaso, cuantas: number): Promise<Quien[]> {
  const asientos = await prisma.bitacora.findMany({
    where: { ...caso, codigo: 'cotizacion' },
    orderBy: [{ transicion: 'asc' }, { orden: 'asc' }],
    select: { registradoEn: true, usuario: true },
  });
  if (asientos.length !== cuantas) return [];
  return asientos.map(({ registradoEn, usuario }) => ({ en: registradoEn.toISOString(), usuario }));
}

function comparada(c: Cotizacion) {
  const { proveedor: _, ...cotizada } = cotizacionDe(c);
  const diferencia = c.referencia ? enPesos(c.centavos - c.referencia.centavos) : null;
  return { ...cotizada, diferencia, en: c.en ?? null, usuario: null };
}
