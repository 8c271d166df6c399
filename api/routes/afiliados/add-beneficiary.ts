import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { beneficiario, beneficiarioNuevo } from '../../../contracts/afiliado';
import { id } from '../../../contracts/wire';
import { noEncontrado } from '../../problem';
import { beneficiarioDe } from '../../read/expediente';
import { ruta } from '../../route';
import { yaEsBeneficiario } from './shared';

export const addBeneficiario = ruta({
  method: 'post',
  path: '/afiliados/:id/beneficiarios',
  summary: 'Anota a mano un beneficiario del afiliado',
  params: z.strictObject({ id }),
  body: beneficiarioNuevo,
  responses: { 201: beneficiario },
  errors: ['BENEFICIARIO_EXISTENTE'],
  handle: async ({ ctx: { prisma }, params, body }) => {
    if ((await prisma.afiliado.count({ where: params })) === 0) throw noEncontrado(`el afiliado ${params.id}`);
    const data = { id: `beneficiario-${randomUUID()}`, afiliadoId: params.id, ...body, manual: true };
    const fila = await prisma.beneficiario.create({ data }).catch(yaEsBeneficiario);
    return { status: 201, body: beneficiarioDe(fila) };
  },
});
