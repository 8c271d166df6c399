import { randomUUID } from 'node:crypto';
import { turno, turnoNuevo } from '../../../contracts/guardia';
import { ruta } from '../../route';
import { agrega, PERSONA, rolDeActivo } from './shared';

export const createTurno = ruta({
  method: 'post',
  path: '/guardias/turnos',
  summary: 'Agrega horas de guardia a alguien, todas las semanas',
  body: turnoNuevo,
  responses: { 201: turno },
  errors: ['SIN_ALCANCE'],
  handle: async ({ ctx, body, sesion }) => {
    const { usuario, dias, desde, hasta } = body;
    const fila = await agrega(ctx, 'turno', sesion.usuario, async (tx) => {
      await rolDeActivo(tx, usuario, 'usuario');
      const data = { id: `turno-${randomUUID()}`, usuario, dias: dias.toSorted((a, b) => a - b), desde, hasta };
      return { fila: await tx.turno.create({ data, include: { persona: PERSONA } }), dicho: body };
    });
    const { id, persona } = fila;
    return { status: 201, body: { id, persona, dias: fila.dias, desde, hasta } };
  },
});
