import { WorkflowNotFoundError } from '@temporalio/client';
import { asientaComentarioFinal } from '../../activities/after-the-end';
import { numeroDeCaso, SIGNAL_REGISTRO, workflowId } from '../../contracts/temporal';
import type { Codigo } from '../../procedure/registros/catalogo';
import { sinTexto } from '../../procedure/registros/valida';
import type { RegistroRecibido } from '../../procedure/transicion';
import type { Context } from '../context';
import { conPlazo } from '../deadline';
import { finalizado } from '../registros/judge';
import type { FilaRegistro } from '../registros/store';
import { arranca } from './start';

/** «enviado»: the case will settle it. «asentado»: the case had ended, it is settled. «sin-enviar»: somebody must send it again. */
type Envio = 'enviado' | 'asentado' | 'sin-enviar';

/** Gives a received registro to its case. Never throws: the row stays, and is sent again until it is settled. */
export async function envia(ctx: Context, fila: FilaRegistro): Promise<Envio> {
  try {
    return (await senala(ctx, fila)) ? 'enviado' : await sinWorkflow(ctx, fila);
  } catch (error) {
    ctx.log.warn(
      { registro: fila.id, error: (error as Error).name, code: (error as { code?: unknown }).code },
      'registro sin enviar',
    );
    return 'sin-enviar';
  }
}

/** Only ids, codes, instants and amounts travel. False when no such workflow is running. */
async function senala(ctx: Context, fila: FilaRegistro): Promise<boolean> {
  const { id, codigo, recibidoEn, usuario, rol, datos, ocurridoEn, persona } = fila;
  const payload: RegistroRecibido = {
    id,
    codigo: codigo as Codigo,
    recibidoEn: recibidoEn.toISOString(),
    actor: { usuario: usuario ?? '', rol: rol ?? '' },
    datos: sinTexto(codigo as Codigo, datos),
    ...(ocurridoEn ? { ocurridoEn: ocurridoEn.toISOString() } : {}),
    ...(persona ? { persona } : {}),
  };
  try {
    await conPlazo(ctx, ({ workflow }) => workflow.getHandle(workflowId(fila)).signal(SIGNAL_REGISTRO, payload));
    return true;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

/** The case has ended, and nobody but us can settle it; or it was never started, because somebody stopped half-way. */
async function sinWorkflow(ctx: Context, fila: FilaRegistro): Promise<Envio> {
  const { terminado, arrancado } = await comoEsta(ctx, fila);
  if (terminado) {
    await asientaTrasElFin(ctx, fila);
    return 'asentado';
  }
  if (arrancado) {
    // Somebody removed it by hand. Started anew it would tell another story under the same numbers.
    ctx.log.error({ caso: numeroDeCaso(fila) }, 'el caso no terminó y su workflow no existe');
    return 'sin-enviar';
  }
  await arranca(ctx, { expediente: fila.expediente, n: fila.n });
  return (await senala(ctx, fila)) ? 'enviado' : 'sin-enviar';
}

async function comoEsta(
  { prisma }: Context,
  { expediente, n }: FilaRegistro,
): Promise<{ terminado: boolean; arrancado: boolean }> {
  if (n === 0) {
    const { status, arrancado } = await prisma.expediente.findUniqueOrThrow({
      where: { numero: expediente },
      select: { status: true, arrancado: true },
    });
    return { terminado: status === 'CERRADO', arrancado };
  }
  if (n < 0) {
    const { status, arrancado } = await prisma.calidad.findUniqueOrThrow({
      where: { expediente_n: { expediente, n } },
      select: { status: true, arrancado: true },
    });
    return { terminado: status === 'CERRADO', arrancado };
  }
  const { etapa, arrancado } = await prisma.asistencia.findUniqueOrThrow({
    where: { expediente_n: { expediente, n } },
    select: { etapa: true, arrancado: true },
  });
  return { terminado: etapa === 'finalizada', arrancado };
}

async function asientaTrasElFin({ prisma }: Context, fila: FilaRegistro): Promise<void> {
  const rechazo = finalizado(fila, fila.codigo as Codigo);
  if (!rechazo) return asientaComentarioFinal(prisma, fila.id);
  await prisma.$executeRaw`
    UPDATE registro SET estado = 'RECHAZADO', rechazo = ${JSON.stringify(rechazo)}::jsonb, enviar_en = NULL WHERE id = ${fila.id} AND estado = 'RECIBIDO'`;
}
