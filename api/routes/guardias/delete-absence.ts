import { ruta } from '../../route';
import { enRuta, quita } from './shared';

export const deleteAusencia = ruta({
  method: 'delete',
  path: '/guardias/ausencias/:id',
  summary: 'Quita una ausencia',
  description: 'Salvo que un nivel de las escaleras se quede sin nadie en alguna hora de la semana.',
  params: enRuta,
  responses: { 204: null },
  errors: ['SIN_ALCANCE'],
  handle: async ({ ctx, params, sesion }) => {
    await quita(ctx, 'ausencia', params.id, sesion);
    return { status: 204 };
  },
});
