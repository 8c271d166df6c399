import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { defineSearchAttributeKey, SearchAttributeType, TypedSearchAttributes } from '@temporalio/common';
import type { SearchAttributePair } from '@temporalio/common';
import { numeroDeCaso, workflowId } from '../../contracts/temporal';
import type { IdDeCaso } from '../../contracts/temporal';
import type { EntradaAsistencia, StatusAfiliado } from '../../procedure/asistencia/estado';
import type { EntradaExpediente } from '../../procedure/expediente/estado';
import { conCambios } from '../../procedure/reglas';
import type { Reglas } from '../../procedure/reglas';
import type { PrismaClient } from '../../prisma/generated/client';
import type { Context } from '../context';

/** Longer than a healthy server ever takes; the row stays, and is started later. */
const ESPERA_MS = 5_000;

/**
 * Starts the workflow of a case whose row is written. The id is made from the number, so that doing it twice changes
 * nothing.
 * @throws what the Temporal client throws when the server does not answer.
 */
export async function arranca(ctx: Context, caso: IdDeCaso): Promise<void> {
  const { tipo, entrada, atributos, resumen } =
    caso.n === 0 ? await expediente(ctx.prisma, caso.expediente) : await asistencia(ctx.prisma, caso);
  try {
    await ctx.temporal.withDeadline(Date.now() + ESPERA_MS, () =>
      ctx.temporal.workflow.start(tipo, {
        workflowId: workflowId(caso),
        taskQueue: ctx.settings.taskQueue,
        workflowTaskTimeout: '3s',
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        typedSearchAttributes: new TypedSearchAttributes(atributos),
        staticSummary: resumen,
        args: [entrada],
      }),
    );
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
  const arrancado = { arrancado: true };
  if (caso.n === 0)
    await ctx.prisma.expediente.updateMany({ where: { numero: caso.expediente, arrancado: false }, data: arrancado });
  else await ctx.prisma.asistencia.updateMany({ where: { ...caso, arrancado: false }, data: arrancado });
}

const palabra = (name: string, value: string): SearchAttributePair => ({
  key: defineSearchAttributeKey(name, SearchAttributeType.KEYWORD),
  value,
});

interface Arranque<E> {
  tipo: string;
  entrada: E;
  atributos: SearchAttributePair[];
  /** Shown in the Temporal UI: no personal data. */
  resumen: string;
}

async function reglasDe(prisma: PrismaClient, version: number): Promise<Reglas> {
  const { contenido } = await prisma.reglas.findUniqueOrThrow({ where: { version } });
  return contenido as unknown as Reglas;
}

async function expediente(prisma: PrismaClient, numero: number): Promise<Arranque<EntradaExpediente>> {
  const fila = await prisma.expediente.findUniqueOrThrow({ where: { numero }, include: { afiliado: true } });
  return {
    tipo: 'expediente',
    entrada: {
      version: 1,
      expediente: numero,
      abiertoEn: fila.abiertoEn.toISOString(),
      cuenta: fila.cuentaId,
      afiliado: fila.afiliadoId,
      afiliadoStatus: fila.afiliado.status as StatusAfiliado,
      coordinador: fila.coordinador,
      reglas: await reglasDe(prisma, fila.reglasVersion),
      reglasVersion: fila.reglasVersion,
    },
    atributos: [palabra('Cuenta', fila.cuentaId), palabra('Zona', fila.zonaId)],
    resumen: `Expediente ${numero} · ${fila.zonaId}`,
  };
}

async function asistencia(prisma: PrismaClient, caso: IdDeCaso): Promise<Arranque<EntradaAsistencia>> {
  const fila = await prisma.asistencia.findUniqueOrThrow({
    where: { expediente_n: caso },
    include: { deExpediente: { include: { afiliado: true } } },
  });
  const servicio = await prisma.servicio.findUniqueOrThrow({ where: { id: fila.servicioId } });
  const reglas = await reglasDe(prisma, fila.reglasVersion);
  const { cuentaId, afiliado } = fila.deExpediente;
  return {
    tipo: 'asistencia',
    entrada: {
      version: 1,
      ...caso,
      abiertaEn: fila.abiertaEn.toISOString(),
      servicio: fila.servicioId,
      zona: fila.zonaId,
      cuenta: cuentaId,
      afiliado: fila.afiliadoId,
      afiliadoStatus: afiliado.status as StatusAfiliado,
      coordinador: fila.coordinador,
      reglas: fila.reglasPropias === null ? reglas : conCambios(reglas, fila.reglasPropias),
      reglasVersion: fila.reglasVersion,
      perfil: {
        encuesta: servicio.encuesta,
        primeroProveedor: servicio.primeroProveedor,
        ...(servicio.minutosDiagnostico === null ? {} : { minutosDiagnostico: servicio.minutosDiagnostico }),
      },
    },
    atributos: [
      palabra('Servicio', fila.servicioId),
      palabra('Cuenta', cuentaId),
      palabra('Zona', fila.zonaId),
      palabra('Coordinador', fila.coordinador),
      palabra('Etapa', 'apertura'),
      palabra('StatusAsistencia', 'EN_APERTURA'),
      { key: defineSearchAttributeKey('Vencidos', SearchAttributeType.INT), value: 0 },
    ],
    resumen: `${numeroDeCaso(caso)} ${fila.servicioId} · ${fila.zonaId}`,
  };
}
