import type { Maestro } from '../contracts/cambio-de-maestro';
import type { Prisma } from '../prisma/generated/client';
import { ahora } from './clock';
import type { Context } from './context';

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
