import { z } from 'zod';
import { llevaGuardias } from '../../../contracts/permissions';
import { id } from '../../../contracts/wire';
import type { Prisma } from '../../../prisma/generated/client';
import { ahora } from '../../clock';
import { anotaCambio } from '../../master-changes';
import type { Context } from '../../context';
import { ApiError, datosInvalidos, noEncontrado } from '../../problem';
import { cambiaGuardia } from '../../reach';
import type { SesionActiva } from '../../session';

/** `/guardias/turnos/turno-1` */
export const enRuta = z.strictObject({ id });

export const PERSONA = { select: { usuario: true, nombre: true } } as const;

/** @throws ApiError DATOS_INVALIDOS when he does not exist or does not work here any more. */
export async function rolDeActivo(tx: Prisma.TransactionClient, usuario: string, path: string): Promise<string> {
  const fila = await tx.usuario.findUnique({ where: { usuario }, select: { rol: true, activo: true } });
  if (!fila?.activo) throw datosInvalidos([{ path, message: 'No es un usuario activo' }]);
  return fila.rol;
}

/** Who keeps the duty lists writes for anybody, the others for themselves. @throws ApiError PERMISO_DENEGADO */
export function exigeQueSeaSuyo({ usuario, rol }: SesionActiva, de: string): void {
  if (usuario !== de && !llevaGuardias(rol))
    throw new ApiError('PERMISO_DENEGADO', 'Puede anotar y quitar solo sus ausencias y relevos');
}

/** What is over would be noted and never seen. @throws ApiError DATOS_INVALIDOS */
export async function exigePorVenir(ctx: Context, hasta: string): Promise<void> {
  if (new Date(hasta) <= (await ahora(ctx))) throw datosInvalidos([{ path: 'hasta', message: 'Ya pasó' }]);
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

/** Takes a line from a duty list; its trace says what it was. @throws ApiError NO_ENCONTRADO, PERMISO_DENEGADO, SIN_ALCANCE */
export function quita(ctx: Context, lista: Lista, clave: string, sesion: SesionActiva): Promise<void> {
  return cambiaGuardia(ctx, async (tx) => {
    const antes = await borra(tx, lista, clave);
    if (!antes) throw noEncontrado(`${lista} ${clave}`);
    exigeQueSeaSuyo(sesion, String(antes['usuario'] ?? antes['de']));
    const despues = Object.fromEntries(Object.keys(antes).map((campo) => [campo, null]));
    const { usuario } = sesion;
    await anotaCambio(ctx, tx, { maestro: 'GUARDIA', clave, antes, despues, personales: ['motivo'], usuario });
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
