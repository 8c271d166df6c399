import { CANAL_DE_AVISOS } from '../../contracts/aviso';
import type { Aviso } from '../../contracts/aviso';
import type { PrismaClient } from '../../prisma/generated/client';
import { FallaDeCanal } from './channel';
import type { Envia } from './channel';

/**
 * Tells the desk of one person. He is there who has its news open, or had a case on his screen, within the last 40 seconds.
 * @throws FallaDeCanal
 */
export async function avisaAlEscritorio(prisma: PrismaClient, usuario: string, aviso: Aviso): Promise<void> {
  const [fila] = await prisma.$queryRaw<{ esta: boolean; dicho: string }[]>`
    SELECT EXISTS (SELECT 1 FROM conexion WHERE usuario = ${usuario} AND visto_en > now() - interval '40 seconds')
      OR EXISTS (SELECT 1 FROM presencia WHERE usuario = ${usuario} AND visto_en > now() - interval '40 seconds') AS esta,
      pg_notify(${CANAL_DE_AVISOS}, ${JSON.stringify(aviso)})::text AS dicho`;
  if (!fila?.esta) throw new FallaDeCanal('definitiva', 'sin sesión');
}

/** The desk shows by itself what rings; the notice makes it look at once. */
export const enviaAlEscritorio: Envia = (prisma, destinatario) =>
  avisaAlEscritorio(prisma, destinatario, { tema: 'alertas', usuarios: [destinatario] });
