import { plan, planNuevo } from '../../../contracts/maestros';
import { idDeNombre } from '../../../procedure/normaliza';
import { anotaCambio } from '../../master-changes';
import { datosInvalidos } from '../../problem';
import { DE_PLAN, planDe } from '../../read/plan';
import { fueraDeLista } from '../../references';
import { ruta } from '../../route';
import { idPara, yaExiste } from '../maestros/shared';
import { filasDe } from './shared';

export const createPlan = ruta({
  method: 'post',
  path: '/planes',
  summary: 'Un plan nuevo de una cuenta',
  description: 'Su id se forma con la cuenta y el nombre, y ya no cambia.',
  body: planNuevo,
  responses: { 201: plan },
  errors: ['MAESTRO_EXISTENTE'],
  handle: async ({ ctx, body: { cuenta, nombre, periodoMeses, servicios }, sesion }) => {
    const id = idDeNombre(`${cuenta} ${idPara(nombre)}`);
    const fila = await ctx.prisma
      .$transaction(async (tx) => {
        if ((await tx.cuenta.count({ where: { id: cuenta } })) === 0) throw datosInvalidos([fueraDeLista('cuenta')]);
        const filas = await filasDe(tx, servicios);
        const creado = await tx.plan.create({
          data: { id, cuentaId: cuenta, nombre, periodoMeses, servicios: { createMany: { data: filas } } },
          include: DE_PLAN,
        });
        const { id: _, ...despues } = planDe(creado);
        await anotaCambio(ctx, tx, { maestro: 'PLAN', clave: id, despues, usuario: sesion.usuario });
        return creado;
      })
      .catch(yaExiste(`el plan ${id}`));
    return { status: 201, body: planDe(fila), headers: { Location: `/api/v1/planes/${id}` } };
  },
});
