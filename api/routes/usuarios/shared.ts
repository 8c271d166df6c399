import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { usuario } from '../../../contracts/usuario';
import type { Usuario } from '../../../prisma/generated/client';
import type { Rol } from '../../../procedure/roles';

/** For a user who is to change it: 120 random bits. */
export const claveCreada = (): string => randomBytes(15).toString('base64url');

/** A user as shown: never the hash. */
export const usuarioDe = ({ usuario: id, nombre, rol, activo, creadoEn }: Usuario): z.output<typeof usuario> => ({
  usuario: id,
  nombre,
  rol: rol as Rol,
  activo,
  creadoEn: creadoEn.toISOString(),
});
