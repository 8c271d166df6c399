import type { z } from 'zod';
import { FallaDeCanal } from '../activities/avisos/channel';
import type { pruebaDeCanal } from '../contracts/contacto';
import type { Context } from './context';

/** What became of a message, for whoever waits to see it. */
export async function comoLlego(ctx: Context, envio: Promise<void>): Promise<z.output<typeof pruebaDeCanal>> {
  try {
    await envio;
    return { llego: true, motivo: null };
  } catch (error) {
    if (error instanceof FallaDeCanal) return { llego: false, motivo: error.message };
    ctx.log.error({ err: error }, 'prueba de un canal');
    return { llego: false, motivo: 'error inesperado' };
  }
}
