import { zonaVecinaNueva } from '../../../contracts/maestros';
import { idDeZona } from '../../../procedure/normaliza';
import { anotaCambio } from '../../master-changes';
import { datosInvalidos } from '../../problem';
import { fueraDeLista } from '../../references';
import { ruta } from '../../route';

export const setVecina = ruta({
  method: 'post',
  path: '/zonas-vecinas',
  summary: 'Carga la distancia entre dos zonas',
  description:
    'Por ellas sigue la búsqueda cuando en una zona no queda nadie (A-5.2.2.1.d). Vale en los dos sentidos; `km: null` la quita.',
  body: zonaVecinaNueva,
  responses: { 204: null },
  handle: async ({ ctx, body, sesion }) => {
    const { prisma, log } = ctx;
    const [zonaId = '', vecinaId = ''] = [idDeZona(body.zona), idDeZona(body.vecina)].sort();
    const hay = await prisma.zona.findMany({ where: { id: { in: [zonaId, vecinaId] } }, select: { id: true } });
    const falta = (['zona', 'vecina'] as const).filter((campo) => !hay.some((z) => z.id === idDeZona(body[campo])));
    if (falta.length > 0) throw datosInvalidos(falta.map((path) => fueraDeLista('zona', path)));
    if (zonaId === vecinaId) throw datosInvalidos([{ path: 'vecina', message: 'Una zona no es vecina de sí misma' }]);
    const par = {
      OR: [
        { zonaId, vecinaId },
        { zonaId: vecinaId, vecinaId: zonaId },
      ],
    };
    await prisma.$transaction(async (tx) => {
      const antes = await tx.zonaVecina.findFirst({ where: par });
      await tx.zonaVecina.deleteMany({ where: par });
      if (body.km !== null) await tx.zonaVecina.create({ data: { zonaId, vecinaId, km: body.km } });
      const cambio = { maestro: 'ZONAS_VECINAS' as const, clave: `${zonaId} y ${vecinaId}`, usuario: sesion.usuario };
      await anotaCambio(ctx, tx, { ...cambio, antes: { km: antes?.km ?? null }, despues: { km: body.km } });
    });
    log.info({ zonaId, vecinaId, km: body.km, usuario: sesion.usuario }, 'zonas vecinas cambiadas');
    return { status: 204 };
  },
});
