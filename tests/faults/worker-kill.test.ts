import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { abreAsistencia } from '../../procedure/asistencia/asistencia';
import { abreExpediente } from '../../procedure/expediente/expediente';
import { until } from '../../scripts/toolchain/until';
import type { Answer, Caller } from '../support/api';
import { apertura, inMinutes, openExpediente } from '../support/case';
import type { Ear } from '../support/ear';
import { expectRowsOfHistory } from '../support/expected-rows';
import { useProduct } from '../support/product';

/** A dose; more by hand: `MUERTES=55 npm test -- worker-kill`. */
const MUERTES = Number(process.env['MUERTES'] ?? 4);
const COORDINADORES = 3;
/** A «minute» of a fifth of a second: every clock and every level of the ladder falls due while a case runs. */
const REGLAS = { minutoMs: 200 };

const product = useProduct({ env: { REGISTRO_WAIT_MS: '500' }, permiteReglasPropias: true });
let caller: Caller;
let commits: Ear;
beforeAll(async () => {
  ({ caller } = product);
  commits = await product.listen('novedades');
});

test(`con el worker muerto ${MUERTES} veces, también justo tras un commit, cada caso termina y sus filas son las de su historia`, async () => {
  let muertes = 0;
  const enviados: string[] = [];
  const expedientes: number[] = [];
  const sigue = (): boolean => muertes < MUERTES;
  const mata = async (): Promise<void> => {
    for (; muertes < MUERTES; muertes += 1) {
      for (let faltan = randomInt(1, 7); faltan > 0; faltan -= 1) await commits.next();
      if (muertes % 2 === 0) await pause(randomInt(300));
      await product.worker.kill();
      await product.worker.restart();
    }
  };
  const atiende = async (): Promise<void> => {
    do expedientes.push(await unCaso(enviados));
    while (sigue());
  };
  await Promise.all([mata(), ...Array.from({ length: COORDINADORES }, atiende)]);

  expect(
    await product.api.ctx.prisma.registro.findMany({ where: { id: { in: enviados }, estado: { not: 'ASENTADO' } } }),
  ).toEqual([]);
  expect(await asientosDe(enviados)).toBe(enviados.length);
  for (const expediente of expedientes) {
    await expectRowsOfHistory(product.api, { expediente, n: 1 }, abreAsistencia);
    await expectRowsOfHistory(product.api, { expediente, n: 0 }, abreExpediente);
  }
}, 420_000);

/** From opening to CONCLUIDA, each step answered before the next, with a comment landing beside it. */
async function unCaso(enviados: string[]): Promise<number> {
  const expediente = Number((await openExpediente(caller)).body['numero']);
  await caller.post(`/expedientes/${expediente}/asistencias`, { servicio: 'HOGAR/CERRAJERIA HOGAR', reglas: REGLAS });
  const path = `/asistencias/${expediente}/1`;
  const comentarios: Promise<unknown>[] = [];
  const registra = async (cuerpo: object): Promise<Record<string, unknown>> => {
    comentarios.push(insiste(`${path}/registros`, { codigo: 'comentario', comentario: 'Sin novedad' }, enviados));
    return insiste(`${path}/registros`, cuerpo, enviados);
  };
  for (const registro of apertura('EMERGENCIA')) await registra(registro);
  const turno = async (): Promise<string> => String((await caller.get(path)).body['posicion']);
  const primero = await turno();
  await registra({ codigo: 'proveedor-no-responde', datos: { proveedor: primero } });
  await registra({ codigo: 'proveedor-no-responde', datos: { proveedor: primero } });
  await registra({ codigo: 'proveedor-acepta', datos: { proveedor: await turno(), eta: inMinutes(1) } });
  await registra({ codigo: 'afiliado-confirma', datos: { informado: ['HORARIO', 'NUMERO', 'PROVEEDOR'] } });
  await registra({ codigo: 'proveedor-demora', datos: { sentido: 'SALIENTE', eta: inMinutes(2) } });
  await registra({ codigo: 'afiliado-reprograma', datos: { acepta: true } });
  await registra({ codigo: 'arribo' });
  await registra({ codigo: 'contacto', datos: { conferencia: false } });
  await registra({ codigo: 'diagnostico', datos: { diagnostico: 'Cerradura trabada', costo: { centavos: 100_000 } } });
  await registra({ codigo: 'autorizacion', datos: { terminoEstimado: inMinutes(1) } });
  await registra({ codigo: 'termino' });
  await registra({
    codigo: 'costos',
    datos: { lineas: [{ concepto: 'Apertura', monto: { centavos: 100_000 }, paga: 'COBERTURA' }] },
  });
  await registra({ codigo: 'conformidad', datos: { resultado: 'CONFORME', palabras: 'Todo bien' } });
  await Promise.all(comentarios);
  await insiste(`${path}/registros`, { codigo: 'conclusion' }, enviados);
  await insiste(`/expedientes/${expediente}/cierre`, {}, enviados);
  return expediente;
}

/** Sends under one key until the outcome is known. A closing waits for the news that its Asistencia has ended. */
async function insiste(path: string, cuerpo: object, enviados: string[]): Promise<Record<string, unknown>> {
  for (;;) {
    const clave = randomUUID();
    const { status, body } = await asentado(await caller.post(path, cuerpo, { 'idempotency-key': clave }), clave);
    if (status === 200) {
      enviados.push(clave);
      return body;
    }
    if (body['code'] !== 'FALTA_PARA_CERRAR' && body['code'] !== 'REGISTRO_NO_ESPERADO')
      throw new Error(JSON.stringify({ path, cuerpo, status, body }));
    if (!path.endsWith('/cierre')) throw new Error(JSON.stringify({ path, cuerpo, status, body }));
    await commits.next();
  }
}

async function asentado(answer: Answer, clave: string): Promise<{ status: number; body: Record<string, unknown> }> {
  if (answer.status !== 202) return answer;
  const body = await until(
    async () => {
      const registro = (await caller.get(`/registros/${clave}`)).body;
      return registro['estado'] === 'RECIBIDO' ? undefined : registro;
    },
    { timeoutMs: 120_000, what: `the settlement of ${clave}` },
  );
  const rechazo = body['rechazo'] as { codigo: string } | null;
  return rechazo ? { status: 409, body: { code: rechazo.codigo } } : { status: 200, body };
}

const asientosDe = (registros: string[]): Promise<number> =>
  product.api.ctx.prisma.bitacora.count({ where: { registroId: { in: registros } } });
