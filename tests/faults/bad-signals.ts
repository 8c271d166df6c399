import { workflowId } from '../../contracts/temporal';
import { run } from '../../scripts/toolchain/command';
import { temporalCli } from '../../scripts/toolchain/temporal-cli';
import { until } from '../../scripts/toolchain/until';
import type { Caller } from '../support/api';
import { apertura, openCase } from '../support/case';
import type { Case } from '../support/case';
import type { Served } from '../support/product';

const json = (value: unknown): string[] => ['--input', JSON.stringify(value)];
const actor = { usuario: 'coordinador', rol: 'coordinador' };

const raros: [string, string[]][] = [
  ['sin contenido', []],
  ['una cadena', json('hola')],
  ['null', json(null)],
  ['una lista', json([1, 2, 3])],
  ['sin código', json({ actor, datos: {} })],
  ['un código que no existe', json({ codigo: 'teletransporte', actor, datos: {} })],
  ['un código heredado de Object', json({ codigo: 'constructor', actor, datos: {} })],
  ['datos de otro tipo', json({ codigo: 'arribo', actor, datos: 'ayer' })],
  ['campos de otro tipo', json({ codigo: 'cobertura', actor, datos: { cubierta: 'sí' } })],
  [
    'un importe infinito',
    [
      '--input',
      '{"codigo":"diagnostico","actor":{"usuario":"c","rol":"coordinador"},"datos":{"costo":{"centavos":1e400}}}',
    ],
  ],
  [
    'un campo __proto__',
    ['--input', '{"codigo":"comentario","actor":{"usuario":"c","rol":"coordinador"},"datos":{"__proto__":{"x":1}}}'],
  ],
  ['un gigante', json({ codigo: 'comentario', actor, datos: { x: 'x'.repeat(100_000) } })],
  [
    'mil campos de más',
    json({
      codigo: 'comentario',
      actor,
      datos: Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`campo${i}`, i])),
    }),
  ],
  ['identificador y fecha disparatados', json({ id: 7, recibidoEn: 'mañana', codigo: 'comentario', actor: 'yo' })],
];

/** What anybody may send to a case past the API: it is judged, or kept as refused, and the case goes on. */
export function badSignals(product: Served): void {
  let caller: Caller;
  let cli: string;

  beforeAll(async () => {
    ({ caller } = product);
    cli = await temporalCli();
  });

  /** As a person would at a terminal. */
  async function signal(c: Case, input: string[], name = 'registro'): Promise<void> {
    const donde = [
      '--address',
      product.env.temporalAddress,
      '--namespace',
      product.env.namespace,
      '--workflow-id',
      workflowId({ expediente: c.expediente, n: 1 }),
    ];
    const { code, output } = await run(cli, ['workflow', 'signal', ...donde, '--name', name, ...input]);
    if (code !== 0) throw new Error(output);
  }
  const rechazados = (c: Case) =>
    product.api.ctx.prisma.registro.findMany({
      where: { expediente: c.expediente, n: 1, estado: 'RECHAZADO' },
      orderBy: { transicion: 'asc' },
    });

  test('un registro enviado con la línea de comandos de Temporal se asienta como cualquiera, sin su texto', async () => {
    const c = await openCase(caller);
    await signal(c, json({ codigo: 'cobertura', actor, datos: { cubierta: false, motivo: 'Lo dijo Fulano de Tal' } }));
    await until(async () => ((await c.state())['acepta'] as string[] | undefined)?.includes('cotizacion'));
    const [asiento] = await product.api.ctx.prisma.bitacora.findMany({ where: { expediente: c.expediente, n: 1 } });
    expect(asiento).toMatchObject({
      subtipo: 'NEGACION DEL SERVICIO',
      usuario: 'coordinador',
      datos: { cubierta: false },
    });
    const registro = await product.api.ctx.prisma.registro.findUniqueOrThrow({
      where: { id: asiento?.registroId ?? '' },
    });
    expect(registro).toMatchObject({ codigo: 'cobertura', estado: 'ASENTADO', datos: { cubierta: false } });
  });

  test('sin autor se rechaza', async () => {
    const c = await openCase(caller);
    await signal(c, json({ codigo: 'comentario', datos: {} }));
    const [registro] = await until(async () => ((await rechazados(c)).length > 0 ? rechazados(c) : undefined));
    expect(registro?.rechazo).toMatchObject({ codigo: 'PERMISO_DENEGADO' });
  });

  test('lo que está mal se anota como rechazado, con su motivo, y el caso sigue', async () => {
    const c = await openCase(caller);
    for (const [, input] of raros) await signal(c, input);
    for (const input of [
      [],
      json(null),
      json({ tipo: 'asistencia-abierta', n: 'uno' }),
      json({ tipo: 'verificacion', n: 1, status: 'REY', recibidoEn: new Date().toISOString() }),
    ])
      await signal(c, input, 'aviso');
    await signal(c, json({ x: 1 }), 'otra-cosa');

    for (const registro of apertura('EMERGENCIA'))
      expect((await c.send(registro.codigo, registro.datos)).status).toBe(200);
    expect(await c.state()).toMatchObject({ etapa: 'asignacion', status: 'EN_BUSQUEDA' });
    const filas = await rechazados(c);
    expect(filas).toHaveLength(raros.length);
    for (const { rechazo } of filas)
      expect((rechazo as { codigo: string }).codigo).toMatch(/^(DATOS_INVALIDOS|PERMISO_DENEGADO)$/);
    expect(await product.api.ctx.prisma.bitacora.count({ where: { expediente: c.expediente, n: 1 } })).toBe(3);
  });

  test('una carga que no es JSON no traba el caso', async () => {
    const c = await openCase(caller);
    const data = new TextEncoder().encode('{"codigo":');
    const metadata = { encoding: new TextEncoder().encode('json/plain') };
    await product.api.ctx.temporal.workflowService.signalWorkflowExecution({
      namespace: product.env.namespace,
      workflowExecution: { workflowId: workflowId({ expediente: c.expediente, n: 1 }) },
      signalName: 'registro',
      input: { payloads: [{ metadata, data }] },
    });
    expect((await c.send('comentario', {}, { comentario: 'Sigue andando' })).status).toBe(200);
    expect(await rechazados(c)).toHaveLength(1);
  });

  test('pedir la cancelación desde la interfaz de Temporal no termina un caso', async () => {
    const c = await openCase(caller);
    await product.api.ctx.temporal.workflow.getHandle(workflowId({ expediente: c.expediente, n: 1 })).cancel();
    expect((await c.send('comentario', {}, { comentario: 'Sigue abierto' })).status).toBe(200);
  });
}
