import { ruta } from '../../route';
import { enRuta, quita } from './shared';

export const deleteRelevo = ruta({
  method: 'delete',
  path: '/guardias/relevos/:id',
  summary: 'Quita un relevo',
  description: 'Salvo que un nivel de las escaleras se quede sin nadie en alguna hora de la semana.',
  params: enRuta,
  responses: { 204: null },
  errors: ['SIN_ALCANCE'],
  handle: async ({ ctx, params, sesion }) => {
    await quita(ctx, 'relevo', params.id, sesion);
    return { status: 204 };
  },
});
