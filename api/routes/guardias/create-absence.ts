import { randomUUID } from 'node:crypto';
import { ausencia, ausenciaNueva } from '../../../contracts/guardia';
import { aIso } from '../../read/rows';
import { ruta } from '../../route';
import { agrega, exigePorVenir, exigeQueSeaSuyo, PERSONA, rolDeActivo } from './shared';

export const createAusencia = ruta({
  method: 'post',
  path: '/guardias/ausencias',
  summary: 'Alguien no va a estar: mientras tanto no se le avisa',
  description: 'Quien no lleva las guardias anota solo las suyas.',
  body: ausenciaNueva,
  responses: { 201: ausencia },
  errors: ['SIN_ALCANCE'],
  handle: async ({ ctx, body: { usuario, desde, hasta, motivo }, sesion }) => {
    exigeQueSeaSuyo(sesion, usuario);
    await exigePorVenir(ctx, hasta);
    const fila = await agrega(ctx, 'ausencia', sesion.usuario, async (tx) => {
      await rolDeActivo(tx, usuario, 'usuario');
      const data = { usuario, desde: new Date(desde), hasta: new Date(hasta), motivo: motivo ?? null };
      const nueva = await tx.ausencia.create({
        data: { id: `ausencia-${randomUUID()}`, ...data },
        include: { persona: PERSONA },
      });
      return { fila: nueva, dicho: { usuario, desde, hasta } };
    });
    const { id, persona } = fila;
    return {
      status: 201,
      body: { id, persona, desde: aIso(fila.desde), hasta: aIso(fila.hasta), motivo: fila.motivo },
    };
  },
});
