import { z } from 'zod';
import { id, numero } from './wire';

/** Where PostgreSQL carries them. */
export const CANAL_DE_AVISOS = 'apolo_aviso';

/** What changed that is no step of a case. Whoever hears it reads anew; what it says is never the news itself. */
export const aviso = z
  .discriminatedUnion('tema', [
    z.strictObject({ tema: z.literal('llamadas') }),
    z.strictObject({
      tema: z.literal('traspasos'),
      usuarios: z.array(id).meta({ description: 'A quiénes les toca' }),
    }),
    z.strictObject({
      tema: z.literal('alertas'),
      usuarios: z.array(id).meta({ description: 'A quiénes les suena algo nuevo' }),
    }),
    z.strictObject({
      tema: z.literal('pruebas'),
      usuarios: z.array(id).meta({ description: 'A quiénes se les pide que respondan, o quién respondió' }),
      prueba: id.meta({ description: 'Se responde con `POST /pruebas-de-alcance/:id/respuesta`' }),
    }),
    z.strictObject({
      tema: z.literal('presencia'),
      expediente: numero,
      n: z.int().meta({ description: '0: el expediente; n: esa asistencia; −n: su caso de calidad' }),
    }),
  ])
  .meta({ id: 'Aviso' });
export type Aviso = z.output<typeof aviso>;
