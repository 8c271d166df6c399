import { DIA, fecha, hora } from '../../procedure/instante';
import { definicion } from '../../procedure/registros/catalogo';
import type { PrismaClient } from '../../prisma/generated/client';
import type { Context } from '../context';
import { ApiError, datosInvalidos } from '../problem';

interface Pedido {
  garantiaDe: string;
  /** Of the Expediente in which it is claimed. */
  afiliadoId: string;
  servicio: string | undefined;
  abiertaEn: Date;
  /** A superior's word for a claim out of time is among the opening registros. */
  autorizada: boolean;
}

/** The work that is claimed on. */
export interface Reclamo {
  expediente: number;
  n: number;
  servicioId: string;
  vence: Date;
}

/**
 * The Asistencia a guarantee is claimed on (B-P.B, AM-43): the same affiliate's, concluded, and in time, counted in days
 * of its service from the end of the work. A claim on a guarantee is one on the work it was given for.
 * @throws ApiError DATOS_INVALIDOS naming `garantiaDe` or `servicio`; GARANTIA_VENCIDA when out of time and nobody allowed it.
 */
export async function reclamoDe(ctx: Context, pedido: Pedido): Promise<Reclamo> {
  const original = await concluida(ctx.prisma, pedido.garantiaDe, pedido.afiliadoId);
  if (pedido.servicio !== undefined && pedido.servicio !== original.servicioId)
    throw datosInvalidos([{ path: 'servicio', message: `La garantía es de ${original.servicioId}` }]);
  const { garantiaDias } = await ctx.prisma.servicio.findUniqueOrThrow({ where: { id: original.servicioId } });
  const vence = new Date(original.termino.getTime() + garantiaDias * DIA);
  if (vence <= pedido.abiertaEn && !pedido.autorizada)
    throw new ApiError(
      'GARANTIA_VENCIDA',
      `Los ${garantiaDias} días de ${original.servicioId} vencieron el ${fecha(vence.getTime())} a las ${hora(vence.getTime())}; un supervisor puede autorizarla con «${definicion('garantia-autorizada').titulo}» (AM-43; en la API, el registro garantia-autorizada)`,
    );
  return { expediente: original.expediente, n: original.n, servicioId: original.servicioId, vence };
}

interface Original {
  expediente: number;
  n: number;
  servicioId: string;
  termino: Date;
}

async function concluida(prisma: PrismaClient, garantiaDe: string, afiliadoId: string): Promise<Original> {
  const [expediente = 0, n = 0] = garantiaDe.split('/').map(Number);
  if (expediente > MAXIMO) throw ajena();
  const fila = await prisma.asistencia.findUnique({ where: { expediente_n: { expediente, n } } });
  if (!fila || fila.afiliadoId !== afiliadoId) throw ajena();
  if (fila.status !== 'CONCLUIDA')
    throw datosInvalidos([{ path: 'garantiaDe', message: 'Solo una asistencia concluida tiene garantía' }]);
  if (fila.garantiaExpediente !== null && fila.garantiaN !== null)
    return concluida(prisma, `${fila.garantiaExpediente}/${fila.garantiaN}`, afiliadoId);
  const { hitos } = fila.estado as { hitos?: { termino: string | null } };
  const termino = hitos?.termino ? new Date(hitos.termino) : fila.terminadaEn;
  return { expediente, n, servicioId: fila.servicioId, termino: termino ?? fila.abiertaEn };
}

/** Largest number the database can hold. */
const MAXIMO = 2_147_483_647;
const ajena = (): ApiError =>
  datosInvalidos([{ path: 'garantiaDe', message: 'No es una asistencia de este afiliado' }]);
