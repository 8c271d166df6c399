import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { reglasDe, versionVigente } from '../../../activities/rules';
import { llamada, llamadaRecibida } from '../../../contracts/llamada';
import { Plazos } from '../../../procedure/clocks';
import { DIA, MINUTO } from '../../../procedure/instante';
import { colaTelefonica } from '../../../procedure/normaliza';
import { colaTelefonica as sqlColaTelefonica } from '../../../prisma/expressions';
import { Prisma } from '../../../prisma/generated/client';
import { ahora } from '../../clock';
import type { Context } from '../../context';
import { avisa } from '../../notices';
import { datosInvalidos } from '../../problem';
import { LLAMADA, llamadaDe } from '../../read/llamada';
import { ruta } from '../../route';

type Recibida = z.output<typeof llamadaRecibida>;

export const registerLlamada = ruta({
  method: 'post',
  path: '/llamadas',
  summary: 'Una llamada entrante: la central la manda cuando suena y otra vez cuando se atiende',
  description:
    'Los mismos números y el mismo `timbreEn` son la misma llamada: repetirla no cambia nada, y una vez atendida queda así. De C-20, atender a más tardar al tercer timbre (A-5.1.1.b), se juzga el tiempo desde el primero.',
  body: llamadaRecibida,
  responses: { 200: llamada },
  handle: async ({ ctx, body }) => {
    const instante = await ahora(ctx);
    exigePosible(body, instante);
    const nueva = await filaDe(ctx, body);
    const fila = await ctx.prisma.$transaction(async (tx) => {
      if (await anota(tx, nueva)) await avisa(tx, { tema: 'llamadas' });
      const { numeroLlamado, numeroLlamante, timbreEn } = nueva;
      return tx.llamada.findFirstOrThrow({ where: { numeroLlamado, numeroLlamante, timbreEn }, include: LLAMADA });
    });
    return { status: 200, body: llamadaDe(fila, instante) };
  },
});

/** What the clock of an exchange may be ahead. */
const ADELANTO_MS = 2 * MINUTO;
/** What an exchange that was cut off may still tell. */
const ATRASO_MS = 30 * DIA;

function exigePosible({ timbreEn, atendidaEn }: Recibida, instante: Date): void {
  const [timbre, atendida] = [Date.parse(timbreEn), atendidaEn === undefined ? undefined : Date.parse(atendidaEn)];
  const limite = instante.getTime() + ADELANTO_MS;
  const errores = [
    ...(timbre > limite ? [{ path: 'timbreEn', message: 'Es futuro: revise la hora de la central' }] : []),
    ...(timbre < limite - ATRASO_MS ? [{ path: 'timbreEn', message: 'Es de hace más de 30 días' }] : []),
    ...((atendida ?? 0) > limite ? [{ path: 'atendidaEn', message: 'Es futuro: revise la hora de la central' }] : []),
    ...((atendida ?? timbre) < timbre ? [{ path: 'atendidaEn', message: 'Es anterior al primer timbre' }] : []),
  ];
  if (errores.length > 0) throw datosInvalidos(errores);
}

async function filaDe({ prisma }: Context, body: Recibida) {
  const timbreEn = new Date(body.timbreEn);
  const [cuentaId, reglasVersion] = await Promise.all([
    cuentaDeNumero(prisma, body.numeroLlamado),
    versionVigente(prisma, timbreEn),
  ]);
  const { vence, formula } = new Plazos(await reglasDe(prisma, reglasVersion)).atender(timbreEn.getTime());
  return {
    id: `llamada-${randomUUID()}`,
    numeroLlamado: body.numeroLlamado,
    numeroLlamante: body.numeroLlamante,
    timbreEn,
    atendidaEn: body.atendidaEn === undefined ? null : new Date(body.atendidaEn),
    cuentaId,
    reglasVersion,
    venceEn: new Date(vence),
    formula,
  };
}

async function cuentaDeNumero(prisma: Context['prisma'], numero: string): Promise<string | null> {
  const cola = colaTelefonica(numero);
  if (cola === '') return null;
  const [fila] = await prisma.$queryRaw<{ id: string }[]>`
    SELECT id FROM cuenta WHERE ${Prisma.raw(sqlColaTelefonica('numero_llamado'))} = ${cola}
    ORDER BY numero_llamado = ${numero} DESC, id LIMIT 1`;
  return fila?.id ?? null;
}

/** Whether anything changed: it is new, or it was answered. The first answer told stays. */
async function anota(tx: Prisma.TransactionClient, f: Awaited<ReturnType<typeof filaDe>>): Promise<boolean> {
  const cambios = await tx.$executeRaw`
    INSERT INTO llamada AS l (id, numero_llamado, numero_llamante, timbre_en, atendida_en, cuenta_id, reglas_version, vence_en, formula)
    VALUES (${f.id}, ${f.numeroLlamado}, ${f.numeroLlamante}, ${f.timbreEn}, ${f.atendidaEn}, ${f.cuentaId}, ${f.reglasVersion}, ${f.venceEn},
      ${JSON.stringify(f.formula)}::jsonb)
    ON CONFLICT (numero_llamado, numero_llamante, timbre_en) DO UPDATE SET atendida_en = excluded.atendida_en
    WHERE l.atendida_en IS NULL AND excluded.atendida_en IS NOT NULL`;
  return cambios > 0;
}
