import { setTimeout as pause } from 'node:timers/promises';
import type { PrismaClient } from '../prisma/generated/client';
import { REGLAS_PREDETERMINADAS } from '../procedure/reglas';
import type { Caller } from '../tests/support/api';
import { apertura, openCase, servedCase, settle } from '../tests/support/case';
import type { Case } from '../tests/support/case';
import type { Desk } from '../tests/support/desk';
import { standAlone } from '../tests/support/stand-alone';
import { spread } from './spread';

/**
 * `npm run bench:rules`: a draft of the rules rehearsed on 10,000 Expedientes, and how long a registro takes meanwhile.
 * Everything on this machine; all but one Expediente are copies of its rows.
 */
const EXPEDIENTES = 10_000;
/** Copied by one statement: more would be given up. */
const TANDA = 500;
const TABLAS = [
  ['expediente', 'numero'],
  ['asistencia', 'expediente'],
  ['bitacora', 'expediente'],
  ['pendiente', 'expediente'],
  ['alerta', 'expediente'],
] as const;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

void standAlone(async ({ api, caller }: Desk) => {
  const served = await servedCase(caller);
  await settle(served, ['conformidad', { resultado: 'CONFORME', palabras: 'Muy amables' }], ['conclusion']);
  say(`Copying an Expediente ${EXPEDIENTES} times …`);
  for (const [tabla, clave] of TABLAS)
    for (let desde = 1; desde <= EXPEDIENTES; desde += TANDA)
      await copy(api.ctx.prisma, { tabla, clave, numero: served.expediente, desde });
  const alone = await registros(await openCase(caller, { registros: apertura('PROGRAMADO') }), 50);
  const jefe = await api.as('jefe-operaciones');
  const rehearsal = rehearse(jefe);
  const beside = await registros(await openCase(caller, { registros: apertura('PROGRAMADO') }), 200);
  say(await rehearsal);
  say(`A registro, nothing else going on:  ${spread(alone)}`);
  say(`A registro, beside the rehearsal:   ${spread(beside)}`);
});

interface Copied {
  tabla: string;
  clave: string;
  numero: number;
  desde: number;
}
/** The rows of that Expediente under other numbers, wherever its number stands in them. */
async function copy(prisma: PrismaClient, { tabla, clave, numero, desde }: Copied): Promise<void> {
  const columnas = await prisma.$queryRaw<{ nombre: string }[]>`
    SELECT column_name::text AS nombre FROM information_schema.columns
    WHERE table_name = ${tabla} AND is_generated = 'NEVER' AND column_name NOT IN ('clave', 'codigo_encuesta')`;
  const lista = columnas.map(({ nombre }) => nombre).join(', ');
  await prisma.$executeRawUnsafe(
    `INSERT INTO ${tabla} (${lista}) SELECT ${lista.replaceAll(/\w+/g, 'copia.$&')}
     FROM ${tabla} x, generate_series(${desde}, ${desde + TANDA - 1}) g,
       jsonb_populate_record(NULL::${tabla}, replace(to_jsonb(x)::text, '${numero}', (300000 + g)::text)::jsonb) copia
     WHERE x.${clave} = ${numero}`,
  );
}

/** Nobody has any time and everybody is told at once: as many alerts as there can be. */
const SIN_TIEMPO = {
  asignacion: { EMERGENCIA: 0 },
  confirmacion: { EMERGENCIA: 0 },
  contacto: 0,
  diagnostico: 0,
  autorizacion: 0,
  costos: 0,
  concluir: 0,
  escalera: { normal: REGLAS_PREDETERMINADAS.escalera.normal.map((nivel) => ({ ...nivel, minutos: 0 })) },
};

async function rehearse(jefe: Caller): Promise<string> {
  const startedAt = performance.now();
  const hora = 3_600_000;
  const { body } = await jefe.post('/reglas/ensayo', {
    cambios: SIN_TIEMPO,
    desde: new Date(Date.now() - hora).toISOString(),
    hasta: new Date(Date.now() + hora).toISOString(),
  });
  for (;;) {
    const asked = performance.now();
    const { body: now } = await jefe.get(`/reglas/ensayo/${String(body['id'])}`);
    if (now['terminadoEn'] !== null)
      return [
        `Rehearsed in ${((performance.now() - startedAt) / 1000).toFixed(0)} s: ${JSON.stringify(now['casos'])}`,
        `Its result is read in ${(performance.now() - asked).toFixed(0)} ms`,
      ].join('\n');
    await pause(1_000);
  }
}

async function registros(c: Case, howMany: number): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < howMany; i += 1) {
    const startedAt = performance.now();
    await c.send('comentario', {}, { comentario: 'Sin novedad' });
    times.push(performance.now() - startedAt);
  }
  return times;
}
