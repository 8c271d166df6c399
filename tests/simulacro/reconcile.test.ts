import { connect } from '../../prisma/client';
import type { PrismaClient } from '../../prisma/generated/client';
import { Draws } from '../../simulacro/draws';
import type { Claims } from '../../simulacro/ledger';
import { figures, reconcile } from '../../simulacro/reconcile';
import { prepareWorld } from '../../simulacro/world';
import { testEnvironment } from '../support/environment';
import type { TestEnvironment } from '../support/environment';

let environment: TestEnvironment;
let prisma: PrismaClient;
let afiliado: string;
let runs = 0;
const AT = new Date('2026-11-23T12:00:00Z');

beforeAll(async () => {
  environment = await testEnvironment();
  prisma = connect(environment.databaseUrl);
  const world = await prepareWorld(prisma, 'r0', 3, new Draws('1'));
  afiliado = world.affiliates[0] ?? '';
});
afterAll(async () => {
  await prisma.$disconnect();
  await environment.close();
});

/** A run of one case, ended and closed, with one registro that was written and one that was refused. */
async function soundRun() {
  runs += 1;
  const run = `r${runs}`;
  const opened = {
    abiertoEn: AT,
    coordinador: 'coordinador',
    afiliadoId: afiliado,
    cuentaId: 'simulacro',
    zonaId: 'SANTA FE/ROSARIO',
    reglasVersion: 1,
  };
  const contact = { contactoNombre: '', contactoApellido: '', contactoTelefono: '', direccion: '' };
  const { numero: expediente } = await prisma.expediente.create({
    data: { ...opened, ...contact, status: 'CERRADO', clave: `sim-${run}-1-1` },
  });
  const caso = { expediente, n: 1 };
  const place = {
    servicioId: 'HOGAR/GAS',
    zonaId: 'SANTA FE/ROSARIO',
    afiliadoId: afiliado,
    coordinador: 'coordinador',
    reglasVersion: 1,
  };
  await prisma.asistencia.create({
    data: { ...caso, ...place, abiertaEn: AT, terminadaEn: AT, status: 'CONCLUIDA', clave: `sim-${run}-1-2` },
  });
  const [written, refused] = [`sim-${run}-1-3`, `sim-${run}-1-4`];
  const registro = { ...caso, codigo: 'situacion', datos: {}, recibidoEn: AT, huella: '' };
  await prisma.registro.createMany({
    data: [
      { ...registro, id: written, estado: 'ASENTADO' },
      { ...registro, id: refused, estado: 'RECHAZADO' },
    ],
  });
  await entry(caso, 1, written);
  const pendiente = {
    ...caso,
    reloj: 'C-23',
    clausula: 'A-5.1.6',
    abiertoEn: AT,
    venceEn: AT,
    formula: {},
    dueno: 'coordinador',
    escalera: 'normal',
  };
  await prisma.pendiente.create({
    data: { ...pendiente, id: `${expediente}-1:C-23:1`, cerradoEn: AT, resultado: 'CUMPLIDO' },
  });
  const claims: Claims = {
    requests: 4,
    repeated: 0,
    unanswered: 0,
    acknowledged: new Map([[written, caso]]),
    refused: new Set([refused]),
    refusals: new Map(),
    known: new Set([written, refused]),
    openings: new Map([
      [`sim-${run}-1-1`, { de: 'expediente', numbers: new Set([`${expediente}/0`]) }],
      [`sim-${run}-1-2`, { de: 'asistencia', numbers: new Set([`${expediente}/1`]) }],
    ]),
    kills: 0,
    abandoned: [],
  };
  return { run, caso, written, refused, claims, pendiente };
}
type Run = Awaited<ReturnType<typeof soundRun>>;

const entry = (caso: { expediente: number; n: number }, transicion: number, registroId: string) =>
  prisma.bitacora.create({
    data: {
      ...caso,
      transicion,
      orden: 1,
      tipo: '1 APERTURA',
      subtipo: 'INDAGACION DE SITUACION',
      esHito: false,
      ocurridoEn: AT,
      registradoEn: AT,
      registroId,
      codigo: 'situacion',
      datos: {},
      etapa: 'apertura',
      status: 'EN_APERTURA',
      statusProveedor: 'SIN_ASIGNAR',
    },
  });

const findings = async ({ run, claims }: Run): Promise<Record<string, string[]>> =>
  Object.fromEntries(
    (await reconcile(prisma, run, claims))
      .filter(({ found }) => found.length > 0)
      .map(({ what, found }) => [what, found]),
  );

test('a sound run has nothing to tell, and its figures are those of its own cases', async () => {
  const run = await soundRun();
  await soundRun();
  expect(await findings(run)).toEqual({});
  expect(await figures(prisma, run.run)).toMatchObject({
    endings: [{ status: 'CONCLUIDA', casos: 1 }],
    clocks: [{ reloj: 'C-23', cumplidos: 1, incumplidos: 0 }],
    asistencias: 1,
    expedientes: 1,
    asientos: 1,
  });
});

const faults: [string, (run: Run) => unknown, (run: Run) => Record<string, string[]>][] = [
  [
    'an acknowledged registro without an entry',
    ({ claims, caso }) => claims.acknowledged.set('lost', caso).size && claims.known.add('lost'),
    () => ({ 'registros reconocidos y ausentes': ['lost'] }),
  ],
  [
    'an acknowledged registro whose entry is in another case',
    ({ claims, caso, written }) => claims.acknowledged.set(written, { ...caso, n: 2 }),
    ({ written }) => ({ 'registros reconocidos y ausentes': [written] }),
  ],
  [
    'a registro applied twice',
    ({ caso, written }) => entry(caso, 2, written),
    ({ written }) => ({ 'registros aplicados dos veces': [written] }),
  ],
  [
    'a refusal that left an entry',
    ({ caso, refused }) => entry(caso, 2, refused),
    ({ refused }) => ({ 'rechazos que dejaron asiento': [refused] }),
  ],
  [
    'two replies that disagree',
    ({ claims, written }) => claims.refused.add(written),
    ({ written }) => ({
      'rechazos que dejaron asiento': [written],
      'registros reconocidos y también rechazados': [written],
    }),
  ],
  ['an entry nobody sent', ({ caso }) => entry(caso, 2, 'ghost'), () => ({ 'asientos que nadie envió': ['ghost'] })],
  [
    'a registro never judged',
    ({ refused }) => prisma.registro.update({ where: { id: refused }, data: { estado: 'RECIBIDO' } }),
    ({ refused }) => ({ 'registros sin asentar': [refused] }),
  ],
  [
    'an opening that got lost',
    ({ claims }) => claims.openings.set('sim-x', { de: 'expediente', numbers: new Set(['999999/0']) }),
    () => ({ 'aperturas reconocidas y ausentes': ['sim-x'] }),
  ],
  [
    'one key that opened two cases',
    ({ claims, run, caso }) => claims.openings.get(`sim-${run}-1-2`)?.numbers.add(`${caso.expediente}/2`),
    ({ run }) => ({ 'aperturas repetidas': [`sim-${run}-1-2`] }),
  ],
  [
    'a case nobody was told of',
    ({ claims, run }) => claims.openings.delete(`sim-${run}-1-2`),
    ({ caso }) => ({ 'aperturas repetidas': [`${caso.expediente}/1`] }),
  ],
  [
    'a case that stands still',
    ({ caso }) =>
      prisma.asistencia.update({ where: { expediente_n: caso }, data: { terminadaEn: null, status: 'ARRIBADO' } }),
    ({ caso }) => ({
      'asistencias sin terminar': [`${caso.expediente}/1 ARRIBADO`],
      'asistencias abiertas sin pendiente': [`${caso.expediente}/1`],
    }),
  ],
  [
    'an open Expediente',
    ({ caso }) => prisma.expediente.update({ where: { numero: caso.expediente }, data: { status: 'ABIERTO' } }),
    ({ caso }) => ({ 'expedientes sin cerrar': [String(caso.expediente)] }),
  ],
  [
    'a Pendiente left open by an ended case',
    ({ caso, pendiente }) => prisma.pendiente.create({ data: { ...pendiente, id: `${caso.expediente}-1:C-23:2` } }),
    ({ caso }) => ({ 'casos terminados con algo abierto': [`${caso.expediente}-1:C-23:2`] }),
  ],
  [
    'an alert that rings for a closed Expediente',
    ({ caso }) =>
      prisma.alerta.create({
        data: {
          id: `alerta ${caso.expediente}`,
          pendienteId: 'x',
          ...caso,
          n: 0,
          reloj: 'C-29',
          nivel: 1,
          rol: 'coordinador',
          instante: AT,
        },
      }),
    ({ caso }) => ({ 'casos terminados con algo abierto': [`alerta ${caso.expediente}`] }),
  ],
];

test.each(faults)('it finds %s', async (_, breaks, expected) => {
  const run = await soundRun();
  await breaks(run);
  expect(await findings(run)).toEqual(expected(run));
});

test('the world of a run is made once, but for its affiliates', async () => {
  const counts = () =>
    Promise.all([prisma.plan.count(), prisma.proveedor.count(), prisma.posicion.count(), prisma.planServicio.count()]);
  const before = await counts();
  const affiliates = await prisma.afiliado.count();
  const again = await prepareWorld(prisma, 'otra', 250, new Draws('1'));
  expect(await counts()).toEqual(before);
  expect(await prisma.afiliado.count()).toBe(affiliates + 250);
  expect(new Set(again.affiliates).size).toBe(250);
});
