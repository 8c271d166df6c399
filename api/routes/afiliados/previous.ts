import { z } from 'zod';
import { asistenciaPrevia } from '../../../contracts/afiliado';
import { numeroDeCaso } from '../../../contracts/temporal';
import { enPesos, id, pagina, paginado } from '../../../contracts/wire';
import type { LineaDeCosto, Status } from '../../../procedure/asistencia/estado';
import { enPagina, leeCursor } from '../../page';
import { noEncontrado } from '../../problem';
import { nombresDeProveedores } from '../../read/expediente';
import { ruta } from '../../route';

const cursorDeCaso = z.tuple([z.int(), z.int()]);

export const listAsistenciasPrevias = ruta({
  method: 'get',
  path: '/afiliados/:id/asistencias',
  summary: 'Asistencias ya brindadas al afiliado, la última primero',
  params: z.strictObject({ id }),
  query: z.strictObject(paginado(20)),
  responses: { 200: pagina(asistenciaPrevia) },
  handle: async ({ ctx: { prisma }, params, query: { limite, cursor } }) => {
    const where = { afiliadoId: params.id };
    const ultima = leeCursor(cursorDeCaso, cursor);
    const sigue = ultima
      ? { OR: [{ expediente: { lt: ultima[0] } }, { expediente: ultima[0], n: { lt: ultima[1] } }] }
      : {};
    const [hay, total, filas] = await Promise.all([
      prisma.afiliado.count({ where: params }),
      prisma.asistencia.count({ where }),
      prisma.asistencia.findMany({
        where: { ...where, ...sigue },
        orderBy: [{ expediente: 'desc' }, { n: 'desc' }],
        take: limite + 1,
      }),
    ]);
    if (!hay) throw noEncontrado(`el afiliado ${params.id}`);
    const proveedores = await nombresDeProveedores(prisma, filas);
    const body = enPagina(
      filas,
      limite,
      total,
      (a) => [a.expediente, a.n],
      (a) => ({
        numero: numeroDeCaso(a),
        expediente: a.expediente,
        n: a.n,
        abiertaEn: a.abiertaEn.toISOString(),
        terminadaEn: a.terminadaEn?.toISOString() ?? null,
        servicio: a.servicioId,
        status: a.status as Status,
        coordinador: a.coordinador,
        proveedor: a.proveedorId,
        proveedorNombre: proveedores(a.proveedorId),
        total: enPesos(suma((a.estado as { costos?: LineaDeCosto[] }).costos ?? [])),
      }),
    );
    return { status: 200, body };
  },
});

const suma = (lineas: LineaDeCosto[]): number => lineas.reduce((total, l) => total + l.centavos, 0);
