import { turno, turnoNuevo } from '../../../contracts/guardia';
import { anotaCambio } from '../../master-changes';
import { noEncontrado } from '../../problem';
import { cambiaGuardia } from '../../reach';
import { ruta } from '../../route';
import { enRuta, PERSONA, rolDeActivo } from './shared';

export const changeTurno = ruta({
  method: 'put',
  path: '/guardias/turnos/:id',
  summary: 'Cambia unas horas de guardia por otras, o de persona',
  description:
    'En un solo acto: quitar y volver a agregar dejaría un hueco en el medio. No se guarda si un nivel de las escaleras se queda sin nadie en alguna hora de la semana.',
  params: enRuta,
  body: turnoNuevo,
  responses: { 200: turno },
  errors: ['SIN_ALCANCE'],
  handle: async ({ ctx, params, body: { usuario, dias, desde, hasta }, sesion }) => {
    const { id, persona, ...fila } = await cambiaGuardia(ctx, async (tx) => {
      const antes = await tx.turno.findUnique({ where: params });
      if (!antes) throw noEncontrado(`turno ${params.id}`);
      await rolDeActivo(tx, usuario, 'usuario');
      const data = { usuario, dias: dias.toSorted((a, b) => a - b), desde, hasta };
      const cambio = { antes: { ...antes }, despues: data, usuario: sesion.usuario };
      await anotaCambio(ctx, tx, { maestro: 'GUARDIA', clave: params.id, ...cambio });
      return tx.turno.update({ where: params, data, include: { persona: PERSONA } });
    });
    return { status: 200, body: { id, persona, dias: fila.dias, desde, hasta } };
  },
});
