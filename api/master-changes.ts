import type { Maestro } from '../contracts/cambio-de-maestro';
import { Prisma } from '../prisma/generated/client';
import { ahora } from './clock';
import type { Context } from './context';
import { noEncontrado } from './problem';

type Valores = Readonly<Record<string, unknown>>;

interface Cambio {
  maestro: Maestro;
  clave: string;
  /** As it was; absent for something new. */
  antes?: Valores;
  despues: Valores;
  /** Fields that say something of a person: only that they changed is kept. */
  personales?: readonly string[];
  usuario: string;
}

/** The masters that are the table of their name, with an `id`; and the article they take. */
const CON_ID = { AFILIADO: 'el', CUENTA: 'la', PLAN: 'el', PROVEEDOR: 'el', SERVICIO: 'el' } as const satisfies Partial<
  Record<Maestro, string>
>;

interface Cambiado<F> extends Omit<Cambio, 'maestro' | 'clave' | 'usuario'> {
  antes: Valores;
  fila: F;
}

/**
 * Changes a row of a master and leaves the trace, all or nothing. The row is locked first, so that what is noted as before
 * is what this change found.
 * @param cambia makes the change and tells it.
 * @throws ApiError NO_ENCONTRADO when there is no such row.
 */
export function cambiaMaestro<F>(
  ctx: Context,
  { maestro, clave, usuario }: Pick<Cambio, 'clave' | 'usuario'> & { maestro: keyof typeof CON_ID },
  cambia: (tx: Prisma.TransactionClient) => Promise<Cambiado<F>>,
): Promise<F> {
  const nombre = maestro.toLowerCase();
  const tabla = Prisma.raw(nombre);
  return ctx.prisma.$transaction(async (tx) => {
    const hay = await tx.$queryRaw<unknown[]>`SELECT id FROM ${tabla} WHERE id = ${clave} FOR NO KEY UPDATE`;
    if (hay.length === 0) throw noEncontrado(`${CON_ID[maestro]} ${nombre} ${clave}`);
    const { fila, ...cambio } = await cambia(tx);
    await anotaCambio(ctx, tx, { maestro, clave, usuario, ...cambio });
    return fila;
  });
}

/**
 * Leaves the trace of a change in the transaction that makes it; nothing when nothing changed. Without a field list of
 * its own it compares those of `despues`.
 */
export async function anotaCambio(ctx: Context, tx: Prisma.TransactionClient, cambio: Cambio): Promise<void> {
  const { maestro, clave, antes, usuario } = cambio;
  const cambios = diferencia(cambio);
  if (Object.keys(cambios).length === 0) return;
  await tx.cambioDeMaestro.create({
    data: {
      maestro,
      clave,
      accion: antes === undefined ? 'ALTA' : 'CAMBIO',
      cambios: cambios as Prisma.InputJsonObject,
      usuario,
      en: await ahora(ctx),
    },
  });
}

function diferencia({ antes = {}, despues, personales = [] }: Cambio): Record<string, unknown> {
  const campos = Object.keys(despues).filter((campo) => enJson(antes[campo]) !== enJson(despues[campo]));
  return Object.fromEntries(
    campos.map((campo) => [
      campo,
      personales.includes(campo) ? null : { antes: antes[campo] ?? null, despues: despues[campo] ?? null },
    ]),
  );
}

const enJson = (valor: unknown): string => JSON.stringify(valor ?? null);
