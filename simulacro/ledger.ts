import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { RECHAZOS } from '../procedure/registros/rechazos';

export interface CaseId {
  expediente: number;
  n: number;
}
/** What a reply says of one registro. */
export interface Told extends Partial<CaseId> {
  id: string;
  estado: 'RECIBIDO' | 'ASENTADO' | 'RECHAZADO';
}

/** What a request is about, so that the file alone can be reconciled. */
export type About =
  | { de: 'expediente' }
  | { de: 'asistencia' }
  | { de: 'registro'; id: string; caso: CaseId }
  | { de: 'consulta' };

export type Entry =
  | { tipo: 'corrida'; corrida: string; opciones: Record<string, unknown> }
  | {
      tipo: 'sale';
      envio: number;
      metodo: string;
      ruta: string;
      clave?: string;
      usuario: string;
      sobre: About;
      cuerpo?: unknown;
    }
  | { tipo: 'llega'; envio: number; status: number; code?: string; registros: Told[]; abierto?: CaseId }
  | { tipo: 'no-llega'; envio: number; error: string }
  | { tipo: 'mata'; pid: number }
  | { tipo: 'abandona'; llamada: number; motivo: string };

/** The record of a run on disk, one JSON line each: requests before they are sent, replies before they count. */
export class Ledger {
  private readonly handle: number;

  constructor(readonly file: string) {
    mkdirSync(dirname(file), { recursive: true });
    this.handle = openSync(file, 'wx', 0o600);
  }

  write(entry: Entry): void {
    writeSync(this.handle, `${JSON.stringify({ en: new Date().toISOString(), ...entry })}\n`);
  }

  close(): void {
    closeSync(this.handle);
  }
}

/** What the replies of a run claim, to be held against the database. */
export interface Claims {
  requests: number;
  /** Sent again after no reply, or on purpose with the same key. */
  repeated: number;
  unanswered: number;
  /** Registros said to be written, and where. */
  acknowledged: Map<string, CaseId>;
  /** Registros said to be refused. */
  refused: Set<string>;
  /** Refusals by code. */
  refusals: Map<string, number>;
  /** Ids of registros that were sent or that a reply named. */
  known: Set<string>;
  /** By Idempotency-Key: the numbers that the replies gave for it. */
  openings: Map<string, { de: 'expediente' | 'asistencia'; numbers: Set<string> }>;
  kills: number;
  abandoned: { llamada: number; motivo: string }[];
}

type Sent = Extract<Entry, { tipo: 'sale' }>;
type Arrived = Extract<Entry, { tipo: 'llega' }>;

/** Reads a ledger back. */
export function claimsOf(file: string): Claims {
  const claims: Claims = {
    requests: 0,
    repeated: 0,
    unanswered: 0,
    acknowledged: new Map(),
    refused: new Set(),
    refusals: new Map(),
    known: new Set(),
    openings: new Map(),
    kills: 0,
    abandoned: [],
  };
  const sent = new Map<number, Sent>();
  const keys = new Set<string>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue;
    const entry = JSON.parse(line) as Entry;
    if (entry.tipo === 'sale') {
      sent.set(entry.envio, entry);
      claims.requests += 1;
      if (entry.clave !== undefined && keys.has(entry.clave)) claims.repeated += 1;
      if (entry.clave !== undefined) keys.add(entry.clave);
      if (entry.sobre.de === 'registro') claims.known.add(entry.sobre.id);
    } else if (entry.tipo === 'llega') arrived(claims, entry, sent.get(entry.envio));
    else if (entry.tipo === 'no-llega') claims.unanswered += 1;
    else if (entry.tipo === 'mata') claims.kills += 1;
    else if (entry.tipo === 'abandona') claims.abandoned.push({ llamada: entry.llamada, motivo: entry.motivo });
  }
  return claims;
}

const esRechazo = (code: string | undefined): code is string => (RECHAZOS as readonly string[]).includes(code ?? '');

function arrived(claims: Claims, { code, registros, abierto }: Arrived, request: Sent | undefined): void {
  if (!request) return;
  const { sobre, clave, metodo } = request;
  for (const told of registros) {
    claims.known.add(told.id);
    const caso = sobre.de === 'registro' ? sobre.caso : abierto;
    if (told.estado === 'ASENTADO' && caso) claims.acknowledged.set(told.id, caso);
    if (told.estado === 'RECHAZADO') claims.refused.add(told.id);
  }
  // A refusal is the answer to the registro itself, not to a look at it.
  if (sobre.de === 'registro' && metodo === 'POST' && esRechazo(code)) {
    if (!claims.refused.has(sobre.id)) claims.refusals.set(code, (claims.refusals.get(code) ?? 0) + 1);
    claims.refused.add(sobre.id);
  }
  if (abierto && clave !== undefined && (sobre.de === 'expediente' || sobre.de === 'asistencia')) {
    const opening = claims.openings.get(clave) ?? { de: sobre.de, numbers: new Set() };
    opening.numbers.add(`${abierto.expediente}/${abierto.n}`);
    claims.openings.set(clave, opening);
  }
}
