import type { Prisma } from '../prisma/generated/client';
import { completa } from '../procedure/reglas';
import type { Reglas } from '../procedure/reglas';

type Tx = Pick<Prisma.TransactionClient, 'reglas'>;

/** The rule set of a version, whole even if it was stored before some rule existed. */
export async function reglasDe(tx: Tx, version: number): Promise<Reglas> {
  const { contenido } = await tx.reglas.findUniqueOrThrow({ where: { version } });
  return completa(contenido as Partial<Reglas>);
}

/** The version a case opened at `instante` keeps to its end. */
export async function versionVigente(tx: Tx, instante: Date): Promise<number> {
  const { version } = await tx.reglas.findFirstOrThrow({ ...vigenteEn(instante), select: { version: true } });
  return version;
}

/** The rules a case opened at `instante` would get. */
export async function reglasVigentes(tx: Tx, instante: Date): Promise<Reglas> {
  const { contenido } = await tx.reglas.findFirstOrThrow(vigenteEn(instante));
  return completa(contenido as Partial<Reglas>);
}

/** The last of those that have come into force. */
const vigenteEn = (instante: Date) =>
  ({
    where: { vigenteDesde: { lte: instante } },
    orderBy: [{ vigenteDesde: 'desc' }, { version: 'desc' }],
  }) as const satisfies Prisma.ReglasFindFirstArgs;
