import { z } from 'zod';

/** A place in the stream of news: transaction and id, as the `id` of its events says them. */
export const lugarDeNovedad = z.string().regex(/^\d{1,18}-\d{1,18}$/, 'No es el id de una novedad');
