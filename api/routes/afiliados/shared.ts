import { Prisma } from '../../../prisma/generated/client';
import { ApiError } from '../../problem';

/** @throws ApiError BENEFICIARIO_EXISTENTE when the affiliate has that document among his own; else what it was given. */
export function yaEsBeneficiario(error: unknown): never {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
    throw new ApiError('BENEFICIARIO_EXISTENTE', 'Ese documento ya está entre los beneficiarios del afiliado');
  throw error;
}
