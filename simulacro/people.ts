import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { leeClaves } from '../prisma/seed/usuarios';
import type { RolDeOperaciones } from '../procedure/roles';
import { UsageError } from '../scripts/toolchain/usage';
import type { Client, Session } from './client';

/** Who works during a run: the seed users of each role, and coordinators of its own. */
export interface People {
  coordinators: Session[];
  superiors: Record<Exclude<RolDeOperaciones, 'coordinador'>, Session>;
}

const SUPERIORS = ['supervisor', 'jefe-operaciones', 'gerencia'] as const;
const COORDINATORS = ['simulacro-1', 'simulacro-2', 'simulacro-3', 'simulacro-4', 'simulacro-5'];

/**
 * Logs everybody in. The run's own coordinators get a new random password each time, which nobody else knows.
 *
 * @param dataFolder where the first start left the seed users' passwords.
 * @throws {UsageError} when they are not there or no longer valid.
 */
export async function gather(client: Client, dataFolder: string): Promise<People> {
  const file = join(dataFolder, 'passwords.txt');
  const passwords = seedPasswords(file);
  const seeded = async (usuario: string): Promise<Session> => logIn(client, usuario, passwords[usuario] ?? '', file);
  const admin = await seeded('admin');
  const own = COORDINATORS.map(async (usuario) => {
    const clave = randomBytes(15).toString('base64url');
    await makeCoordinator(client, admin, usuario, clave);
    return logIn(client, usuario, clave, file);
  });
  const [supervisor, jefe, gerencia] = await Promise.all(SUPERIORS.map(seeded));
  const coordinators = await Promise.all([seeded('coordinador'), ...own]);
  await logOut(client, [admin]);
  if (!supervisor || !jefe || !gerencia) throw new RangeError('a superior is missing');
  return { coordinators, superiors: { supervisor, 'jefe-operaciones': jefe, gerencia } };
}

export const everybody = ({ coordinators, superiors }: People): Session[] => [
  ...coordinators,
  ...Object.values(superiors),
];

export async function logOut(client: Client, sessions: readonly Session[]): Promise<void> {
  await Promise.all(sessions.map((session) => client.send({ method: 'DELETE', path: '/sesion', session })));
}

function seedPasswords(file: string): Record<string, string> {
  try {
    return leeClaves(file);
  } catch {
    throw new UsageError(`No se puede leer ${file}, donde el primer arranque deja las contraseñas.`);
  }
}

async function logIn(client: Client, usuario: string, clave: string, file: string): Promise<Session> {
  const { status, body } = await client.send({
    method: 'POST',
    path: '/sesion',
    body: { usuario, clave },
    session: undefined,
  });
  if (status !== 200)
    throw new UsageError(
      `${usuario} no puede iniciar sesión con la contraseña de ${file}: ${String(body['detail'])} (${status}).`,
    );
  return { usuario, token: String(body['token']) };
}

async function makeCoordinator(client: Client, admin: Session, usuario: string, clave: string): Promise<void> {
  const body = { usuario, nombre: `Coordinación de simulacro ${usuario.slice(-1)}`, rol: 'coordinador', clave };
  const created = await client.send({ method: 'POST', path: '/usuarios', body, session: admin });
  if (created.status === 201) return;
  const changed = await client.send({
    method: 'PATCH',
    path: `/usuarios/${usuario}`,
    body: { clave, activo: true, rol: 'coordinador' },
    session: admin,
  });
  if (changed.status !== 200)
    throw new Error(`PATCH /usuarios/${usuario}: ${changed.status} ${String(changed.body['detail'])}`);
}
