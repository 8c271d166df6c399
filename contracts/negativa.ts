import { z } from 'zod';
import { servicio, zona } from './asistencia';
import { instante, monto } from './wire';

/** A request that ended without service (B-C): what was asked, why it was refused, what was offered instead. */
export const negativa = z
  .strictObject({
    numero: z.string().meta({ example: '153567/1' }),
    expediente: z.int(),
    n: z.int(),
    abiertaEn: instante,
    terminadaEn: instante,
    afiliado: z.strictObject({ id: z.string(), nombre: z.string(), apellido: z.string(), documento: z.string() }),
    cuenta: z.strictObject({ id: z.string(), nombre: z.string() }),
    servicio,
    zona,
    status: z.string(),
    motivoFin: z.string(),
    motivo: z.string().nullable().meta({ description: 'Lo que se le explicó al afiliado, con las palabras escritas' }),
    alternativas: z.array(z.string()).meta({ description: 'Las que se sugirieron, fuera de la matriz' }),
    ofrecido: monto.nullable().meta({ description: 'Lo último que se le ofreció con costo' }),
    usuario: z.string().meta({ description: 'Quién registró la negación' }),
    coordinador: z.string(),
  })
  .meta({ id: 'Negativa' });
