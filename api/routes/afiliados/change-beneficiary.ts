import { z } from 'zod';
import { beneficiario, cambioDeBeneficiario } from '../../../contracts/afiliado';
import { id } from '../../../contracts/wire';
import type { Prisma } from '../../../prisma/generated/client';
import { noEncontrado } from '../../problem';
import { beneficiarioDe } from '../../read/expediente';
import { ruta } from '../../route';
import { yaEsBeneficiario } from './shared';

export const changeBeneficiario = ruta({
  method: 'patch',
  path: '/afiliados/:id/beneficiarios/:beneficiario',
  summary: 'Corrige un beneficiario o lo da de baja',
  params: z.strictObject({ id, beneficiario: id }),
  body: cambioDeBeneficiario,
  responses: { 200: beneficiario },
  errors: ['BENEFICIARIO_EXISTENTE'],
  handle: async ({ ctx: { prisma }, params, body }) => {
    const cual = { id: params.beneficiario, afiliadoId: params.id };
    const data = body as Prisma.BeneficiarioUpdateManyMutationInput;
    const [fila] = await prisma.beneficiario.updateManyAndReturn({ where: cual, data }).catch(yaEsBeneficiario);
    if (!fila) throw noEncontrado(`el beneficiario ${params.beneficiario} de ${params.id}`);
    return { status: 200, body: beneficiarioDe(fila) };
  },
});
