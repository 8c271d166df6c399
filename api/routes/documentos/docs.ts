import { paginaDeDocumentos } from '../../docs-page';
import { documento } from '../../openapi';
import { rutaPublica } from '../../route';
import type { Ruta } from '../../route';

/** @param rutas what is documented, itself included. */
export const getDocs = (rutas: () => readonly Ruta[]): Ruta =>
  rutaPublica({
    method: 'get',
    path: '/docs',
    summary: 'Este contrato, para leer',
    responses: { 200: 'text/html' },
    handle: async () => ({ status: 200, body: paginaDeDocumentos(documento(rutas())) }),
  });
