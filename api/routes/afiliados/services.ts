import { z } from 'zod';
import { serviciosDelPlan } from '../../../contracts/afiliado';
import { enPesos, id } from '../../../contracts/wire';
import { periodoDelPlan, restante } from '../../../procedure/coverage';
import { ahora } from '../../clock';
import { noEncontrado } from '../../problem';
import { ruta } from '../../route';

export const getServiciosDeAfiliado = ruta({
  method: 'get',
  path: '/afiliados/:id/servicios',
  summary: 'Servicios de su plan y lo que queda de cada uno en el período',
  params: z.strictObject({ id }),
  responses: { 200: serviciosDelPlan },
  handle: async ({ ctx, params }) => {
    const { prisma } = ctx;
    const afiliado = await prisma.afiliado.findUnique({
      where: params,
      include: { plan: { include: { servicios: { include: { servicio: true }, orderBy: { servicioId: 'asc' } } } } },
    });
    if (!afiliado) throw noEncontrado(`el afiliado ${params.id}`);
    const { plan } = afiliado;
    const desde = periodoDelPlan(afiliado, (await ahora(ctx)).getTime());
    const usos = await prisma.reserva.groupBy({
      by: ['servicioId'],
      where: {
        afiliadoId: afiliado.id,
        planId: plan.id,
        periodo: new Date(desde),
        estado: { in: ['RESERVADA', 'CONSUMIDA'] },
      },
      _count: true,
      _sum: { monto: true },
    });
    const servicios = plan.servicios.map(({ servicio, eventosMaximos, montoMaximo }) => {
      const uso = usos.find((u) => u.servicioId === servicio.id);
      const tope = { eventosMaximos, montoMaximo: montoMaximo === null ? null : Number(montoMaximo) };
      const queda = restante(tope, Number(uso?._sum.monto ?? 0));
      return {
        servicio: { id: servicio.id, tipo: servicio.tipo, nombre: servicio.nombre },
        eventosMaximos,
        eventosRestantes: eventosMaximos === null ? null : Math.max(0, eventosMaximos - (uso?._count ?? 0)),
        montoMaximo: tope.montoMaximo === null ? null : enPesos(tope.montoMaximo),
        montoRestante: queda === null ? null : enPesos(queda),
      };
    });
    return {
      status: 200,
      body: { plan: { id: plan.id, nombre: plan.nombre }, periodo: { desde, meses: plan.periodoMeses }, servicios },
    };
  },
});
