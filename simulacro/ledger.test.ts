import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimsOf, Ledger } from './ledger';
import type { Claims, Entry } from './ledger';

const folder = mkdtempSync(join(tmpdir(), 'simulacro-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function claims(...entries: Entry[]): Claims {
  files += 1;
  const ledger = new Ledger(join(folder, 'sub', `${files}.ndjson`));
  for (const entry of entries) ledger.write(entry);
  ledger.close();
  return claimsOf(ledger.file);
}

const caso = { expediente: 153567, n: 1 };
const sends = (envio: number, id: string, metodo = 'POST'): Entry => ({
  tipo: 'sale',
  envio,
  metodo,
  ruta: '/x',
  clave: id,
  usuario: 'ana',
  sobre: { de: 'registro', id, caso },
});
const told = (envio: number, id: string, estado: 'RECIBIDO' | 'ASENTADO' | 'RECHAZADO', status = 200): Entry => ({
  tipo: 'llega',
  envio,
  status,
  registros: [{ id, estado }],
});

test('a registro counts as acknowledged when a reply says it is written, and only then', () => {
  const { acknowledged, known, requests } = claims(
    sends(1, 'a'),
    told(1, 'a', 'ASENTADO'),
    sends(2, 'b'),
    told(2, 'b', 'RECIBIDO', 202),
    sends(3, 'c'),
  );
  expect(acknowledged).toEqual(new Map([['a', caso]]));
  expect(known).toEqual(new Set(['a', 'b', 'c']));
  expect(requests).toBe(3);
});

test('a later look may settle what was accepted for later', () => {
  const look: Entry = {
    tipo: 'sale',
    envio: 2,
    metodo: 'GET',
    ruta: '/registros/a',
    usuario: 'ana',
    sobre: { de: 'registro', id: 'a', caso },
  };
  expect(
    claims(sends(1, 'a'), told(1, 'a', 'RECIBIDO', 202), look, told(2, 'a', 'ASENTADO')).acknowledged.has('a'),
  ).toBe(true);
  expect(claims(sends(1, 'a'), told(1, 'a', 'RECIBIDO', 202), look, told(2, 'a', 'RECHAZADO')).refused.has('a')).toBe(
    true,
  );
});

test('refusals are told from troubles: no session, too many requests, a fault', () => {
  const problem = (envio: number, status: number, code: string): Entry => ({
    tipo: 'llega',
    envio,
    status,
    code,
    registros: [],
  });
  const result = claims(
    sends(1, 'a'),
    problem(1, 409, 'REGISTRO_NO_ESPERADO'),
    sends(2, 'b'),
    problem(2, 401, 'SESION_REQUERIDA'),
    sends(3, 'c'),
    problem(3, 503, 'NO_DISPONIBLE'),
  );
  expect(result.refused).toEqual(new Set(['a']));
  expect(result.refusals).toEqual(new Map([['REGISTRO_NO_ESPERADO', 1]]));
});

test('a refusal repeated under the same key is one refusal', () => {
  const problem = (envio: number): Entry => ({
    tipo: 'llega',
    envio,
    status: 409,
    code: 'COBERTURA_AGOTADA',
    registros: [],
  });
  const result = claims(sends(1, 'a'), sends(2, 'a'), problem(1), problem(2));
  expect(result.refusals).toEqual(new Map([['COBERTURA_AGOTADA', 1]]));
  expect(result.repeated).toBe(1);
});

test('registros that came inside an opening belong to the case it opened', () => {
  const opening: Entry = {
    tipo: 'sale',
    envio: 1,
    metodo: 'POST',
    ruta: '/expedientes/153567/asistencias',
    clave: 'k',
    usuario: 'ana',
    sobre: { de: 'asistencia' },
  };
  const opened: Entry = {
    tipo: 'llega',
    envio: 1,
    status: 201,
    registros: [{ id: 'serie.01', estado: 'ASENTADO' }],
    abierto: caso,
  };
  const result = claims(opening, opened);
  expect(result.acknowledged).toEqual(new Map([['serie.01', caso]]));
  expect(result.openings).toEqual(new Map([['k', { de: 'asistencia', numbers: new Set(['153567/1']) }]]));
});

test('one key that opened two cases shows both numbers', () => {
  const opening = (envio: number): Entry => ({
    tipo: 'sale',
    envio,
    metodo: 'POST',
    ruta: '/expedientes',
    clave: 'k',
    usuario: 'ana',
    sobre: { de: 'expediente' },
  });
  const opened = (envio: number, expediente: number): Entry => ({
    tipo: 'llega',
    envio,
    status: 201,
    registros: [],
    abierto: { expediente, n: 0 },
  });
  const result = claims(opening(1), opened(1, 153567), opening(2), opened(2, 153568));
  expect(result.openings.get('k')?.numbers).toEqual(new Set(['153567/0', '153568/0']));
});

test('what got no answer, kills and given-up calls are counted', () => {
  const result = claims(
    sends(1, 'a'),
    { tipo: 'no-llega', envio: 1, error: 'ECONNREFUSED' },
    { tipo: 'mata', pid: 7 },
    { tipo: 'abandona', llamada: 3, motivo: 'x' },
  );
  expect(result).toMatchObject({ unanswered: 1, kills: 1, abandoned: [{ llamada: 3, motivo: 'x' }] });
});

test('each line is on disk before the next thing happens', () => {
  const ledger = new Ledger(join(folder, 'open.ndjson'));
  ledger.write(sends(1, 'a'));
  expect(JSON.parse(readFileSync(ledger.file, 'utf8'))).toMatchObject({ tipo: 'sale', envio: 1, clave: 'a' });
  ledger.close();
});
