import type { z } from 'zod';
import type { usuario } from '../../../contracts/usuario';
import type { Usuario } from '../../../prisma/generated/client';
import type { Rol } from '../../../procedure/roles';

/** A user as shown: never the hash. */
export const usuarioDe = ({ usuario: id, nombre, rol, activo, creadoEn }: Usuario): z.output<typeof usuario> => ({
  usuario: id,
  nombre,
  rol: rol as Rol,
  activo,
  creadoEn: creadoEn.toISOString(),
});
