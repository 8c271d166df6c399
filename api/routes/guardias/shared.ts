import { z } from 'zod';
import { id } from '../../../contracts/wire';
import type { Prisma } from '../../../prisma/generated/client';
import { anotaCambio } from '../../master-changes';
import type { Context } from '../../context';
import { datosInvalidos, noEncontrado } from '../../problem';
import { cambiaGuardia } from '../../reach';

/** `/guardias/turnos/turno-1` */
export const enRuta = z.strictObject({ id });

export const PERSONA = { select: { usuario: true, nombre: true } } as const;

/** @throws ApiError DATOS_INVALIDOS when he does not exist or does not work here any more. */
export async function rolDeActivo(tx: Prisma.TransactionClient, usuario: string, path: string): Promise<string> {
  const fila = await tx.usuario.findUnique({ where: { usuario }, select: { rol: true, activo: true } });
  if (!fila?.activo) throw datosInvalidos([{ path, message: 'No es un usuario activo' }]);
  return fila.rol;
}

type Lista = 'turno' | 'ausencia' | 'relevo';

/** Adds a line to a duty list, with its trace. */
export const agrega = <F extends { id: string }>(
  ctx: Context,
  lista: Lista,
  quien: string,
  crea: (tx: Prisma.TransactionClient) => Promise<{ fila: F; dicho: Record<string, unknown> }>,
): Promise<F> =>
  cambiaGuardia(ctx, async (tx) => {
    const { fila, dicho } = await crea(tx);
    await anotaCambio(ctx, tx, { maestro: 'GUARDIA', clave: fila.id, despues: { lista, ...dicho }, usuario: quien });
    return fila;
  });

/** Takes a line from a duty list; its trace says what it was. @throws ApiError NO_ENCONTRADO, SIN_ALCANCE */
export function quita(ctx: Context, lista: Lista, clave: string, quien: string): Promise<void> {
  return cambiaGuardia(ctx, async (tx) => {
    const antes = await borra(tx, lista, clave);
    if (!antes) throw noEncontrado(`${lista} ${clave}`);
    const despues = Object.fromEntries(Object.keys(antes).map((campo) => [campo, null]));
    await anotaCambio(ctx, tx, { maestro: 'GUARDIA', clave, antes, despues, personales: ['motivo'], usuario: quien });
  });
}

async function borra(
  tx: Prisma.TransactionClient,
  lista: Lista,
  clave: string,
): Promise<Record<string, unknown> | undefined> {
  const where = { id: clave };
  const buscadas = { turno: tx.turno, ausencia: tx.ausencia, relevo: tx.relevo }[lista] as typeof tx.turno;
  const antes = await buscadas.findUnique({ where });
  if (antes) await buscadas.delete({ where });
  return antes ? { ...antes } : undefined;
}
