import { z } from 'zod';
import type { asiento } from '../../contracts/registro';
import { tipoDeCaso } from '../../contracts/temporal';
import type { IdDeCaso } from '../../contracts/temporal';
import type { PrismaClient } from '../../prisma/generated/client';
import { leyenda } from '../../procedure/registros/leyenda';
import type { Context } from '../context';
import { enPagina, leeCursor } from '../page';
import { noEncontrado } from '../problem';

const cursorDeAsiento = z.tuple([z.int(), z.int()]);
type Asiento = z.output<typeof asiento>;

/**
 * The log of a case, oldest first, with the free text that is kept with each registro.
 * @throws ApiError NO_ENCONTRADO
 */
export async function leeBitacora(
  { prisma }: Context,
  { expediente, n }: IdDeCaso,
  { limite, cursor }: { limite: number; cursor?: string | undefined },
) {
  const where = { expediente, n };
  const ultimo = leeCursor(cursorDeAsiento, cursor);
  const sigue = ultimo
    ? { OR: [{ transicion: { gt: ultimo[0] } }, { transicion: ultimo[0], orden: { gt: ultimo[1] } }] }
    : {};
  const [existe, total, filas] = await Promise.all([
    cuantos(prisma, { expediente, n }),
    prisma.bitacora.count({ where }),
    prisma.bitacora.findMany({
      where: { ...where, ...sigue },
      orderBy: [{ transicion: 'asc' }, { orden: 'asc' }],
      take: limite + 1,
    }),
  ]);
  if (!existe) throw noEncontrado('ese caso');
  const ids = filas.flatMap((f) => f.registroId ?? []);
  const registros = await prisma.registro.findMany({
    where: { id: { in: ids } },
    select: { id: true, comentario: true, persona: true, datos: true },
  });
  const porId = new Map(registros.map((r) => [r.id, r]));
  return enPagina(
    filas,
    limite,
    total,
    (f) => [f.transicion, f.orden],
    (f): Asiento => {
      const registro = porId.get(f.registroId ?? '');
      const datos = { ...(f.datos as object), ...(registro?.datos as object | undefined) };
      return {
        transicion: f.transicion,
        orden: f.orden,
        tipo: f.tipo,
        subtipo: f.subtipo,
        esHito: f.esHito,
        ocurridoEn: f.ocurridoEn.toISOString(),
        registradoEn: f.registradoEn.toISOString(),
        codigo: f.codigo,
        usuario: f.usuario,
        rol: f.rol,
        persona: registro?.persona ?? null,
        comentario: registro?.comentario ?? null,
        datos,
        leyenda: leyenda(f.codigo, datos, f.registradoEn.getTime()),
        etapa: f.etapa,
        status: f.status,
        statusProveedor: f.statusProveedor,
        registro: f.registroId,
      };
    },
  );
}

function cuantos(prisma: PrismaClient, caso: IdDeCaso): Promise<number> {
  switch (tipoDeCaso(caso)) {
    case 'expediente':
      return prisma.expediente.count({ where: { numero: caso.expediente } });
    case 'asistencia':
      return prisma.asistencia.count({ where: caso });
    case 'calidad':
      return prisma.calidad.count({ where: caso });
  }
}
