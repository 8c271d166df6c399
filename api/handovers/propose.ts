import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { MAXIMO_EN_TRASPASO } from '../../contracts/traspaso';
import type { traspasoNuevo } from '../../contracts/traspaso';
import type { IdDeCaso } from '../../contracts/temporal';
import { RANGO } from '../../procedure/roles';
import type { Prisma } from '../../prisma/generated/client';
import type { Context } from '../context';
import { huellaDe } from '../hash';
import { avisa } from '../notices';
import { mismaPeticion } from '../openings/shared';
import { ApiError, datosInvalidos } from '../problem';
import { CASOS, impedimento } from '../read/traspaso';

type Tx = Prisma.TransactionClient;

interface Propuesta {
  de: string;
  clave: string | undefined;
  body: z.output<typeof traspasoNuevo>;
  ahora: Date;
}

/**
 * Offers cases to somebody. Nothing changes hands.
 *
 * @returns the handover's id: the caller's key, so that the same request again is the same handover.
 * @throws ApiError CLAVE_REUTILIZADA, DATOS_INVALIDOS naming the receiver or the case, TRASPASO_EN_CURSO.
 */
export async function propone({ prisma, log }: Context, { de, clave, body, ahora }: Propuesta): Promise<string> {
  const id = clave ?? randomUUID();
  const { a, nota } = body;
  const huella = huellaDe({ de, body });
  return prisma.$transaction(async (tx) => {
    // One giver at a time: two of his proposals cannot cross.
    await tx.$queryRaw`SELECT usuario FROM usuario WHERE usuario = ${de} FOR NO KEY UPDATE`;
    const anterior = await tx.traspaso.findUnique({ where: { id }, select: { huella: true } });
    if (anterior) {
      mismaPeticion(clave, huella, anterior.huella);
      return id;
    }
    await exigeReceptor(tx, de, a);
    const casos = body.casos ? await nombrados(tx, de, body.casos) : await todoLoSuyo(tx, de);
    if ((await tx.traspaso.count({ where: { de, estado: 'PROPUESTO' } })) > 0)
      throw new ApiError('TRASPASO_EN_CURSO', 'Antes retire el que propuso, o espere su respuesta');
    await tx.traspaso.create({ data: { id, de, a, nota: nota ?? null, propuestoEn: ahora, huella } });
    await tx.traspasoCaso.createMany({ data: casos.map(({ expediente, n }) => ({ traspasoId: id, expediente, n })) });
    await avisa(tx, { tema: 'traspasos', usuarios: [de, a] });
    log.info({ traspaso: id, de, a, casos: casos.length }, 'traspaso propuesto');
    return id;
  });
}

async function exigeReceptor(tx: Tx, de: string, a: string): Promise<void> {
  if (a === de) throw datosInvalidos([{ path: 'a', message: 'No puede traspasarse a usted mismo' }]);
  const quien = { usuario: a, activo: true, rol: { in: Object.keys(RANGO) } };
  if ((await tx.usuario.count({ where: quien })) === 0)
    throw datosInvalidos([{ path: 'a', message: 'No es un usuario activo que pueda llevar casos' }]);
}

async function nombrados(tx: Tx, de: string, casos: { numero: number; n: number }[]): Promise<IdDeCaso[]> {
  const hay = await tx.$queryRaw<(IdDeCaso & { coordinador: string; abierto: boolean })[]>`
    SELECT c.expediente, c.n, c.coordinador, c.abierto FROM ${CASOS} c
    WHERE c.expediente = ANY(${casos.map((c) => c.numero)}) AND c.coordinador = ${de}`;
  const suyos = hay.filter((c) => !impedimento(c, de));
  const ajenos = casos.flatMap(({ numero, n }, i) =>
    suyos.some((c) => c.expediente === numero && c.n === n) ? [] : [`casos.${i}`],
  );
  if (ajenos.length > 0) throw datosInvalidos(ajenos.map((path) => ({ path, message: 'No es un caso abierto suyo' })));
  return casos.map(({ numero, n }) => ({ expediente: numero, n }));
}

async function todoLoSuyo(tx: Tx, de: string): Promise<IdDeCaso[]> {
  const casos = await tx.$queryRaw<IdDeCaso[]>`
    SELECT c.expediente, c.n FROM ${CASOS} c WHERE c.abierto AND c.coordinador = ${de} ORDER BY 1, 2 LIMIT ${MAXIMO_EN_TRASPASO + 1}`;
  if (casos.length === 0) throw datosInvalidos([{ path: 'casos', message: 'No tiene casos abiertos que traspasar' }]);
  if (casos.length > MAXIMO_EN_TRASPASO)
    throw datosInvalidos([{ path: 'casos', message: `Son más de ${MAXIMO_EN_TRASPASO}: nombre cuáles` }]);
  return casos;
}
