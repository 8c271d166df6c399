import { UsageError } from '../scripts/toolchain/usage';
import type { Client, Session } from './client';

/**
 * The rules of a run, as changes of the predetermined ones: a minute lasts a second, and what the procedure counts in
 * hours is shortened until it fits in a run, so that those clocks are met and missed as well.
 */
export const RUN_RULES = {
  minutoMs: 1000,
  monitoreoLargo: { siFaltanMasDe: 75, abreAntes: 70, venceAntes: 30 },
  movidaInicial: { antes: 10 },
  costos: 20,
  conformidad: { segundoTras: 20, desde: '00:00', hasta: '23:59' },
  cerrarExpediente: 10,
};

/** By which a version made by a run is told from those made by people. */
const MARK = 'Simulacro:';

interface Version {
  version: number;
  motivo: string;
  vigente: boolean;
  contenido: Record<string, unknown>;
}

/**
 * The rules to come back to: those in force or, when an earlier run died before it put them back, the last ones before it.
 * `versions`: the last first.
 */
export function rulesToRestore(versions: readonly Version[]): Version | undefined {
  const inForce = versions.findIndex((v) => v.vigente);
  if (inForce < 0) return undefined;
  return versions.slice(inForce).find((v) => !v.motivo.startsWith(MARK)) ?? versions[inForce];
}

/**
 * Puts the rules of the run in force.
 *
 * @returns what puts the previous values back, as a further version; asked twice, it does so once. It throws a UsageError that
 * says what to do when the API no longer answers.
 * @throws Error when the API refuses.
 */
export async function useRunRules(
  client: Client,
  session: Session,
  run: string,
): Promise<(by: Client) => Promise<void>> {
  const before = rulesToRestore(await versions(client, session));
  if (!before) throw new Error('GET /reglas no dice cuáles están vigentes');
  await post(client, session, RUN_RULES, `${MARK} corrida ${run}, minutos de un segundo`);
  let restored = false;
  return async (by) => {
    if (restored) return;
    restored = true;
    try {
      await post(
        by,
        session,
        before.contenido,
        `Tras el simulacro ${run}: los valores de la versión ${before.version}`,
      );
    } catch (error) {
      throw new UsageError(
        `No se pudieron reponer las reglas (${(error as Error).message}): siguen las del simulacro. Las de antes son la versión ${before.version}; ` +
          'las repone el próximo simulacro, o POST /api/v1/reglas con su contenido.',
      );
    }
  };
}

async function versions(client: Client, session: Session): Promise<Version[]> {
  const { status, body } = await client.send({ method: 'GET', path: '/reglas?limite=100', session });
  if (status !== 200) throw new Error(`GET /reglas: ${status}`);
  return body['elementos'] as Version[];
}

async function post(client: Client, session: Session, cambios: Record<string, unknown>, motivo: string): Promise<void> {
  const { status, body } = await client.send({ method: 'POST', path: '/reglas', body: { cambios, motivo }, session });
  if (status !== 201) throw new Error(`POST /reglas: ${status} ${String(body['detail'])}`);
}
