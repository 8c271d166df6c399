import type { IdDeCaso } from '../../contracts/temporal';
import { venceEncuesta } from '../../procedure/encuesta';
import type { Pregunta } from '../../procedure/encuesta';
import { Prisma } from '../../prisma/generated/client';
import type { PrismaClient } from '../../prisma/generated/client';

/** A survey that somebody may answer, or could have. */
export interface Encuesta extends IdDeCaso {
  status: string;
  derivadaEn: Date;
}

const DERIVADA = Prisma.sql`(SELECT b.registrado_en FROM bitacora b
  WHERE b.expediente = a.expediente AND b.n = a.n AND b.codigo = 'encuesta-derivada' ORDER BY b.transicion LIMIT 1)`;

/**
 * The survey that `codigo` opens: an Asistencia's own six digits, or an Expediente's number for the last of its
 * Asistencias that was derived (AM-33). Should the digits be both, the one derived last is meant.
 */
export async function encuestaDeCodigo(prisma: PrismaClient, codigo: string): Promise<Encuesta | undefined> {
  const [fila] = await prisma.$queryRaw<Encuesta[]>`
    SELECT q.* FROM (SELECT a.expediente, a.n, a.status, ${DERIVADA} AS "derivadaEn" FROM asistencia a
      WHERE a.codigo_encuesta = ${codigo} OR (a.expediente = ${numeroDe(codigo)} AND a.codigo_encuesta IS NOT NULL)) q
    WHERE q."derivadaEn" IS NOT NULL ORDER BY q."derivadaEn" DESC, q.n DESC LIMIT 1`;
  return fila;
}

/** Whether the digits are an Expediente's number, none of whose Asistencias was derived. */
export const esExpediente = async (prisma: PrismaClient, codigo: string): Promise<boolean> =>
  (await prisma.expediente.count({ where: { numero: numeroDe(codigo) } })) > 0;

/** 0 is no Expediente. */
function numeroDe(codigo: string): number {
  const numero = /^\d{1,10}$/.test(codigo) ? Number(codigo) : 0;
  return numero <= 2_147_483_647 ? numero : 0;
}

/** When an Asistencia was derived to the survey; null when it was not. */
export async function derivacionDe(prisma: PrismaClient, { expediente, n }: IdDeCaso): Promise<Date | null> {
  const [fila] = await prisma.$queryRaw<{ derivadaEn: Date | null }[]>`
    SELECT ${DERIVADA} AS "derivadaEn" FROM asistencia a WHERE a.expediente = ${expediente} AND a.n = ${n}`;
  return fila?.derivadaEn ?? null;
}

const conPreguntas = { preguntas: { orderBy: { numero: 'asc' } } } as const satisfies Prisma.CuestionarioInclude;
export type FilaCuestionario = Prisma.CuestionarioGetPayload<{ include: typeof conPreguntas }>;

/** The questionnaire in force at `instante`, which a survey derived then keeps; null before the first one. */
export const cuestionarioVigente = (prisma: PrismaClient, instante: Date): Promise<FilaCuestionario | null> =>
  prisma.cuestionario.findFirst({
    where: { creadoEn: { lte: instante } },
    orderBy: { version: 'desc' },
    include: conPreguntas,
  });

export const preguntaDe = ({ numero, texto, minimo, maximo }: Pregunta): Pregunta => ({
  numero,
  texto,
  minimo,
  maximo,
});

export const venceEn = (derivadaEn: Date): Date => new Date(venceEncuesta(derivadaEn.getTime()));
