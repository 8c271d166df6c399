import { randomUUID } from 'node:crypto';
import { supervisa } from '../../contracts/permissions';
import type { IdDeCaso } from '../../contracts/temporal';
import { numeroDeCaso } from '../../contracts/temporal';
import type { Prisma, Traspaso } from '../../prisma/generated/client';
import { envia } from '../cases/signal';
import { ahora, relojPropio } from '../clock';
import type { Context } from '../context';
import { huellaDe } from '../hash';
import { avisa } from '../notices';
import { ApiError, noEncontrado } from '../problem';
import { CASOS, impedimento } from '../read/traspaso';
import { inserta } from '../registros/store';
import type { FilaRegistro } from '../registros/store';
import type { SesionActiva } from '../session';

type Tx = Prisma.TransactionClient;
type Desenlace = 'ACEPTADO' | 'RECHAZADO' | 'RETIRADO';

/** Who ends it how: the receiver takes it or not, the giver takes it back. */
const QUIEN = {
  ACEPTADO: { parte: 'a', dicho: 'Lo acepta quien lo recibe' },
  RECHAZADO: { parte: 'a', dicho: 'Lo rechaza quien lo recibe' },
  RETIRADO: { parte: 'de', dicho: 'Lo retira quien lo propuso' },
} as const satisfies Record<Desenlace, { parte: keyof Traspaso; dicho: string }>;

interface Cierre {
  id: string;
  sesion: SesionActiva;
  desenlace: Desenlace;
  motivo?: string;
}

/** One statement a case, in one transaction. */
const PLAZO_MS = 15_000;

/**
 * Ends a proposed handover. Accepted, every case that is still open and still the giver's gets a `transferencia` in the
 * same transaction; the cases hear of it after the commit, or when `resend.ts` finds that nobody told them.
 * Ended so already, nothing more is done.
 *
 * @throws ApiError NO_ENCONTRADO, PERMISO_DENEGADO, TRASPASO_RESUELTO when it ended otherwise.
 */
export async function resuelve(ctx: Context, { id, sesion, desenlace, motivo }: Cierre): Promise<void> {
  const [instante, recibidoEn] = await Promise.all([ahora(ctx), relojPropio(ctx)]);
  const cierra = async (tx: Tx): Promise<FilaRegistro[]> => {
    const traspaso = await bajoLlave(tx, id, sesion);
    const { parte, dicho } = QUIEN[desenlace];
    if (traspaso[parte] !== sesion.usuario) throw new ApiError('PERMISO_DENEGADO', dicho);
    if (traspaso.estado === desenlace) return [];
    if (traspaso.estado !== 'PROPUESTO')
      throw new ApiError('TRASPASO_RESUELTO', `Ya está ${traspaso.estado.toLowerCase()}`);
    const data = { estado: desenlace, motivo: motivo ?? null, resueltoEn: instante };
    await tx.traspaso.update({ where: { id }, data });
    await avisa(tx, { tema: 'traspasos', usuarios: [traspaso.de, traspaso.a] });
    ctx.log.info({ traspaso: id, desenlace }, 'traspaso resuelto');
    return desenlace === 'ACEPTADO' ? transfiereTodo(tx, traspaso, sesion, recibidoEn) : [];
  };
  const filas = await ctx.prisma.$transaction(cierra, { timeout: PLAZO_MS });
  for (const fila of filas) ctx.enSegundoPlano(envia(ctx, fila));
}

async function bajoLlave(tx: Tx, id: string, { usuario, rol }: SesionActiva): Promise<Traspaso> {
  await tx.$queryRaw`SELECT id FROM traspaso WHERE id = ${id} FOR UPDATE`;
  const traspaso = await tx.traspaso.findUnique({ where: { id } });
  if (!traspaso || !(supervisa(rol) || [traspaso.de, traspaso.a].includes(usuario)))
    throw noEncontrado(`el traspaso ${id}`);
  return traspaso;
}

interface Caso extends IdDeCaso {
  coordinador: string;
  abierto: boolean;
}

async function transfiereTodo(
  tx: Tx,
  traspaso: Traspaso,
  sesion: SesionActiva,
  recibidoEn: Date | null,
): Promise<FilaRegistro[]> {
  const casos = await tx.$queryRaw<Caso[]>`
    SELECT c.expediente, c.n, c.coordinador, c.abierto FROM traspaso_caso tc JOIN ${CASOS} c ON c.expediente = tc.expediente AND c.n = tc.n
    WHERE tc.traspaso_id = ${traspaso.id} ORDER BY 1, 2`;
  const filas: FilaRegistro[] = [];
  for (const caso of casos) {
    const impide = impedimento(caso, traspaso.de);
    const fila = impide ? undefined : await guarda(tx, caso, traspaso, sesion, recibidoEn);
    if (fila) filas.push(fila);
    const { expediente, n } = caso;
    await tx.traspasoCaso.update({
      where: { traspasoId_expediente_n: { traspasoId: traspaso.id, expediente, n } },
      data: { resultado: impide ?? 'TRANSFERIDO', registroId: fila?.id ?? null },
    });
  }
  return filas;
}

/** Who accepts is who sends it: the giver only offered. */
function guarda(
  tx: Tx,
  { expediente, n }: IdDeCaso,
  { de, a, nota }: Traspaso,
  { usuario, rol }: SesionActiva,
  recibidoEn: Date | null,
): Promise<FilaRegistro | undefined> {
  const comentario = `Traspaso de ${de}, aceptado por ${a}${nota ? `: ${nota}` : ''}`;
  const registro = { codigo: 'transferencia' as const, datos: { a }, comentario };
  const huella = huellaDe({ caso: numeroDeCaso({ expediente, n }), usuario, body: registro });
  return inserta(tx, { expediente, n, id: randomUUID(), registro, usuario, rol, huella, recibidoEn });
}
