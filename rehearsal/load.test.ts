import { loadScenario } from './load';
import { ScenarioError } from './source';

const file = (pasos: string, resto = ''): string => `nombre: Prueba
ahora: 2026-11-23T08:00:00-03:00
caso:
  servicio: HOGAR/PLOMERIA
  zona: RIO NEGRO/VIEDMA
  afiliado: {status: ACTIVO, planDesde: 2025-01-01, usos: 0}
  cobertura: {montoMaximo: 5000000, eventosMaximos: null}
proveedores: [ANA]
${resto}pasos:
${pasos}
`;
/** Line of the first step. */
const PASO = 10;

const load = (pasos: string, resto?: string) => loadScenario(file(pasos, resto), 'prueba.yaml');

function refusal(pasos: string, resto?: string): { linea: number; mensaje: string }[] {
  try {
    load(pasos, resto);
  } catch (error) {
    if (error instanceof ScenarioError) return [...error.errores];
    throw error;
  }
  return [];
}

test('a step becomes what the API takes: instants, amounts and the lowest role allowed', () => {
  const { pasos } = load(`
  - {en: 08:05, registro: proveedor-acepta, datos: {proveedor: ANA, desde: "16:00", hasta: D+1 02:00}}
  - {en: "08:06", registro: diagnostico, datos: {diagnostico: Flexible, costo: 3000000}, ocurridoEn: "08:01"}
  - en: +4m
    registro: costos
    datos: {lineas: [{concepto: Mano de obra, monto: 100, paga: COBERTURA}]}
  - {en: "08:10", registro: busqueda-resuelta, datos: {decision: OTRO_PROVEEDOR, proveedor: DORA, motivo: x}}
  - {en: "08:10", registro: pendiente-manual, datos: {titulo: Llamar, vence: +30m}}`);
  expect(pasos.map(({ registros }) => registros[0])).toEqual([
    {
      codigo: 'proveedor-acepta',
      datos: { proveedor: 'ANA', desde: '2026-11-23T19:00:00.000Z', hasta: '2026-11-24T05:00:00.000Z' },
      por: 'coordinador',
    },
    {
      codigo: 'diagnostico',
      datos: { diagnostico: 'Flexible', costo: { centavos: 3_000_000, moneda: 'ARS' } },
      ocurridoEn: '2026-11-23T11:01:00.000Z',
      por: 'coordinador',
    },
    {
      codigo: 'costos',
      datos: { lineas: [{ concepto: 'Mano de obra', monto: { centavos: 100, moneda: 'ARS' }, paga: 'COBERTURA' }] },
      por: 'coordinador',
    },
    {
      codigo: 'busqueda-resuelta',
      datos: { decision: 'OTRO_PROVEEDOR', proveedor: 'DORA', motivo: 'x' },
      por: 'supervisor',
    },
    { codigo: 'pendiente-manual', datos: { titulo: 'Llamar', vence: '2026-11-23T11:40:00.000Z' }, por: 'coordinador' },
  ]);
  expect(pasos.map(({ instante }) => new Date(instante).toISOString().slice(11, 16))).toEqual([
    '11:05',
    '11:06',
    '11:10',
    '11:10',
    '11:10',
  ]);
});

test('the opening in one go decides the priority last', () => {
  const { pasos } = load(`
  - {en: "08:00", apertura: {prioridad: PROGRAMADO, disponibilidad: [22:00-02:00]}}
  - {en: "08:01", apertura: {prioridad: VITAL}}`);
  expect(pasos.map(({ registros }) => registros.map(({ codigo }) => codigo))).toEqual([
    ['cobertura', 'consentimiento', 'programacion'],
    ['cobertura', 'consentimiento', 'prioridad'],
  ]);
  expect(pasos[0]?.registros[2]?.datos).toEqual({
    acepta: true,
    disponibilidad: [{ desde: '2026-11-24T01:00:00.000Z', hasta: '2026-11-24T05:00:00.000Z' }],
  });
});

test('who is named without a position is told apart, but not who must not be found', () => {
  const { proveedores, otrosProveedores } = load(`
  - {en: "08:01", registro: proveedor-declina, datos: {proveedor: ANA, motivo: x}}
  - {en: "08:02", registro: busqueda-resuelta, datos: {decision: OTRO_PROVEEDOR, proveedor: NADIE, motivo: x}, rechazo: NO_ENCONTRADO}
  - {en: "08:03", registro: proveedor-acepta, datos: {proveedor: DORA, eta: "09:00"}}`);
  expect({ proveedores, otrosProveedores }).toEqual({ proveedores: ['ANA'], otrosProveedores: ['DORA'] });
});

test('what the file does not say of account, prices and providers is nothing', () => {
  const { caso, internos, inactivos, vecinas } = load('  []');
  expect({ caso, internos, inactivos, vecinas }).toMatchObject({
    caso: { atencion: 'AUTORIZA_VERIFICAR', referencia: null, garantia: null, rechazo: null },
    internos: [],
    inactivos: [],
    vecinas: [],
  });
});

test('who has a place of his own, active or not, is no other provider', () => {
  const { otrosProveedores, internos, vecinas } = load(
    `
  - {en: "08:01", registro: proveedor-declina, datos: {proveedor: DORA, motivo: x}}
  - {en: "08:02", registro: proveedor-declina, datos: {proveedor: ZOE, motivo: x}}
  - {en: "08:03", registro: proveedor-declina, datos: {proveedor: EVA, motivo: x}}`,
    'internos: [ANA, DORA]\ninactivos: [ZOE]\nvecinas: [{zona: BUENOS AIRES/PATAGONES, km: 4, proveedores: [DORA]}]\n',
  );
  expect({ otrosProveedores, internos, vecinas }).toEqual({
    otrosProveedores: ['EVA'],
    internos: ['ANA', 'DORA'],
    vecinas: [{ zona: 'BUENOS AIRES/PATAGONES', km: 4, proveedores: ['DORA'] }],
  });
});

test('a registro that is to be refused may carry anything', () => {
  const { pasos } = load(`
  - {en: "08:01", registro: proveedor-acepta, datos: {proveedor: ANA, eta: pronto, color: rojo}, ocurridoEn: ayer, rechazo: DATOS_INVALIDOS}`);
  expect(pasos[0]?.registros[0]).toMatchObject({
    datos: { proveedor: 'ANA', eta: 'pronto', color: 'rojo' },
    ocurridoEn: 'ayer',
  });
});

test.each([
  ['an unknown key of the file', '  []', 'colores: []\n', 9, '«colores»'],
  ['an unknown key of a step', '  - en: "08:00"\n    registor: arribo\n    espera: {}', '', PASO + 1, '«registor»'],
  ['an unknown key of espera', '  - en: "08:00"\n    espera:\n      estado: x', '', PASO + 2, '«estado»'],
  [
    'an unknown field of a registro',
    '  - en: "08:00"\n    registro: afiliado-reprograma\n    datos:\n      aceptado: true',
    '',
    PASO + 3,
    '«aceptado»',
  ],
  [
    'an unknown field of a line',
    '  - en: "08:00"\n    registro: costos\n    datos:\n      lineas:\n        - {concepto: x, costo: 1}',
    '',
    PASO + 4,
    '«costo»',
  ],
  ['an unknown code', '  - en: "08:00"\n    registro: llegada', '', PASO + 1, 'registro'],
  ['an unknown refusal', '  - en: "08:00"\n    registro: arribo\n    rechazo: NO_QUIERO', '', PASO + 2, 'rechazo'],
  ['an unknown role', '  - en: "08:00"\n    registro: arribo\n    por: admin', '', PASO + 2, 'por'],
  [
    'an unknown clock',
    '  - en: "08:00"\n    espera:\n      pendientes:\n        - C-01\n        - C-90',
    '',
    PASO + 4,
    'reloj',
  ],
  ['an unknown clock as a key', '  - en: "08:00"\n    espera:\n      vence: {C-99: "09:00"}', '', PASO + 2, 'reloj'],
  ['an unknown status', '  - en: "08:00"\n    espera:\n      status: LLEGADO', '', PASO + 2, 'status'],
  ['an impossible time of a step', '  - en: "25:00"\n    registro: arribo', '', PASO, '25:00'],
  [
    'an impossible time of a field',
    '  - en: "08:00"\n    registro: autorizacion\n    datos:\n      terminoEstimado: "9:99"',
    '',
    PASO + 3,
    '9:99',
  ],
  [
    'an impossible time that is expected',
    '  - en: "08:00"\n    espera:\n      vence:\n        C-01: "8"',
    '',
    PASO + 3,
    '«8»',
  ],
  [
    'an impossible range',
    '  - en: "08:00"\n    apertura:\n      prioridad: PROGRAMADO\n      disponibilidad:\n        - 16 a 18',
    '',
    PASO + 4,
    '16 a 18',
  ],
  [
    'a step before the one before',
    '  - {en: "09:00", registro: arribo}\n  - {en: "08:59", registro: arribo}',
    '',
    PASO + 1,
    '08:59',
  ],
  ['a step before the case', '  - {en: "07:59", registro: arribo}', '', PASO, '07:59'],
  ['a rule that does not exist', '  []', 'reglas:\n  escalera:\n    lenta: []\n', 11, 'lenta'],
  ['a step that does nothing', '  - en: "08:00"', '', PASO, 'necesita'],
  ['datos without a registro', '  - en: "08:00"\n    datos: {}\n    espera: {}', '', PASO, '«registro»'],
  [
    'a window for an emergency',
    '  - en: "08:00"\n    apertura: {prioridad: VITAL, disponibilidad: [16:00-18:00]}',
    '',
    PASO + 1,
    'disponibilidad',
  ],
  ['an own technician who is no provider', '  []', 'internos: [ANA, ZOE]\n', 9, '«ZOE»'],
  ['a neighbour without a distance', '  []', 'vecinas: [{zona: A/B, proveedores: [ANA]}]\n', 9, 'km'],
  [
    'a way to ask that does not exist',
    '  - en: "08:00"\n    espera:\n      excepcion: {via: AMIGO}',
    '',
    PASO + 2,
    'via',
  ],
  [
    'an impossible time of the quality case',
    '  - en: "08:00"\n    espera:\n      calidad:\n        vence:\n          C-19: pronto',
    '',
    PASO + 4,
    'pronto',
  ],
  [
    'who pays that does not exist',
    '  - en: "08:00"\n    espera:\n      reparto: {PROVEEDOR: 1}',
    '',
    PASO + 2,
    'PROVEEDOR',
  ],
  [
    'a reason of the end that does not exist',
    '  - en: "08:00"\n    espera:\n      motivoFin: OTRO',
    '',
    PASO + 2,
    'motivoFin',
  ],
  ['a key said twice', '  - en: "08:00"\n    en: "08:01"', '', PASO + 1, 'unique'],
])('%s is refused with its line', (_, pasos, resto, linea, dice) => {
  const errores = refusal(pasos, resto);
  expect(errores).toHaveLength(1);
  expect(errores[0]).toEqual({ linea, mensaje: expect.stringContaining(dice) });
});

test('all that is wrong is told at once, with file and line', () => {
  expect(() => load('  - {en: "25:00", espera: {vence: {C-01: x}}}\n  - {en: "26:00", espera: {}}')).toThrow(
    /prueba\.yaml:10: .*25:00.*\nprueba\.yaml:10: .*«x».*\nprueba\.yaml:11: .*26:00/,
  );
});

test('an opening that is refused is one of a guarantee, and nothing follows', () => {
  const con =
    (caso: string, resto = 'pasos: []') =>
    () =>
      loadScenario(
        `nombre: P\nahora: 2026-11-23T08:00:00-03:00\ncaso:\n  servicio: A/B\n  zona: A/B\n  afiliado: {}\n${caso}${resto}\n`,
        'p.yaml',
      );
  const rechazo = '  rechazo: GARANTIA_VENCIDA\n';
  const garantia = '  garantia: {concluidaHace: 91, proveedor: ANA}\n';
  expect(con(garantia + rechazo)().caso).toMatchObject({ rechazo: 'GARANTIA_VENCIDA', linea: 4 });
  expect(con(rechazo)).toThrow(/p\.yaml:7: .*«garantia»/);
  expect(con(garantia + rechazo, 'pasos: []\nal_final: {}')).toThrow(/p\.yaml:8: .*«pasos»/);
  expect(con(garantia + rechazo, 'pasos: [{en: "08:01", registro: arribo}]')).toThrow(/p\.yaml:8: .*«pasos»/);
});

test('a file without a case is refused', () => {
  expect(() => loadScenario('nombre: Nada\n', 'nada.yaml')).toThrow(ScenarioError);
  expect(() => loadScenario('', 'vacio.yaml')).toThrow(ScenarioError);
  expect(() => loadScenario('nombre: [', 'roto.yaml')).toThrow(ScenarioError);
});
