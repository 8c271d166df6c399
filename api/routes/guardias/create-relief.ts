import { randomUUID } from 'node:crypto';
import { relevo, relevoNuevo } from '../../../contracts/guardia';
import { alcanza } from '../../../procedure/roles';
import type { RolDeCasos } from '../../../procedure/roles';
import { datosInvalidos } from '../../problem';
import { aIso } from '../../read/rows';
import { ruta } from '../../route';
import { agrega, exigePorVenir, exigeQueSeaSuyo, PERSONA, rolDeActivo } from './shared';

export const createRelevo = ruta({
  method: 'post',
  path: '/guardias/relevos',
  summary: 'Alguien queda en lugar de otro: lo que le sonaría a uno le suena al otro',
  description: 'Quien no lleva las guardias anota solo quién lo releva a él.',
  body: relevoNuevo,
  responses: { 201: relevo },
  errors: ['SIN_ALCANCE'],
  handle: async ({ ctx, body, sesion }) => {
    exigeQueSeaSuyo(sesion, body.de);
    await exigePorVenir(ctx, body.hasta);
    const fila = await agrega(ctx, 'relevo', sesion.usuario, async (tx) => {
      const [suyo, delOtro] = [await rolDeActivo(tx, body.a, 'a'), await rolDeActivo(tx, body.de, 'de')];
      // He could not acknowledge what rings him.
      if (suyo !== delOtro && !alcanza(suyo, delOtro as RolDeCasos))
        throw datosInvalidos([{ path: 'a', message: 'Su rol no alcanza para acusar lo que le suena a quien releva' }]);
      const data = { de: body.de, a: body.a, desde: new Date(body.desde), hasta: new Date(body.hasta) };
      const nuevo = await tx.relevo.create({
        data: { id: `relevo-${randomUUID()}`, ...data },
        include: { relevado: PERSONA, releva: PERSONA },
      });
      return { fila: nuevo, dicho: body };
    });
    const { id, relevado: de, releva: a } = fila;
    return { status: 201, body: { id, de, a, desde: aIso(fila.desde), hasta: aIso(fila.hasta) } };
  },
});
