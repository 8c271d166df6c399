import type { LlamadaDeApi } from '../../contracts/llamada';
import { iso } from '../../procedure/instante';
import { resultadoDeAtender, suena } from '../../procedure/llamada';
import type { Prisma } from '../../prisma/generated/client';
import { aIso, aIsoONull } from './rows';

export const LLAMADA = { cuenta: { select: { id: true, nombre: true } } } as const satisfies Prisma.LlamadaInclude;

export type FilaLlamada = Prisma.LlamadaGetPayload<{ include: typeof LLAMADA }>;

/** The call as it stands at `ahora`. */
export function llamadaDe(f: FilaLlamada, ahora: Date): LlamadaDeApi {
  const { id, numeroLlamado, numeroLlamante, cuenta, reglasVersion } = f;
  const [timbre, atendida, vence] = [f.timbreEn.getTime(), f.atendidaEn?.getTime() ?? null, f.venceEn.getTime()];
  const atencion = { timbre, atendida, vence };
  const formula = f.formula as unknown as { expresion: string; cuenta: string; desde: number };
  return {
    id,
    numeroLlamado,
    numeroLlamante,
    cuenta,
    timbreEn: aIso(f.timbreEn),
    atendidaEn: aIsoONull(f.atendidaEn),
    atendida: atendida !== null,
    venceEn: aIso(f.venceEn),
    formula: { ...formula, desde: iso(formula.desde) },
    vencida: suena(atencion, ahora.getTime()) && f.venceEn <= ahora,
    resultado: resultadoDeAtender(atencion, ahora.getTime()),
    reglasVersion,
  };
}
