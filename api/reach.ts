import { leeGuardia } from '../activities/avisos/lists';
import { versionVigente } from '../activities/rules';
import type { Prisma } from '../prisma/generated/client';
import { alcanzables, dichoDeHueco, huecos } from '../procedure/guardia';
import type { Guardia, Hueco } from '../procedure/guardia';
import type { Escalera, Reglas } from '../procedure/reglas';
import { nombreDeRol } from '../procedure/roles';
import type { RolDeCasos } from '../procedure/roles';
import { ahora } from './clock';
import type { Context } from './context';
import { ApiError } from './problem';
import { reglasDe } from './read/reglas';

/** Any number will do, as long as nobody else uses it: duty lists change one after another. */
const CERROJO = 153_568;

/**
 * Makes a change by which somebody may drop out of the duty lists, and undoes it when a level of a ladder in force, or
 * to come, would have nobody at some hour of the week. What had nobody before is no fault of this change.
 * @throws ApiError SIN_ALCANCE naming level and hour.
 */
export function cambiaGuardia<T>(ctx: Context, cambia: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  return ctx.prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(${CERROJO})::text`;
    const instante = await ahora(ctx);
    const antes = await leeGuardia(tx, instante);
    const hecho = await cambia(tx);
    const despues = await leeGuardia(tx, instante);
    const todas = await escalerasDe(tx, instante);
    const roles = rolesDe(todas);
    for (const desde of semanas(despues, instante.getTime()))
      for (const hueco of huecos(roles, despues, desde))
        if (alcanzables(hueco.rol, null, antes, hueco.desde).length > 0) throw sinAlcance(todas, hueco);
    return hecho;
  });
}

/**
 * Before a rule set is saved.
 * @throws ApiError SIN_ALCANCE when a level of its ladders has nobody at some hour of the week.
 */
export async function exigeAlcance(ctx: Context, { escalera }: Reglas, desde: Date): Promise<void> {
  const guardia = await leeGuardia(ctx.prisma, desde);
  for (const semana of semanas(guardia, desde.getTime()))
    for (const hueco of huecos(rolesDe([escalera]), guardia, semana)) throw sinAlcance([escalera], hueco);
}

type Escaleras = Reglas['escalera'];

/** The week that begins now, and those that begin with what is noted for later. */
const semanas = ({ ausencias, relevos }: Guardia, instante: number): number[] => [
  instante,
  ...[...ausencias, ...relevos].map((l) => l.desde).filter((desde) => desde > instante),
];

async function escalerasDe(tx: Prisma.TransactionClient, instante: Date): Promise<Escaleras[]> {
  const vigente = await versionVigente(tx, instante);
  const filas = await tx.reglas.findMany({ where: { OR: [{ version: vigente }, { vigenteDesde: { gt: instante } }] } });
  return filas.map((fila) => reglasDe(fila).escalera);
}

const rolesDe = (todas: readonly Escaleras[]): RolDeCasos[] => [
  ...new Set(todas.flatMap((escaleras) => Object.values(escaleras).flatMap((niveles) => niveles.map((n) => n.rol)))),
];

function sinAlcance(todas: readonly Escaleras[], hueco: Hueco): ApiError {
  const [escalera, nivel] = nivelDe(todas, hueco.rol);
  return new ApiError(
    'SIN_ALCANCE',
    `Nivel ${nivel} (${nombreDeRol(hueco.rol)}) de la escalera ${escalera}: no habría nadie ${dichoDeHueco(hueco)}`,
  );
}

function nivelDe(todas: readonly Escaleras[], rol: RolDeCasos): [Escalera, number] {
  for (const escaleras of todas)
    for (const [escalera, niveles] of Object.entries(escaleras)) {
      const nivel = niveles.find((n) => n.rol === rol);
      if (nivel) return [escalera as Escalera, nivel.nivel];
    }
  return ['normal', 1];
}
