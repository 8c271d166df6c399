import { compare } from './compare';
import type { Observed } from './observe';
import type { Espera } from './scenario';

const ahora = Date.parse('2026-11-23T08:00:00-03:00');
const a = (hora: string): number => Date.parse(`2026-11-23T${hora}:00-03:00`);

const visto: Observed = {
  etapa: 'monitoreo',
  status: 'CONFIRMADA',
  statusProveedor: 'ASIGNADO',
  categoria: 'COBERTURA',
  prioridad: 'PROGRAMADO',
  pendientes: [
    { reloj: 'C-11', vence: a('17:00'), vencido: false },
    { reloj: 'C-09', vence: a('15:00'), vencido: true },
    { reloj: 'M-1', vence: a('18:00'), vencido: false },
    { reloj: 'C-29', vence: a('10:00'), vencido: true },
  ],
  alertas: { 'C-09': 2 },
  bitacora: ['2 ASIGNACION PROVEEDOR / A', '3 MONITOREOS / B', '3 MONITOREOS / C'],
  acepta: ['arribo', 'comentario'],
  promesas: [{ de: 'PROVEEDOR', hasta: a('18:00'), estado: 'VIGENTE' }],
  posicion: null,
  alertasSonando: 2,
  motivoFin: null,
  reparto: { COBERTURA: 0, AFILIADO: 700, CORTESIA: 300, EMPRESA: 0 },
  excepcion: {
    via: 'MOLESTO',
    estado: 'CONCEDIDA',
    porcentaje: 30,
    cumplen: ['Es de bajo costo', 'Hay red de técnicos internos en la ciudad'],
    valen: ['MOLESTO'],
  },
  cotizacion: { primero: 1200, ahorro: 200, referencia: null, sobreReferencia: false },
  calidad: { status: 'TOMADO', vence: { 'C-33': a('18:00') } },
};

const claves = (espera: Espera): string[] => compare(espera, visto, ahora).map(({ clave }) => clave);

test('all that is so holds; what belongs to the Expediente is not looked at', () => {
  expect(
    compare(
      {
        etapa: 'monitoreo',
        status: 'CONFIRMADA',
        statusProveedor: 'ASIGNADO',
        categoria: 'COBERTURA',
        prioridad: 'PROGRAMADO',
        pendientes: ['C-09', 'M-1', 'C-11'],
        vencidos: ['C-09'],
        vence: { 'C-11': a('17:00') },
        alertas: { 'C-09': 2, 'C-11': 0 },
        bitacora: ['3 MONITOREOS / B', '3 MONITOREOS / C'],
        acepta: ['arribo'],
        no_acepta: ['contacto'],
        promesas: [{ de: 'PROVEEDOR', hasta: a('18:00'), estado: 'VIGENTE' }],
        posicion: null,
        sin_alertas_abiertas: false,
        motivoFin: null,
        reparto: { CORTESIA: 300, AFILIADO: 700 },
        excepcion: { porcentaje: 30, cumplen: ['Hay red de técnicos internos en la ciudad', 'Es de bajo costo'] },
        cotizacion: { ahorro: 200, referencia: null },
        calidad: { status: 'TOMADO', vence: { 'C-33': a('18:00') } },
      },
      visto,
      ahora,
    ),
  ).toEqual([]);
});

test.each<[string, Espera]>([
  ['etapa', { etapa: 'asignacion' }],
  ['status', { status: 'ASIGNADA' }],
  ['statusProveedor', { statusProveedor: 'SIN_ASIGNAR' }],
  ['categoria', { categoria: null }],
  ['prioridad', { prioridad: 'VITAL' }],
  ['posicion', { posicion: 'ANA' }],
  ['pendientes', { pendientes: ['C-09', 'C-11'] }],
  ['pendientes', { pendientes: ['C-09', 'C-11', 'M-1', 'C-10'] }],
  ['vencidos', { vencidos: [] }],
  ['vence C-11', { vence: { 'C-11': a('17:01') } }],
  ['vence C-10', { vence: { 'C-10': a('17:00') } }],
  ['alertas C-09', { alertas: { 'C-09': 1 } }],
  ['alertas C-11', { alertas: { 'C-11': 1 } }],
  ['bitacora', { bitacora: ['3 MONITOREOS / C', '3 MONITOREOS / B'] }],
  ['bitacora', { bitacora: [] }],
  ['acepta', { acepta: ['contacto'] }],
  ['no_acepta', { no_acepta: ['arribo'] }],
  ['promesas', { promesas: [] }],
  ['promesas', { promesas: [{ de: 'PROVEEDOR', hasta: a('18:00'), estado: 'CUMPLIDA' }] }],
  ['sin_alertas_abiertas', { sin_alertas_abiertas: true }],
  ['motivoFin', { motivoFin: 'CONEXION_RECHAZADA' }],
  ['reparto', { reparto: null }],
  ['reparto', { reparto: { CORTESIA: 300, AFILIADO: 700, EMPRESA: 1 } }],
  ['reparto', { reparto: { AFILIADO: 700 } }],
  ['excepcion', { excepcion: null }],
  ['excepcion estado', { excepcion: { via: 'MOLESTO', estado: 'PEDIDA' } }],
  ['excepcion porcentaje', { excepcion: { porcentaje: null } }],
  ['excepcion cumplen', { excepcion: { cumplen: ['Es de bajo costo'] } }],
  ['excepcion valen', { excepcion: { valen: [] } }],
  ['cotizacion primero', { cotizacion: { primero: null } }],
  ['calidad', { calidad: null }],
  ['calidad status', { calidad: { status: 'ABIERTO' } }],
  ['calidad vence C-33', { calidad: { vence: { 'C-33': a('18:01') } } }],
  ['calidad vence C-19', { calidad: { vence: { 'C-19': a('18:00') } } }],
  ['cotizacion sobreReferencia', { cotizacion: { sobreReferencia: true } }],
])('a different %s is told', (clave, espera) => expect(claves(espera)).toEqual([clave]));

test('what is not there at all is told as none', () => {
  const nada = { ...visto, excepcion: null, cotizacion: null, reparto: null, calidad: null };
  expect(compare({ excepcion: { estado: 'PEDIDA' }, cotizacion: { ahorro: 0 }, reparto: {} }, nada, ahora)).toEqual([
    { clave: 'reparto', esperado: 'COBERTURA 0, AFILIADO 0, CORTESIA 0, EMPRESA 0', obtenido: 'ninguno' },
    { clave: 'excepcion', esperado: '{"estado":"PEDIDA"}', obtenido: 'ninguna' },
    { clave: 'cotizacion', esperado: '{"ahorro":0}', obtenido: 'ninguna' },
  ]);
  expect(compare({ excepcion: null, reparto: null, calidad: null }, nada, ahora)).toEqual([]);
  expect(compare({ calidad: { status: 'ABIERTO' } }, nada, ahora)).toEqual([
    { clave: 'calidad', esperado: 'un caso', obtenido: 'ninguno' },
  ]);
});

test('times are said as the file says them', () => {
  expect(compare({ vence: { 'C-11': a('17:00') + 86_400_000 } }, visto, ahora)).toEqual([
    { clave: 'vence C-11', esperado: 'D+1 17:00', obtenido: '17:00' },
  ]);
});
