import { z } from 'zod';
import { numeroEnRuta } from '../../../contracts/wire';
import type { PrismaClient } from '../../../prisma/generated/client';
import { REGLAS_PREDETERMINADAS } from '../../../procedure/reglas';
import type { Reglas } from '../../../procedure/reglas';
import { datosInvalidos } from '../../problem';
import { reglasDe } from '../../read/reglas';

/** `/reglas/3` */
export const enRuta = z.strictObject({ version: numeroEnRuta });

/** What a draft begins from: that version, or the defaults. */
export async function partida(prisma: PrismaClient, version: number | undefined): Promise<Reglas> {
  if (version === undefined) return REGLAS_PREDETERMINADAS;
  const fila = await prisma.reglas.findUnique({ where: { version } });
  if (!fila) throw datosInvalidos([{ path: 'base', message: 'No es una versión de las reglas' }]);
  return reglasDe(fila);
}
