import { randomUUID } from 'node:crypto';
import { afiliado, afiliadoNuevo } from '../../../contracts/afiliado';
import { diaDe } from '../../../procedure/instante';
import { ahora } from '../../clock';
import { ApiError, datosInvalidos } from '../../problem';
import { AFILIADO, afiliadoDe } from '../../read/expediente';
import { ruta } from '../../route';
import { esRepetido } from '../../unique';

export const registerAfiliado = ruta({
  method: 'post',
  path: '/afiliados',
  summary: 'Registra a mano un afiliado que no está en la base',
  description: 'Queda A VERIFICAR (A-5.1.4.b): su primer expediente abre el pendiente C-21.',
  body: afiliadoNuevo,
  responses: { 201: afiliado },
  errors: ['AFILIADO_EXISTENTE'],
  handle: async ({ ctx, body: { cuenta, plan, ...datos } }) => {
    const { prisma } = ctx;
    if ((await prisma.plan.count({ where: { id: plan, cuentaId: cuenta } })) === 0)
      throw datosInvalidos([{ path: 'plan', message: 'No es un plan de esa cuenta' }]);
    const data = {
      id: `afiliado-${randomUUID()}`,
      cuentaId: cuenta,
      planId: plan,
      nombre: datos.nombre,
      apellido: datos.apellido,
      documento: datos.documento,
      validador: datos.validador ?? null,
      telefono1: datos.telefono1 ?? null,
      telefono2: datos.telefono2 ?? null,
      email: datos.email ?? null,
      status: 'VERIFICAR',
      planDesde: new Date(diaDe((await ahora(ctx)).getTime())),
      manual: true,
    };
    const fila = await prisma.afiliado.create({ data, include: AFILIADO }).catch(async (error: unknown) => {
      if (!esRepetido(error)) throw error;
      const otro = await prisma.afiliado.findFirst({ where: { cuentaId: cuenta, documento: datos.documento } });
      throw new ApiError(
        'AFILIADO_EXISTENTE',
        `Ese documento ya está en la cuenta${otro ? `: es ${otro.nombre} ${otro.apellido}` : ''}. Búsquelo por su documento (en la API, GET /afiliados?buscar=)`,
      );
    });
    return { status: 201, body: afiliadoDe(fila), headers: { Location: `/api/v1/afiliados/${fila.id}` } };
  },
});
