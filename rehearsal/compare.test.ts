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
])('a different %s is told', (clave, espera) => expect(claves(espera)).toEqual([clave]));

test('times are said as the file says them', () => {
  expect(compare({ vence: { 'C-11': a('17:00') + 86_400_000 } }, visto, ahora)).toEqual([
    { clave: 'vence C-11', esperado: 'D+1 17:00', obtenido: '17:00' },
  ]);
});
