import { ruta } from '../../route';
import { enRuta, quita } from './shared';

export const deleteTurno = ruta({
  method: 'delete',
  path: '/guardias/turnos/:id',
  summary: 'Quita horas de guardia',
  description: 'Salvo que un nivel de las escaleras se quede sin nadie en alguna hora de la semana.',
  params: enRuta,
  responses: { 204: null },
  errors: ['SIN_ALCANCE'],
  handle: async ({ ctx, params, sesion }) => {
    await quita(ctx, 'turno', params.id, sesion);
    return { status: 204 };
  },
});
