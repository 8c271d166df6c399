import { setImmediate } from 'node:timers/promises';
import { esReloj } from '../procedure/clocks';
import { ensaya } from '../procedure/ensayo-de-reglas/ensaya';
import type { CasoEnsayado } from '../procedure/ensayo-de-reglas/ensaya';
import { completa } from '../procedure/reglas';
import type { Reglas } from '../procedure/reglas';
import type { EnsayoDeReglas, PrismaClient } from '../prisma/generated/client';
import type { Actividades } from './actividades';
import { hechosDe } from './case-facts';

/** Expedientes a call takes: well under the seconds it has. */
const TRAMO = 25;

/**
 * Rehearses the next Expedientes of the period. They and how far it got are written together, so that a repeated call
 * goes on where the last one ended. Nothing of a case is changed.
 */
export const ensayarEn =
  (prisma: PrismaClient): Actividades['ensayar'] =>
  async (id) => {
    const ensayo = await prisma.ensayoDeReglas.findUnique({ where: { id } });
    if (!ensayo || ensayo.terminadoEn) return false;
    const numeros = await siguientes(prisma, ensayo);
    const borrador = completa(ensayo.contenido as unknown as Partial<Reglas>);
    const casos: Ensayado[] = [];
    for (const hechos of await hechosDe(prisma, numeros)) {
      const { expediente } = hechos.entrada;
      casos.push(...ensaya(hechos, borrador, ensayo.pedidoEn.getTime()).map((caso) => ({ ...caso, expediente })));
      // The cases of now are served by the same process.
      await setImmediate();
    }
    await escribe(prisma, ensayo, numeros, casos);
    return numeros.length === TRAMO;
  };

type Ensayado = CasoEnsayado & { expediente: number };

/** Those that have run: the number goes with the order in which they were opened, and is what a call begins after. */
async function siguientes(prisma: PrismaClient, { desde, hasta, ultimo }: EnsayoDeReglas): Promise<number[]> {
  const filas = await prisma.expediente.findMany({
    where: { abiertoEn: { gte: desde, lt: hasta }, numero: { gt: ultimo }, transicion: { gt: 0 } },
    orderBy: { numero: 'asc' },
    take: TRAMO,
    select: { numero: true },
  });
  return filas.map((f) => f.numero);
}

/** A call that was given up and commits late finds that another one has gone on, and writes nothing. */
async function escribe(
  prisma: PrismaClient,
  { id, ultimo }: EnsayoDeReglas,
  numeros: readonly number[],
  casos: readonly Ensayado[],
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.ensayoDeReglas.updateMany({
      where: { id, ultimo, terminadoEn: null },
      data: {
        hechos: { increment: numeros.length },
        ultimo: numeros.at(-1) ?? ultimo,
        ...(numeros.length < TRAMO ? { terminadoEn: new Date() } : {}),
      },
    });
    if (count === 0) return;
    await tx.casoDeEnsayo.createMany({
      data: casos.map(({ expediente, n, certeza, desde }) => ({
        ...{ ensayoId: id, expediente, n, certeza },
        desdeCodigo: desde?.codigo ?? null,
        desdeInstante: desde?.instante ?? null,
      })),
    });
    await tx.alertaDeEnsayo.createMany({ data: casos.flatMap((caso) => alertasDe(id, caso)) });
  });
}

const alertasDe = (ensayoId: string, { expediente, n, certeza, alertas }: Ensayado) =>
  alertas.map(({ reloj, nivel, comparacion, hubo, habria }) => ({
    ...{ ensayoId, expediente, n, certeza, nivel, comparacion },
    reloj: esReloj(reloj) ? reloj : 'M',
    huboRol: hubo?.rol ?? null,
    huboEn: hubo?.instante ?? null,
    habriaRol: habria?.rol ?? null,
    habriaEn: habria?.instante ?? null,
  }));
