import { z } from 'zod';
import { beneficiario } from '../../../contracts/afiliado';
import { id, pagina, paginado } from '../../../contracts/wire';
import { enPagina, leeCursor } from '../../page';
import { noEncontrado } from '../../problem';
import { beneficiarioDe } from '../../read/expediente';
import { ruta } from '../../route';

const cursorDeNombre = z.tuple([z.string(), z.string(), z.string()]);

export const listBeneficiarios = ruta({
  method: 'get',
  path: '/afiliados/:id/beneficiarios',
  summary: 'A quiénes cubre el plan del afiliado, además de él',
  params: z.strictObject({ id }),
  query: z.strictObject(paginado(50)),
  responses: { 200: pagina(beneficiario) },
  handle: async ({ ctx: { prisma }, params, query: { limite, cursor } }) => {
    const where = { afiliadoId: params.id };
    const [apellido, nombre, ultimo] = leeCursor(cursorDeNombre, cursor) ?? [];
    const sigue =
      apellido === undefined || nombre === undefined || ultimo === undefined
        ? {}
        : {
            OR: [
              { apellido: { gt: apellido } },
              { apellido, nombre: { gt: nombre } },
              { apellido, nombre, id: { gt: ultimo } },
            ],
          };
    const [hay, total, filas] = await Promise.all([
      prisma.afiliado.count({ where: params }),
      prisma.beneficiario.count({ where }),
      prisma.beneficiario.findMany({
        where: { ...where, ...sigue },
        orderBy: [{ apellido: 'asc' }, { nombre: 'asc' }, { id: 'asc' }],
        take: limite + 1,
      }),
    ]);
    if (!hay) throw noEncontrado(`el afiliado ${params.id}`);
    return { status: 200, body: enPagina(filas, limite, total, (b) => [b.apellido, b.nombre, b.id], beneficiarioDe) };
  },
});
