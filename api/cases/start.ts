import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { defineSearchAttributeKey, SearchAttributeType, TypedSearchAttributes } from '@temporalio/common';
import type { SearchAttributePair } from '@temporalio/common';
import {
  comunes,
  CON_AFILIADO,
  CON_CUENTA,
  entradaDeAsistencia,
  entradaDeExpediente,
} from '../../activities/case-input';
import { reglasDe } from '../../activities/rules';
import { numeroDeCaso, tipoDeCaso, workflowId } from '../../contracts/temporal';
import type { IdDeCaso } from '../../contracts/temporal';
import type { EntradaAsistencia } from '../../procedure/asistencia/estado';
import { resumenDeCalidad } from '../../procedure/calidad/estado';
import type { EntradaCalidad } from '../../procedure/calidad/estado';
import type { EntradaExpediente } from '../../procedure/expediente/estado';
import type { TipoDeCaso } from '../../procedure/registros/permiso';
import { conCambios } from '../../procedure/reglas';
import type { PrismaClient } from '../../prisma/generated/client';
import type { Context } from '../context';
import { conPlazo } from '../deadline';
import { detallesDe } from './details';
import type { Ficha } from './details';

/**
 * Starts the workflow of a case whose row is written. The id is made from the number, so that doing it twice changes
 * nothing.
 * @throws what the Temporal client throws when the server does not answer; the row stays, and is started later.
 */
export async function arranca(ctx: Context, caso: IdDeCaso): Promise<void> {
  const { entrada, atributos, resumen, ficha } = await ARRANQUES[tipoDeCaso(caso)](ctx.prisma, caso);
  try {
    await conPlazo(ctx, ({ workflow }) =>
      workflow.start(tipoDeCaso(caso), {
        workflowId: workflowId(caso),
        taskQueue: ctx.settings.taskQueue,
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        typedSearchAttributes: new TypedSearchAttributes(atributos),
        staticSummary: resumen,
        staticDetails: detallesDe(ctx.settings.publicUrl, caso, ficha),
        args: [entrada],
      }),
    );
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
  const arrancado = { arrancado: true };
  if (caso.n === 0)
    await ctx.prisma.expediente.updateMany({ where: { numero: caso.expediente, arrancado: false }, data: arrancado });
  else if (caso.n > 0)
    await ctx.prisma.asistencia.updateMany({ where: { ...caso, arrancado: false }, data: arrancado });
  else await ctx.prisma.calidad.updateMany({ where: { ...caso, arrancado: false }, data: arrancado });
}

const palabra = (name: string, value: string): SearchAttributePair => ({
  key: defineSearchAttributeKey(name, SearchAttributeType.KEYWORD),
  value,
});

interface Arranque<E> {
  entrada: E;
  atributos: SearchAttributePair[];
  /** Shown in the Temporal UI: no personal data. */
  resumen: string;
  /** What its details below it say. */
  ficha: Ficha;
}

/** What each kind is started with, by the name of its workflow. */
const ARRANQUES: Record<TipoDeCaso, (prisma: PrismaClient, caso: IdDeCaso) => Promise<Arranque<unknown>>> = {
  expediente,
  asistencia,
  calidad,
};

async function expediente(
  prisma: PrismaClient,
  { expediente: numero }: IdDeCaso,
): Promise<Arranque<EntradaExpediente>> {
  const fila = await prisma.expediente.findUniqueOrThrow({ where: { numero }, include: CON_AFILIADO });
  return {
    entrada: await entradaDeExpediente(comunes(prisma), fila),
    atributos: [palabra('Cuenta', fila.cuentaId), palabra('Zona', fila.zonaId)],
    resumen: `Expediente ${numero} · ${fila.zonaId}`,
    ficha: { ...fila, abierto: fila.abiertoEn },
  };
}

async function asistencia(prisma: PrismaClient, caso: IdDeCaso): Promise<Arranque<EntradaAsistencia>> {
  const fila = await prisma.asistencia.findUniqueOrThrow({ where: { expediente_n: caso }, include: CON_CUENTA });
  const { cuentaId } = fila.deExpediente;
  return {
    entrada: await entradaDeAsistencia(comunes(prisma), fila),
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
    ficha: { ...fila, abierto: fila.abiertaEn, cuentaId },
  };
}

/** Its Asistencia starts it (workflows/shell.ts); this is for a row that stayed without a workflow. It names itself when it runs. */
async function calidad(prisma: PrismaClient, { expediente, n }: IdDeCaso): Promise<Arranque<EntradaCalidad>> {
  const fila = await prisma.calidad.findUniqueOrThrow({ where: { expediente_n: { expediente, n } } });
  const { reglasPropias } = await prisma.asistencia.findUniqueOrThrow({
    where: { expediente_n: { expediente, n: -n } },
    select: { reglasPropias: true },
  });
  const reglas = await reglasDe(prisma, fila.reglasVersion);
  const entrada: EntradaCalidad = {
    version: 2,
    expediente,
    n: -n,
    abiertaEn: fila.abiertaEn.toISOString(),
    servicio: fila.servicioId,
    zona: fila.zonaId,
    cuenta: fila.cuentaId,
    coordinador: fila.coordinador,
    proveedor: fila.proveedorId,
    reglas: reglasPropias === null ? reglas : conCambios(reglas, reglasPropias),
    reglasVersion: fila.reglasVersion,
  };
  return { entrada, atributos: [], resumen: resumenDeCalidad(entrada), ficha: { ...fila, abierto: fila.abiertaEn } };
}
