import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { correosDe } from '../../../activities/avisos/mail';
import { pruebaDeCanal } from '../../../contracts/contacto';
import { id } from '../../../contracts/wire';
import { comoLlego } from '../../channel-trial';
import { noEncontrado } from '../../problem';
import { ruta } from '../../route';

const TEXTO = 'Es una prueba: a esta dirección llegan los avisos de Apolo. No hay nada que contestar.';

export const tryContacto = ruta({
  method: 'post',
  path: '/contactos/:usuario/prueba',
  summary: 'Le manda ahora un correo de prueba, y dice si el servidor lo tomó',
  params: z.strictObject({ usuario: id }),
  responses: { 200: pruebaDeCanal },
  handle: async ({ ctx, params: { usuario } }) => {
    const fila = await ctx.prisma.contacto.findUnique({ where: { usuario } });
    if (!fila) throw noEncontrado(`el correo de ${usuario}`);
    const correo = { id: `prueba-${randomUUID()}`, para: fila.correo, asunto: 'Prueba de Apolo', texto: TEXTO };
    return { status: 200, body: await comoLlego(ctx, correosDe(ctx.settings)(correo)) };
  },
});
