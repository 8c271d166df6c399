import type { StatusAfiliado } from '../procedure/asistencia/estado';
import type { Hecho, HechosDeAsistencia, HechosDeExpediente, Sonada } from '../procedure/ensayo-de-reglas/hechos';
import type { Prisma, PrismaClient } from '../prisma/generated/client';
import { CON_AFILIADO, CON_CUENTA, entradaDeAsistencia, entradaDeExpediente } from './case-input';

type FilaAsistencia = Prisma.AsistenciaGetPayload<{ include: typeof CON_CUENTA }>;

/**
 * All that is kept of an Expediente and its cases. Who had them and what was known of the affiliate when they were
 * opened has changed since in their rows: it is read back from what changed it.
 */
export async function hechosDeExpediente(prisma: PrismaClient, numero: number): Promise<HechosDeExpediente> {
  const where = { expediente: numero };
  const [fila, asistencias, calidad, escrito] = await Promise.all([
    prisma.expediente.findUniqueOrThrow({ where: { numero }, include: CON_AFILIADO }),
    prisma.asistencia.findMany({ where, include: CON_CUENTA, orderBy: { n: 'asc' } }),
    prisma.calidad.findMany({ where, select: { n: true } }),
    escritoDe(prisma, numero),
  ]);
  const entrada = await entradaDeExpediente(prisma, fila);
  return {
    entrada: { ...entrada, coordinador: escrito.primero(0) ?? fila.coordinador, afiliadoStatus: escrito.sinVerificar },
    ...escrito.de(0),
    asistencias: await Promise.all(asistencias.map((a) => hechosDeAsistencia(prisma, a, escrito))),
    calidad: calidad.map(({ n }) => ({ n: -n, ...escrito.de(n) })),
  };
}

async function hechosDeAsistencia(
  prisma: PrismaClient,
  fila: FilaAsistencia,
  escrito: Escrito,
): Promise<HechosDeAsistencia> {
  const { posiciones = [], afiliadoStatus = 'ACTIVO' } = fila.estado as {
    posiciones?: { proveedor: string }[];
    afiliadoStatus?: StatusAfiliado;
  };
  const entrada = await entradaDeAsistencia(prisma, fila);
  return {
    entrada: {
      ...entrada,
      coordinador: escrito.primero(fila.n) ?? fila.coordinador,
      afiliadoStatus: escrito.verificadoDesde(fila.abiertaEn) ? escrito.antesDeVerificar : afiliadoStatus,
    },
    ...(fila.reglasPropias === null ? {} : { propias: fila.reglasPropias }),
    ...escrito.de(fila.n),
    hoja: posiciones.map((p) => p.proveedor),
    agotadas: escrito.agotadas(fila.n),
  };
}

/** What the cases of one Expediente wrote, to be asked for by the number of the case. */
class Escrito {
  constructor(
    private readonly asientos: (Hecho & { n: number })[],
    private readonly alertas: (Sonada & { n: number })[],
    private readonly historial: { n: number; de: string }[],
    private readonly pendientes: { n: number; reloj: string; abiertoEn: Date }[],
  ) {}

  de = (caso: number) => ({
    hechos: this.asientos.filter(({ n }) => n === caso),
    sonaron: this.alertas.filter(({ n }) => n === caso),
  });
  /** Who had the case first, if it ever changed hands. */
  primero = (caso: number): string | undefined => this.historial.find(({ n }) => n === caso)?.de;
  agotadas = (caso: number): string[] =>
    this.pendientes.filter(({ n, reloj }) => n === caso && reloj === 'C-06').map((p) => p.abiertoEn.toISOString());
  verificadoDesde = (instante: Date): boolean =>
    this.asientos.some((a) => a.codigo === 'verificacion' && new Date(a.registradoEn) >= instante);

  /** Only C-21 waits for it: that of another Expediente opens none here. */
  get sinVerificar(): StatusAfiliado {
    return this.pendientes.some(({ reloj }) => reloj === 'C-21') ? 'VERIFICAR' : 'ACTIVO';
  }
  /** Verified without being to be verified: he was not active. */
  get antesDeVerificar(): StatusAfiliado {
    return this.sinVerificar === 'VERIFICAR' ? 'VERIFICAR' : 'NO_ACTIVO';
  }
}

async function escritoDe(prisma: PrismaClient, expediente: number): Promise<Escrito> {
  const [asientos, alertas, historial, pendientes] = await Promise.all([
    prisma.bitacora.findMany({
      where: { expediente },
      orderBy: [{ n: 'asc' }, { transicion: 'asc' }, { orden: 'asc' }],
    }),
    prisma.alerta.findMany({ where: { expediente } }),
    prisma.historialCoordinador.findMany({ where: { expediente }, orderBy: { id: 'asc' } }),
    // C-06 that a decision closed tells nothing more: the decision does.
    prisma.pendiente.findMany({
      where: { expediente, OR: [{ reloj: 'C-21' }, { reloj: 'C-06', cerradoPor: null }] },
    }),
  ]);
  return new Escrito(asientos.map(hechoDe), alertas.map(sonadaDe), historial, pendientes);
}

const hechoDe = (b: Prisma.BitacoraGetPayload<object>): Hecho & { n: number } => ({
  n: b.n,
  id: b.registroId ?? `${b.transicion}/${b.orden}`,
  codigo: b.codigo,
  usuario: b.usuario ?? '',
  rol: b.rol ?? '',
  registradoEn: b.registradoEn.toISOString(),
  ocurridoEn: b.ocurridoEn.toISOString(),
  datos: b.datos as Record<string, unknown>,
});

const sonadaDe = ({ n, id, reloj, nivel, rol, instante }: Prisma.AlertaGetPayload<object>): Sonada & { n: number } => ({
  ...{ n, id, reloj, nivel, rol },
  instante: instante.toISOString(),
});
