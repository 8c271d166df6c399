import { enPesos } from '../../../contracts/wire';
import type { ErrorDeCampo } from '../../../procedure/registros/rechazos';
import type { PrecioReferencia, PrismaClient } from '../../../prisma/generated/client';
import { datosInvalidos } from '../../problem';

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
  const [hayServicio, hayZona] = await Promise.all([
    prisma.servicio.count({ where: { id: servicio } }),
    zona === null ? 1 : prisma.zona.count({ where: { id: zona } }),
  ]);
  const errores: ErrorDeCampo[] = [
    ...(hayServicio
      ? []
      : [{ path: 'servicio', message: 'Elija un servicio de la lista (en la API, GET /servicios)' }]),
    ...(hayZona ? [] : [{ path: 'zona', message: 'Elija una zona de la lista (en la API, GET /zonas)' }]),
  ];
  if (errores.length > 0) throw datosInvalidos(errores);
}
