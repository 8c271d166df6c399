import { iso } from '../procedure/instante';
import type { PrismaClient } from '../prisma/generated/client';
import type { CaseRows, RowsOfCase } from './observe';

const en = (fecha: Date): string => iso(fecha.getTime());
const enONunca = (fecha: Date | null): string | null => (fecha === null ? null : en(fecha));

/** Everything the database holds of one Asistencia and its quality case. */
export async function caseRows(prisma: PrismaClient, expediente: number, n: number): Promise<CaseRows> {
  const [asistencia, calidad] = await Promise.all([
    prisma.asistencia.findUniqueOrThrow({ where: { expediente_n: { expediente, n } } }),
    prisma.calidad.findUnique({ where: { expediente_n: { expediente, n: -n } } }),
  ]);
  return {
    ...(await rowsOf(prisma, { expediente, n }, asistencia.estado)),
    calidad: calidad && (await rowsOf(prisma, { expediente, n: -n }, calidad.estado)),
  };
}

async function rowsOf(
  prisma: PrismaClient,
  where: { expediente: number; n: number },
  estado: unknown,
): Promise<RowsOfCase> {
  const [bitacora, rechazados, pendientes, alertas, promesas] = await Promise.all([
    prisma.bitacora.findMany({ where, orderBy: [{ transicion: 'asc' }, { orden: 'asc' }] }),
    prisma.registro.findMany({ where: { ...where, estado: 'RECHAZADO' }, orderBy: { recibidoEn: 'asc' } }),
    prisma.pendiente.findMany({ where, orderBy: [{ abiertoEn: 'asc' }, { id: 'asc' }] }),
    prisma.alerta.findMany({ where, orderBy: [{ instante: 'asc' }, { id: 'asc' }] }),
    prisma.promesa.findMany({ where, orderBy: [{ dadaEn: 'asc' }, { id: 'asc' }] }),
  ]);
  return {
    caso: estado as Record<string, unknown>,
    bitacora: bitacora.map((b) => ({ ...b, registradoEn: en(b.registradoEn), ocurridoEn: en(b.ocurridoEn) })),
    rechazados: rechazados.map((r) => ({
      recibidoEn: en(r.recibidoEn),
      codigo: r.codigo,
      rechazo: String((r.rechazo as { codigo?: unknown } | null)?.codigo),
    })),
    pendientes: pendientes.map((p) => ({
      ...p,
      abiertoEn: en(p.abiertoEn),
      venceEn: en(p.venceEn),
      cerradoEn: enONunca(p.cerradoEn),
      cambios: p.cambios as RowsOfCase['pendientes'][number]['cambios'],
    })),
    alertas: alertas.map((a) => ({ ...a, instante: en(a.instante) })),
    promesas: promesas.map((p) => ({
      ...p,
      dadaEn: en(p.dadaEn),
      hasta: en(p.hasta),
      resueltaEn: enONunca(p.resueltaEn),
    })),
  };
}
