import { z } from 'zod';
import { CODIGOS_DE_GUION } from '../procedure/guiones';

export const guion = z
  .strictObject({
    codigo: z.enum(CODIGOS_DE_GUION),
    titulo: z.string(),
    clausula: z.string(),
    version: z.int(),
    texto: z.string(),
    datos: z.array(z.string()).meta({ description: 'Lo que va entre llaves y falta decir, en orden' }),
  })
  .meta({ id: 'Guion' });
