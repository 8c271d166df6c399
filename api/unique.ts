import { Prisma } from '../prisma/generated/client';
import type { ApiError } from './problem';

/** Whether the database refused a row because another has its key. */
export const esRepetido = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';

/** For the `catch` of a write. @throws `problema` when another row has its key, else what it was given. */
export const siEsRepetido =
  (problema: () => ApiError) =>
  (error: unknown): never => {
    throw esRepetido(error) ? problema() : error;
  };
