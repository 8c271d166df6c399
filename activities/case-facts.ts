import type { StatusAfiliado } from '../procedure/asistencia/estado';
import type { Hecho, HechosDeAsistencia, HechosDeExpediente, Sonada } from '../procedure/ensayo-de-reglas/hechos';
import type { Prisma, PrismaClient } from '../prisma/generated/client';
import { comunes, CON_AFILIADO, CON_CUENTA, entradaDeAsistencia, entradaDeExpediente } from './case-input';
import type { Comunes } from './case-input';

type FilaAsistencia = Prisma.AsistenciaGetPayload<{ include: typeof CON_CUENTA }>;

/**
 * All that is kept of these Expedientes and their cases, in the order of their numbers. Who had a case and what was known
 * of the affiliate when it was opened has changed since in their rows: it is read back from what changed it.
 */
export async function hechosDe(prisma: PrismaClient, numeros: number[]): Promise<HechosDeExpediente[]> {
  const where = { expediente: { in: numeros } };
  const [expedientes, asistencias, calidad, escrito] = await Promise.all([
    prisma.expediente.findMany({
      where: { numero: { in: numeros } },
      include: CON_AFILIADO,
      orderBy: { numero: 'asc' },
    }),
    prisma.asistencia.findMany({ where, include: CON_CUENTA, orderBy: { n: 'asc' } }),
    prisma.calidad.findMany({ where, select: { expediente: true, n: true } }),
    leeEscrito(prisma, numeros),
  ]);
  const de = comunes(prisma);
  return Promise.all(
    expedientes.map(async (fila): Promise<HechosDeExpediente> => {
      const suyo = escrito(fila.numero);
      const suyas = asistencias.filter((a) => a.expediente === fila.numero);
      return {
        entrada: {
          ...(await entradaDeExpediente(de, fila)),
          coordinador: suyo.primero(0) ?? fila.coordinador,
          afiliadoStatus: suyo.sinVerificar,
        },
        ...suyo.de(0),
        asistencias: await Promise.all(suyas.map((a) => hechosDeAsistencia(de, a, suyo))),
        calidad: calidad.filter((c) => c.expediente === fila.numero).map(({ n }) => ({ n: -n, ...suyo.de(n) })),
      };
    }),
  );
}

async function hechosDeAsistencia(de: Comunes, fila: FilaAsistencia, escrito: Escrito): Promise<HechosDeAsistencia> {
  const { posiciones = [], afiliadoStatus = 'ACTIVO' } = fila.estado as {
    posiciones?: { proveedor: string }[];
    afiliadoStatus?: StatusAfiliado;
  };
  const entrada = await entradaDeAsistencia(de, fila);
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

async function leeEscrito(prisma: PrismaClient, numeros: number[]): Promise<(expediente: number) => Escrito> {
  const where = { expediente: { in: numeros } };
  const [asientos, alertas, historial, pendientes] = await Promise.all([
    prisma.bitacora.findMany({ where, orderBy: [{ n: 'asc' }, { transicion: 'asc' }, { orden: 'asc' }] }),
    prisma.alerta.findMany({ where }),
    prisma.historialCoordinador.findMany({ where, orderBy: { id: 'asc' } }),
    // C-06 that a decision closed tells nothing more: the decision does.
    prisma.pendiente.findMany({ where: { ...where, OR: [{ reloj: 'C-21' }, { reloj: 'C-06', cerradoPor: null }] } }),
  ]);
  return (expediente) => {
    const suyo = (fila: { expediente: number }): boolean => fila.expediente === expediente;
    return new Escrito(
      asientos.filter(suyo).map(hechoDe),
      alertas.filter(suyo).map(sonadaDe),
      historial.filter(suyo),
      pendientes.filter(suyo),
    );
  };
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
