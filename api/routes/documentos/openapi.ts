import { z } from 'zod';
import { rutaPublica } from '../../route';
import type { Ruta } from '../../route';
import { documento } from '../../openapi';

/** @param rutas what is documented, itself included. */
export const getOpenapi = (rutas: () => readonly Ruta[]): Ruta =>
  rutaPublica({
    method: 'get',
    path: '/openapi.json',
    summary: 'Este contrato, en OpenAPI 3.1',
    responses: { 200: z.record(z.string(), z.unknown()).meta({ description: 'OpenAPI 3.1' }) },
    handle: async () => ({ status: 200, body: documento(rutas()) as unknown as Record<string, unknown> }),
  });
