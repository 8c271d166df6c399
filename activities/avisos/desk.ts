import { CANAL_DE_AVISOS } from '../../contracts/aviso';
import type { Aviso } from '../../contracts/aviso';
import { FallaDeCanal } from './channel';
import type { Envia } from './channel';

/**
 * The desk shows by itself what rings; a notice makes it look at once. Somebody is there who has its news open, or had a
 * case on his screen, within the last 40 seconds.
 */
export const enviaAlEscritorio: Envia = async (prisma, destinatario) => {
  const aviso: Aviso = { tema: 'alertas', usuarios: [destinatario] };
  const [fila] = await prisma.$queryRaw<{ esta: boolean; dicho: string }[]>`
    SELECT EXISTS (SELECT 1 FROM conexion WHERE usuario = ${destinatario} AND visto_en > now() - interval '40 seconds')
      OR EXISTS (SELECT 1 FROM presencia WHERE usuario = ${destinatario} AND visto_en > now() - interval '40 seconds') AS esta,
      pg_notify(${CANAL_DE_AVISOS}, ${JSON.stringify(aviso)})::text AS dicho`;
  if (!fila?.esta) throw new FallaDeCanal('definitiva', 'sin sesión');
};
