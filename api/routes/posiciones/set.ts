import { ordenDeLlamado, ordenNuevo } from '../../../contracts/maestros';
import { idDeZona } from '../../../procedure/normaliza';
import type { Prisma } from '../../../prisma/generated/client';
import { condicionDe } from '../../headers';
import { anotaCambio } from '../../master-changes';
import { ApiError, datosInvalidos } from '../../problem';
import { etagDe, leeOrden } from '../../read/posiciones';
import { inexistentes } from '../../references';
import { ruta } from '../../route';

export const setOrden = ruta({
  method: 'put',
  path: '/posiciones',
  summary: 'Reemplaza el orden en que se llama a los proveedores de un servicio en una zona',
  description:
    'Pide `If-Match` con la versión que se leyó: si otro lo cambió mientras tanto, 409 y no cambia nada. Las búsquedas ya empezadas siguen con el suyo.',
  body: ordenNuevo,
  conVersion: true,
  responses: { 200: ordenDeLlamado },
  errors: ['ORDEN_CAMBIADO'],
  handle: async ({ ctx, body, sesion, req }) => {
    const leida = condicionDe(req);
    const { servicio, proveedores } = body;
    const zona = idDeZona(body.zona);
    const orden = await ctx.prisma.$transaction(async (tx) => {
      await exigeExistentes(tx, { servicio, zona, proveedores });
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`posiciones ${servicio} ${zona}`}, 0))::text`;
      const antes = await leeOrden(tx, servicio, zona);
      if (antes.version !== leida)
        throw new ApiError('ORDEN_CAMBIADO', 'Otro lo cambió mientras usted lo editaba: vuelva a leerlo');
      await tx.posicion.deleteMany({ where: { servicioId: servicio, zonaId: zona } });
      await tx.posicion.createMany({
        data: proveedores.map((proveedorId, i) => ({
          servicioId: servicio,
          zonaId: zona,
          posicion: i + 1,
          proveedorId,
        })),
      });
      await anotaCambio(ctx, tx, {
        maestro: 'POSICIONES',
        clave: `${servicio} en ${zona}`,
        antes: { proveedores: antes.elementos.map((e) => e.proveedor.id) },
        despues: { proveedores },
        usuario: sesion.usuario,
      });
      return leeOrden(tx, servicio, zona);
    });
    return { status: 200, body: orden, headers: { ETag: etagDe(orden) } };
  },
});

async function exigeExistentes(
  tx: Prisma.TransactionClient,
  { servicio, zona, proveedores }: { servicio: string; zona: string; proveedores: string[] },
): Promise<void> {
  const [faltan, hay] = await Promise.all([
    inexistentes(tx, { servicio, zona }),
    tx.proveedor.findMany({ where: { id: { in: proveedores } }, select: { id: true } }),
  ]);
  const errores = [
    ...faltan,
    ...proveedores.flatMap((id, i) =>
      hay.some((p) => p.id === id) ? [] : [{ path: `proveedores.${i}`, message: 'No es un proveedor' }],
    ),
  ];
  if (errores.length > 0) throw datosInvalidos(errores);
}
