import { CANAL_DE_AVISOS } from '../../contracts/aviso';
import type { Aviso } from '../../contracts/aviso';
import { Prisma } from '../../prisma/generated/client';
import type { PrismaClient } from '../../prisma/generated/client';
import { FallaDeCanal } from './channel';
import type { Envia } from './channel';

/** Who is at the desk: he has its news open, or had a case on his screen, within the last 40 seconds. */
const EN_LA_MESA = Prisma.sql`SELECT usuario FROM conexion WHERE visto_en > now() - interval '40 seconds'
  UNION SELECT usuario FROM presencia WHERE visto_en > now() - interval '40 seconds'`;

export async function conMesaAbierta(prisma: PrismaClient): Promise<ReadonlySet<string>> {
  const filas = await prisma.$queryRaw<{ usuario: string }[]>(EN_LA_MESA);
  return new Set(filas.map((f) => f.usuario));
}

/** Tells the desk of one person. @throws FallaDeCanal */
export async function avisaAlEscritorio(prisma: PrismaClient, usuario: string, aviso: Aviso): Promise<void> {
  const [fila] = await prisma.$queryRaw<{ esta: boolean; dicho: string }[]>`
    SELECT ${usuario} IN (${EN_LA_MESA}) AS esta,
      pg_notify(${CANAL_DE_AVISOS}, ${JSON.stringify(aviso)})::text AS dicho`;
  if (!fila?.esta) throw new FallaDeCanal('definitiva', 'sin sesión');
}

/** The desk shows by itself what rings; the notice makes it look at once. */
export const enviaAlEscritorio: Envia = (prisma, destinatario) =>
  avisaAlEscritorio(prisma, destinatario, { tema: 'alertas', usuarios: [destinatario] });
