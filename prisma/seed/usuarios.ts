import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hash } from '@node-rs/argon2';
import type { ClientBase } from 'pg';
import { PERSONAS } from '../../procedure/roles';
import type { RolDePersona } from '../../procedure/roles';
import { insertRows } from './insert';

const nombres: Record<RolDePersona, string> = {
  coordinador: 'Coordinación telefónica',
  supervisor: 'Supervisión de operaciones',
  'jefe-operaciones': 'Jefatura de operaciones',
  gerencia: 'Gerencia general',
  'jefe-calidad': 'Jefatura de calidad',
  admin: 'Administración',
};

/**
 * One user per role of a person, the login being the role's name, each with a random password (argon2id in the table, in clear only
 * in `passwordsFile`, readable by its owner).
 */
export async function creaUsuarios(client: ClientBase, passwordsFile: string): Promise<void> {
  const filas = await Promise.all(PERSONAS.map(nuevo));
  await insertRows(
    client,
    'usuario',
    filas.map(({ usuario, nombre, rol, clave }) => ({ usuario, nombre, rol, clave })),
  );
  // An old file would keep its mode, whatever is asked for here.
  rmSync(passwordsFile, { force: true });
  const lineas = filas.map(({ usuario, enClaro }) => `${usuario} ${enClaro}\n`);
  writeFileSync(passwordsFile, `# usuario y contraseña, creados en el primer arranque\n${lineas.join('')}`, {
    mode: 0o600,
  });
}

/** argon2id, the library's default algorithm. 72 random bits in 12 characters. */
async function nuevo(rol: RolDePersona) {
  const enClaro = randomBytes(9).toString('base64url');
  return { usuario: rol, nombre: nombres[rol], rol, clave: await hash(enClaro), enClaro };
}

/** The file `creaUsuarios` wrote, as login → password. */
export function leeClaves(passwordsFile: string): Record<string, string> {
  const lineas = readFileSync(passwordsFile, 'utf8')
    .split('\n')
    .filter((linea) => linea !== '' && !linea.startsWith('#'));
  return Object.fromEntries(lineas.map((linea) => linea.split(' ', 2) as [string, string]));
}
