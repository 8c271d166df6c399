import { enPesos } from '../../../contracts/wire';
import type { PrecioReferencia, PrismaClient } from '../../../prisma/generated/client';
import { datosInvalidos } from '../../problem';
import { inexistentes } from '../../references';

export const escritoDe = ({ id, zonaId, centavos, motivo, autor, creadoEn }: PrecioReferencia) => ({
  id,
  zona: zonaId,
  monto: centavos === null ? null : enPesos(Number(centavos)),
  motivo,
  autor,
  creadoEn: creadoEn.toISOString(),
});

/** @throws ApiError DATOS_INVALIDOS naming what does not exist. A null `zona` is every zone. */
export async function exigeServicioYZona(prisma: PrismaClient, servicio: string, zona: string | null): Promise<void> {
  const errores = await inexistentes(prisma, { servicio, zona });
  if (errores.length > 0) throw datosInvalidos(errores);
}
