import { Prisma } from '../../../prisma/generated/client';
import { idDeNombre } from '../../../procedure/normaliza';
import { ApiError, datosInvalidos } from '../../problem';

/** The id made of a name. @throws ApiError DATOS_INVALIDOS when it has neither letter nor number. */
export function idPara(nombre: string): string {
  const id = idDeNombre(nombre);
  if (id === '') throw datosInvalidos([{ path: 'nombre', message: 'Debe tener letras o números' }]);
  return id;
}

/** @throws ApiError MAESTRO_EXISTENTE when the database says there is one already; else what it was given. */
export const yaExiste =
  (cual: string) =>
  (error: unknown): never => {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      throw new ApiError('MAESTRO_EXISTENTE', `Ya está ${cual}`);
    throw error;
  };
