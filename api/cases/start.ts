import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { defineSearchAttributeKey, SearchAttributeType, TypedSearchAttributes } from '@temporalio/common';
import type { SearchAttributePair } from '@temporalio/common';
import { numeroDeCaso, tipoDeCaso, workflowId } from '../../contracts/temporal';
import type { IdDeCaso } from '../../contracts/temporal';
import type { Atencion, EntradaAsistencia, Garantia, StatusAfiliado } from '../../procedure/asistencia/estado';
import type { Paso, PerfilDeServicio } from '../../procedure/asistencia/perfil';
import { resumenDeCalidad } from '../../procedure/calidad/estado';
import type { EntradaCalidad } from '../../procedure/calidad/estado';
import type { EntradaExpediente } from '../../procedure/expediente/estado';
import type { TipoDeCaso } from '../../procedure/registros/permiso';
import { completa, conCambios } from '../../procedure/reglas';
import type { Reglas } from '../../procedure/reglas';
import type { Asistencia, PrismaClient, Servicio } from '../../prisma/generated/client';
import type { Context } from '../context';
import { detallesDe } from './details';

/** Longer than a healthy server ever takes; the row stays, and is started later. */
const ESPERA_MS = 5_000;

/**
 * Starts the workflow of a case whose row is written. The id is made from the number, so that doing it twice changes
 * nothing.
 * @throws what the Temporal client throws when the server does not answer.
 */
export async function arranca(ctx: Context, caso: IdDeCaso): Promise<void> {
  const { entrada, atributos, resumen, detalles } = await ARRANQUES[tipoDeCaso(caso)](ctx.prisma, caso);
  try {
    await ctx.temporal.withDeadline(Date.now() + ESPERA_MS, () =>
      ctx.temporal.workflow.start(tipoDeCaso(caso), {
        workflowId: workflowId(caso),
        taskQueue: ctx.settings.taskQueue,
        workflowTaskTimeout: '3s',
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        typedSearchAttributes: new TypedSearchAttributes(atributos),
        staticSummary: resumen,
        staticDetails: detalles,
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
  /** Markdown, below it. */
  detalles: string;
}

async function reglasDe(prisma: PrismaClient, version: number): Promise<Reglas> {
  const { contenido } = await prisma.reglas.findUniqueOrThrow({ where: { version } });
  return completa(contenido as Partial<Reglas>);
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
  const fila = await prisma.expediente.findUniqueOrThrow({ where: { numero }, include: { afiliado: true } });
  return {
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
    detalles: detallesDe(fila.abiertoEn, fila),
  };
}

async function asistencia(prisma: PrismaClient, caso: IdDeCaso): Promise<Arranque<EntradaAsistencia>> {
  const fila = await prisma.asistencia.findUniqueOrThrow({
    where: { expediente_n: caso },
    include: { deExpediente: { include: { afiliado: { include: { cuenta: true } } } } },
  });
  const garantia = await garantiaDe(prisma, fila);
  const servicio = await prisma.servicio.findUniqueOrThrow({ where: { id: fila.servicioId } });
  const reglas = await reglasDe(prisma, fila.reglasVersion);
  const { cuentaId, afiliado } = fila.deExpediente;
  return {
    entrada: {
      version: 2,
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
      perfil: perfilDe(servicio),
      atencion: afiliado.cuenta.atencion as Atencion,
      ...(garantia ? { garantia } : {}),
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
    detalles: detallesDe(fila.abiertaEn, { ...fila, cuentaId }),
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
  return { entrada, atributos: [], resumen: resumenDeCalidad(entrada), detalles: detallesDe(fila.abiertaEn, fila) };
}

function perfilDe(servicio: Servicio): PerfilDeServicio {
  const { encuesta, primeroProveedor, sinPasos, minutosDiagnostico, minutosServicio } = servicio;
  return {
    encuesta,
    primeroProveedor,
    ...(sinPasos.length > 0 ? { sinPasos: sinPasos as Paso[] } : {}),
    ...(minutosDiagnostico === null ? {} : { minutosDiagnostico }),
    ...(minutosServicio === null ? {} : { minutosServicio }),
  };
}

/** What its row says of the work it is claimed on; whether it is out of time was settled when it was opened. */
async function garantiaDe(prisma: PrismaClient, fila: Asistencia): Promise<Garantia | undefined> {
  const { garantiaExpediente: expediente, garantiaN: n, garantiaVence: vence } = fila;
  if (expediente === null || n === null || vence === null) return undefined;
  const { proveedorId } = await prisma.asistencia.findUniqueOrThrow({ where: { expediente_n: { expediente, n } } });
  return { expediente, n, proveedor: proveedorId, vence: vence.toISOString(), vencida: vence <= fila.abiertaEn };
}
