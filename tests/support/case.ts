import { randomUUID } from 'node:crypto';
import { until } from '../../scripts/toolchain/until';
import type { Answer, Caller } from './api';

const hours = (n: number): string => new Date(Date.now() + n * 3_600_000).toISOString();

/** A window five to seven hours from now. */
export const window = () => ({ desde: hours(5), hasta: hours(7) });
export const inMinutes = (n: number): string => hours(n / 60);

/** Of the plan that covers a home, each with events of his own. */
let turn = 0;
const somebody = (): string => `afiliado-${String(1 + 4 * (turn++ % 30)).padStart(3, '0')}`;

/** Opens an Expediente in Viedma; the texts are such that a test can look for them anywhere. */
export async function openExpediente(
  caller: Caller,
  afiliado = somebody(),
  headers: Record<string, string> = {},
): Promise<Answer> {
  return caller.post(
    '/expedientes',
    {
      afiliado,
      contacto: { nombre: 'Ximena', apellido: 'Contactada', telefono: '2920555777' },
      ubicacion: {
        provincia: 'Río Negro',
        zona: 'Viedma',
        direccion: 'Pasaje Secreto 123',
        referencias: 'Portón verde',
      },
      descripcion: 'Llama la sobrina',
    },
    headers,
  );
}

/** The opening registros of a covered, consented case. */
export const apertura = (prioridad: 'PROGRAMADO' | 'EMERGENCIA' | 'VITAL') => [
  { codigo: 'cobertura', datos: { cubierta: true } },
  { codigo: 'consentimiento', datos: { autoriza: true, quien: 'La sobrina' } },
  prioridad === 'PROGRAMADO'
    ? { codigo: 'programacion', datos: { acepta: true, disponibilidad: [window()] } }
    : { codigo: 'prioridad', datos: { prioridad, motivo: 'Inundación' } },
];

/** One Asistencia of one open Expediente, and what is sent to it. */
export interface Case {
  expediente: number;
  path: string;
  state(): Promise<Record<string, unknown>>;
  send(
    codigo: string,
    datos?: Record<string, unknown>,
    more?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<Answer>;
}

interface Opened {
  servicio?: string;
  afiliado?: string;
  /** In this one that is open already; a new one else. */
  expediente?: number;
  registros?: unknown[];
  /** Of its own, where the API allows it. */
  reglas?: unknown;
}

export async function openCase(
  caller: Caller,
  { servicio = 'HOGAR/PLOMERIA', afiliado = somebody(), expediente, registros = [], reglas }: Opened = {},
): Promise<Case> {
  const numero = expediente ?? Number((await openExpediente(caller, afiliado)).body['numero']);
  const { status, body } = await caller.post(`/expedientes/${numero}/asistencias`, {
    servicio,
    registros,
    ...(reglas ? { reglas } : {}),
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return caseOf(caller, numero, Number(body['n']));
}

/** Sends each registro in turn and expects the case to take it. */
export async function settle(
  c: { send(codigo: string, datos?: Record<string, unknown>): Promise<Answer> },
  ...registros: [codigo: string, datos?: Record<string, unknown>][]
): Promise<void> {
  for (const [codigo, datos] of registros) {
    const { status, body } = await c.send(codigo, datos);
    if (status !== 200) throw new Error(`${codigo}: ${status} ${JSON.stringify(body)}`);
  }
}

/** A covered emergency, carried by whoever is first on the call sheet until the service has ended, with its costs. */
export async function servedCase(
  caller: Caller,
  { costo = 1_000_000, ...more }: Opened & { costo?: number } = {},
): Promise<Case> {
  const c = await openCase(caller, { registros: apertura('EMERGENCIA'), ...more });
  const proveedor = await until(async () => (await c.state())['posicion'], { what: 'the call sheet' });
  await settle(
    c,
    ['proveedor-acepta', { proveedor, eta: inMinutes(30) }],
    ['afiliado-confirma', { informado: ['HORARIO', 'NUMERO', 'PROVEEDOR'] }],
    ['arribo'],
    ['contacto', { conferencia: false }],
    ['diagnostico', { diagnostico: 'Flexible roto', costo: { centavos: costo } }],
    ['autorizacion', { terminoEstimado: inMinutes(60) }],
    ['termino'],
    ['costos', { lineas: [{ concepto: 'Mano de obra', monto: { centavos: costo }, paga: 'COBERTURA' }] }],
  );
  return c;
}

export function caseOf(caller: Caller, expediente: number, n: number): Case {
  const path = `/asistencias/${expediente}/${n}`;
  return {
    expediente,
    path,
    state: async () => (await caller.get(path)).body,
    send: (codigo, datos = {}, more = {}, headers = {}) =>
      caller.post(`${path}/registros`, { codigo, datos, ...more }, { 'idempotency-key': randomUUID(), ...headers }),
  };
}
