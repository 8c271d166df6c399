import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { until } from '../../scripts/toolchain/until';
import type { Answer, Caller } from '../support/api';
import { HEADER, people, sendCsv } from '../support/csv';
import type { Product } from '../support/product';

type Row = Record<string, unknown>;
const MUTUAL = 'mutual-rio-manso';
const SEGUROS = 'seguros-cordillera-sur';

/** An import while its file still arrives. */
export function importsInCourse(product: Product): void {
  let jefe: Caller;
  beforeAll(async () => {
    jefe = await product.api.as('jefe-operaciones');
  });

  const send = (file: string, cuenta = MUTUAL): Promise<Answer> => sendCsv(jefe, cuenta, file);
  const isThere = async (documento: string): Promise<boolean> =>
    (await product.api.ctx.prisma.afiliado.count({ where: { documento } })) > 0;

  /** A file that takes as long as the test wants. */
  function slowly(cuenta: string) {
    const leaving = new AbortController();
    const pipe = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
    const writer = pipe.writable.getWriter();
    const answer = fetch(`${product.api.url}/api/v1/cuentas/${cuenta}/importaciones?archivo=lento.csv`, {
      method: 'POST',
      headers: { authorization: `Bearer ${jefe.token}`, 'content-type': 'text/csv' },
      body: pipe.readable,
      duplex: 'half',
      signal: leaving.signal,
    });
    const write = (text: string): Promise<void> => writer.write(Uint8Array.from(Buffer.from(text)));
    const inCourse = () =>
      until(async () => {
        const { body } = await jefe.get(`/importaciones?cuenta=${cuenta}`);
        const [last] = body['elementos'] as Row[];
        return last?.['estado'] === 'LEYENDO' && Number(last['filas']) > 0 ? last : undefined;
      });
    return { answer, write, inCourse, end: () => writer.close(), leave: () => leaving.abort() };
  }

  test('mientras se lee un archivo se ve cuánto va; otro de la misma cuenta espera su turno', async () => {
    const { answer, write, inCourse, end } = slowly(MUTUAL);
    await write(HEADER + people(4_000));
    expect(await inCourse()).toMatchObject({
      archivo: 'lento.csv',
      estado: 'LEYENDO',
      terminadaEn: null,
      resultado: null,
    });
    expect(await isThere('70000001')).toBe(false);
    expect(await send(`${HEADER}66000001,G,A,Hogar\n`)).toMatchObject({
      status: 409,
      body: { code: 'IMPORTACION_EN_CURSO' },
    });
    expect(await send(`${HEADER}66000001,G,A,Auto\n`, SEGUROS)).toMatchObject({ status: 201 });
    await end();
    expect(await (await answer).json()).toMatchObject({ estado: 'APLICADA', filas: 4_000 });
    expect(await isThere('70000001')).toBe(true);
  });

  test('si quien lo envía se va, no queda nada aplicado y la cuenta puede volver a importar', async () => {
    const { answer, write, inCourse, leave } = slowly(MUTUAL);
    await write(HEADER + people(4_000, 71_000_000));
    const { id } = await inCourse();
    leave();
    await expect(answer).rejects.toThrow('aborted');
    const gone = () =>
      jefe.get(`/importaciones/${String(id)}`).then(({ body }) => body['estado'] === 'INTERRUMPIDA' && body);
    expect(await until(gone)).toMatchObject({
      resultado: null,
      problema: expect.stringContaining('no se aplicó nada') as string,
    });
    expect(await isThere('71000001')).toBe(false);
    expect(await send(`${HEADER}66000001,G,A,Hogar\n`)).toMatchObject({ status: 201 });
  });

  test('quien primero envía todo y después lee, recibe su respuesta aunque el encabezado esté mal', async () => {
    const request = httpRequest(`${product.api.url}/api/v1/cuentas/${MUTUAL}/importaciones`, {
      method: 'POST',
      headers: { authorization: `Bearer ${jefe.token}`, 'content-type': 'text/csv' },
    });
    const answer = once(request, 'response') as Promise<[IncomingMessage]>;
    request.end(`saldo\n${people(500_000)}`);
    await once(request, 'finish');
    const [response] = await answer;
    expect(response.resume().statusCode).toBe(422);
  });

  test('un encabezado malo se contesta aunque el resto siga llegando', async () => {
    const { answer, write, end } = slowly(MUTUAL);
    await write('documento,apellido,nombre,plan,saldo\n');
    await write(people(2_000));
    expect((await answer).status).toBe(422);
    await end().catch(() => undefined);
  });
}
