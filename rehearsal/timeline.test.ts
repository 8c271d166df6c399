import type { CaseRows, RowsOfCase } from './observe';
import { jsonOutcome, sayOutcome, timeline } from './timeline';

const ahora = Date.parse('2026-11-23T08:00:00-03:00');
const a = (hora: string): string => new Date(`2026-11-23T${hora}:00-03:00`).toISOString();

const vacio: RowsOfCase = { caso: {}, bitacora: [], rechazados: [], pendientes: [], alertas: [], promesas: [] };
const nada: CaseRows = { ...vacio, calidad: null };
const pendiente = {
  reloj: 'C-09',
  abiertoEn: a('08:10'),
  venceEn: a('15:00'),
  cerradoEn: null,
  resultado: null,
  cambios: [],
};

const dice = (rows: Partial<CaseRows>, hasta: string): string[] =>
  timeline({ ...nada, ...rows }, ahora, Date.parse(a(hasta))).map((e) =>
    [e.tipo, e.que, e.detalle].filter(Boolean).join(' '),
  );

test('a clock opens, falls due, sounds and is met late', () => {
  const rows = {
    pendientes: [{ ...pendiente, cerradoEn: a('15:02'), resultado: 'INCUMPLIDO' }],
    alertas: [{ instante: a('15:00'), reloj: 'C-09', nivel: 1, rol: 'coordinador', estado: 'CESADA' }],
    bitacora: [
      {
        registradoEn: a('15:02'),
        ocurridoEn: a('15:01'),
        codigo: 'proveedor-cumple',
        tipo: '3 MONITOREOS',
        subtipo: 'SALIENTE PROVEEDOR',
      },
    ],
  };
  expect(dice(rows, '16:00')).toEqual([
    'abierto C-09 vence 15:00',
    'vencido C-09',
    'alerta C-09 nivel 1, coordinador',
    'registro proveedor-cumple 3 MONITOREOS / SALIENTE PROVEEDOR (ocurrió 15:01)',
    'cumplido C-09 fuera de término',
  ]);
});

test('an open clock has not fallen due before its instant', () => {
  expect(dice({ pendientes: [pendiente] }, '14:59')).toEqual(['abierto C-09 vence 15:00']);
  expect(dice({ pendientes: [pendiente] }, '15:00')).toEqual(['abierto C-09 vence 15:00', 'vencido C-09']);
});

test('a moved clock tells both due instants', () => {
  const movido = {
    ...pendiente,
    venceEn: a('17:00'),
    cerradoEn: a('16:00'),
    resultado: 'CANCELADO',
    cambios: [{ venceEn: a('15:00'), hasta: a('14:00') }],
  };
  expect(dice({ pendientes: [movido] }, '18:00')).toEqual([
    'abierto C-09 vence 15:00',
    'movido C-09 15:00 → 17:00',
    'cancelado C-09',
  ]);
});

test('one that is overdue when it opens falls due then', () => {
  const tarde = { ...pendiente, reloj: 'C-13', abiertoEn: a('18:10'), venceEn: a('18:00') };
  const [, vencido] = timeline({ ...nada, pendientes: [tarde] }, ahora, Date.parse(a('18:10'))).sort((x) =>
    x.tipo === 'vencido' ? 1 : -1,
  );
  expect(vencido).toMatchObject({ tipo: 'vencido', instante: a('18:10') });
});

test('a clock that never opened is told once', () => {
  const cubierto = { ...pendiente, abiertoEn: a('15:10'), cerradoEn: a('15:10'), resultado: 'NO_APLICA' };
  expect(dice({ pendientes: [cubierto] }, '16:00')).toEqual(['cumplido C-09 no aplica']);
});

test('a promise is told when given and when settled, a refusal with its code', () => {
  const promesa = {
    de: 'PROVEEDOR',
    sobre: 'LLEGADA',
    dadaEn: a('08:10'),
    hasta: a('18:00'),
    estado: 'CUMPLIDA',
    resueltaEn: a('16:40'),
  };
  expect(
    dice(
      {
        promesas: [promesa],
        rechazados: [{ recibidoEn: a('09:00'), codigo: 'contacto', rechazo: 'REGISTRO_NO_ESPERADO' }],
      },
      '17:00',
    ),
  ).toEqual([
    'promesa llegada hasta 18:00',
    'rechazo contacto REGISTRO_NO_ESPERADO',
    'promesa llegada hasta 18:00: CUMPLIDA',
  ]);
});

test('the quality case is told in the same story, in its order', () => {
  const tomar = { ...pendiente, reloj: 'C-19', abiertoEn: a('15:00') };
  const calidad = { ...vacio, pendientes: [tomar] };
  const otro = { ...pendiente, reloj: 'C-28', abiertoEn: a('15:01') };
  expect(dice({ pendientes: [otro], calidad }, '14:00')).toEqual([
    'abierto C-19 vence 15:00',
    'abierto C-28 vence 15:00',
  ]);
});

const outcome = {
  nombre: 'Prueba',
  ok: false,
  linea: timeline({ ...nada, pendientes: [pendiente] }, ahora, ahora),
  diferencias: [{ clave: 'status', esperado: 'ASIGNADA', obtenido: 'CONFIRMADA', linea: 12, instante: a('08:12') }],
};

test('people read the story and then what was not as expected, with file and line', () => {
  expect(sayOutcome('prueba.yaml', ahora, outcome).split('\n')).toEqual([
    '✗ Prueba (prueba.yaml)',
    '  08:10      se abre    C-09 — vence 15:00',
    '  ✗ prueba.yaml:12 a las 08:12, status: se esperaba ASIGNADA; fue CONFIRMADA',
    '',
  ]);
});

test('programs read one line of JSON a scenario', () => {
  const texto = jsonOutcome(outcome);
  expect(texto).not.toContain('\n');
  expect(JSON.parse(texto)).toEqual({
    nombre: 'Prueba',
    ok: false,
    diferencias: outcome.diferencias,
    linea: [{ instante: a('08:10'), tipo: 'abierto', que: 'C-09', detalle: 'vence 15:00' }],
  });
});
