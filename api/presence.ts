import type { IdDeCaso } from '../contracts/temporal';
import { Prisma } from '../prisma/generated/client';
import type { PrismaClient } from '../prisma/generated/client';
import { avisa } from './notices';
import { noEncontrado } from './problem';

/**
 * Whoever has not been seen for so long is gone. A page tells every 15 s: one message lost is no absence.
 * Real time, whatever clock the cases run on.
 */
const VIGENCIA = Prisma.sql`interval '40 seconds'`;

interface Vista extends IdDeCaso {
  usuario: string;
  editando: string | null;
}

/**
 * Somebody has the case on his screen, and may be typing. Who left without a word is removed on the way, whatever case
 * he was in; of every case where somebody came, went or turned to something else, the others are told.
 *
 * @throws ApiError NO_ENCONTRADO
 */
export async function anota(prisma: PrismaClient, { expediente, n, usuario, editando }: Vista): Promise<void> {
  const caso =
    n === 0
      ? Prisma.sql`SELECT 1 FROM expediente WHERE numero = ${expediente}`
      : Prisma.sql`SELECT 1 FROM asistencia WHERE expediente = ${expediente} AND n = ${n}`;
  // Several processes sweep at once: each takes what the others have not.
  const cambios = await prisma.$queryRaw<(IdDeCaso & { suyo: boolean; cambia: boolean })[]>`
    WITH idos AS (
      DELETE FROM presencia p USING (
        SELECT expediente, n, usuario FROM presencia
        WHERE visto_en < now() - ${VIGENCIA} AND (expediente, n, usuario) <> (${expediente}::int, ${n}::int, ${usuario}::text) FOR UPDATE SKIP LOCKED
      ) v WHERE (p.expediente, p.n, p.usuario) = (v.expediente, v.n, v.usuario)
      RETURNING p.expediente, p.n
    ), antes AS (
      SELECT editando FROM presencia WHERE expediente = ${expediente} AND n = ${n} AND usuario = ${usuario} AND visto_en >= now() - ${VIGENCIA}
    ), ahora AS (
      INSERT INTO presencia AS p (expediente, n, usuario, editando, desde, visto_en)
      SELECT ${expediente}::int, ${n}::int, ${usuario}::text, ${editando}::text, now(), now() WHERE EXISTS (${caso})
      ON CONFLICT (expediente, n, usuario) DO UPDATE SET editando = excluded.editando, visto_en = excluded.visto_en,
        desde = CASE WHEN p.visto_en < now() - ${VIGENCIA} THEN excluded.desde ELSE p.desde END
      RETURNING p.expediente, p.n, p.editando
    )
    SELECT expediente, n, true AS suyo, NOT EXISTS (SELECT 1 FROM antes WHERE antes.editando IS NOT DISTINCT FROM ahora.editando) AS cambia FROM ahora
    UNION ALL SELECT DISTINCT expediente, n, false, true FROM idos`;
  for (const visto of cambios.filter((c) => c.cambia)) await avisaDe(prisma, visto);
  if (!cambios.some((c) => c.suyo)) throw noEncontrado('ese caso');
}

/** He closed the page. */
export async function quita(prisma: PrismaClient, caso: IdDeCaso, usuario: string): Promise<void> {
  const { count } = await prisma.presencia.deleteMany({ where: { ...caso, usuario } });
  if (count > 0) await avisaDe(prisma, caso);
}

const avisaDe = (prisma: PrismaClient, { expediente, n }: IdDeCaso): Promise<void> =>
  avisa(prisma, { tema: 'presencia', expediente, n });

/** His desk has the news open now, whatever is on its screen. */
export async function anotaConexion(prisma: PrismaClient, usuario: string): Promise<void> {
  await prisma.$executeRaw`
    INSERT INTO conexion (usuario, visto_en) VALUES (${usuario}, now()) ON CONFLICT (usuario) DO UPDATE SET visto_en = excluded.visto_en`;
}

interface FilaPresente {
  usuario: string;
  nombre: string;
  desde: Date;
  editando: string | null;
}

/** Who else has it on his screen, the first to come first. */
export const otros = (prisma: PrismaClient, { expediente, n }: IdDeCaso, usuario: string): Promise<FilaPresente[]> =>
  prisma.$queryRaw<FilaPresente[]>`
    SELECT p.usuario, u.nombre, p.desde, p.editando FROM presencia p JOIN usuario u USING (usuario)
    WHERE p.expediente = ${expediente} AND p.n = ${n} AND p.usuario <> ${usuario} AND p.visto_en >= now() - ${VIGENCIA}
    ORDER BY p.desde, p.usuario`;
