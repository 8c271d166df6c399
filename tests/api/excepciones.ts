import { inMinutes, openCase, openExpediente, servedCase, settle } from '../support/case';
import type { Case } from '../support/case';
import type { Served } from '../support/product';

type Row = Record<string, unknown>;
const pesos = (centavos: number) => ({ centavos, moneda: 'ARS' });

const offer = (centavos: number) => ({
  acepta: true,
  monto: pesos(centavos),
  motivoInformado: true,
  formasDePagoInformadas: true,
  garantiaInformada: true,
});

/** What is not covered and is given all the same; guarantees and refunds. */
export function exceptions(product: Served): void {
  /** Not in his plan: a home plan has no tow truck; quoted and refused at cost. */
  async function rejectedOffer(centavos = 30_000_00): Promise<Case> {
    const c = await openCase(product.caller, { servicio: 'HOGAR/PINTURA' });
    const [proveedor] = await providers();
    await settle(
      c,
      ['cobertura', { cubierta: false, motivo: 'El plan no incluye pintura' }],
      ['consentimiento', { autoriza: true, quien: 'La titular' }],
      ['prioridad', { prioridad: 'EMERGENCIA', motivo: 'Se descascara' }],
      ['cotizacion', { proveedor, monto: pesos(centavos), primerMonto: pesos(centavos + 5_000_00), sobre: 'SERVICIO' }],
      ['conexion-ofrecida', { ...offer(centavos), acepta: false, excepcion: true }],
    );
    return c;
  }

  async function providers(servicio = 'HOGAR/PINTURA'): Promise<string[]> {
    const path = `/proveedores?servicio=${encodeURIComponent(servicio)}&zona=${encodeURIComponent('RIO NEGRO/VIEDMA')}`;
    const { body } = await product.caller.get(path);
    return (body['elementos'] as { id: string }[]).map((p) => p.id);
  }

  const lastEntry = async (c: Case): Promise<Row> =>
    ((await product.caller.get(`${c.path}/bitacora`)).body['elementos'] as Row[]).at(-1) ?? {};
  const decide = async (c: Case, datos: object, rol: 'supervisor' | 'gerencia' = 'supervisor') =>
    (await product.api.as(rol)).post(`${c.path}/registros`, { codigo: 'excepcion-resuelta', datos });

  test('la jefa lee en la bitácora quién pidió, con qué números, quién decidió, cuánto y por qué', async () => {
    const c = await rejectedOffer();
    await settle(c, ['excepcion-solicitada', { via: 'MOLESTO', sinMaquinaria: true }]);
    const asked = (await lastEntry(c))['datos'] as {
      calculado: { condiciones: Row[]; valen: string[]; precio: number };
    };
    expect(asked.calculado.precio).toBe(30_000_00);
    expect(asked.calculado.condiciones).toContainEqual(
      expect.objectContaining({
        clausula: 'B-G.2',
        cumple: true,
        cifras: expect.stringMatching(/^\d+ técnicos internos$/),
      }),
    );
    expect(asked.calculado.valen).toContain('MOLESTO');

    expect(await decide(c, { porcentaje: 40, motivo: 'Cliente de diez años' })).toMatchObject({ status: 200 });
    expect(await lastEntry(c)).toMatchObject({
      subtipo: 'AUTORIZACION SUPERIOR',
      usuario: 'supervisor',
      datos: {
        porcentaje: 40,
        motivo: 'Cliente de diez años',
        calculado: {
          via: 'MOLESTO',
          pedidaPor: 'coordinador',
          precio: 30_000_00,
          cortesia: 12_000_00,
          afiliado: 18_000_00,
        },
      },
    });
  });

  test('con menos del 100 % el afiliado acepta justo lo que queda, y lo que paga cada uno suma el costo', async () => {
    const c = await rejectedOffer(33_333_33);
    await settle(c, ['excepcion-solicitada', { via: 'MOLESTO' }]);
    await decide(c, { porcentaje: 50, motivo: 'Primera vez' });
    expect(await c.send('conexion-ofrecida', offer(16_666_67))).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'datos.monto' }] },
    });
    await settle(c, ['conexion-ofrecida', offer(16_666_66)]);
    const { posicion: proveedor, categoria } = await c.state();
    expect(categoria).toBe('CORTESIA');
    await settle(
      c,
      ['proveedor-acepta', { proveedor, eta: inMinutes(30) }],
      ['afiliado-confirma', { informado: ['HORARIO', 'NUMERO', 'PROVEEDOR'] }],
      ['arribo'],
      ['contacto', { conferencia: false }],
      ['diagnostico', { diagnostico: 'Dos manos', costo: pesos(33_333_33) }],
    );
    expect((await c.state())['reparto']).toEqual({
      COBERTURA: pesos(0),
      AFILIADO: pesos(16_666_66),
      CORTESIA: pesos(16_666_67),
      EMPRESA: pesos(0),
    });
  });

  describe('lo que no vale deja todo como estaba', () => {
    test('pedir dos veces, decidir lo propio, decidir lo de Gerencia, más del 100 %', async () => {
      const c = await rejectedOffer();
      await settle(c, ['excepcion-solicitada', { via: 'GERENCIA' }]);
      const before = await c.state();
      expect(await c.send('excepcion-solicitada', { via: 'MOLESTO' })).toMatchObject({
        status: 409,
        body: { code: 'REGISTRO_NO_ESPERADO', detail: expect.stringContaining('Ya hay una excepción pedida') },
      });
      expect(await decide(c, { porcentaje: 101, motivo: 'x' })).toMatchObject({ status: 422 });
      expect(await decide(c, { porcentaje: 100, motivo: 'x' })).toMatchObject({
        status: 403,
        body: { detail: expect.stringContaining('Gerencia General') },
      });
      expect({ ...(await c.state()), transicion: 0 }).toEqual({ ...before, transicion: 0 });
      expect(await decide(c, { porcentaje: 100, motivo: 'Pedido especial' }, 'gerencia')).toMatchObject({
        status: 200,
      });
    });

    test('quien pide no decide, aunque sea supervisor', async () => {
      const c = await rejectedOffer();
      const supervisor = await product.api.as('supervisor');
      const asked = { codigo: 'excepcion-solicitada', datos: { via: 'MOLESTO' } };
      expect((await supervisor.post(`${c.path}/registros`, asked)).status).toBe(200);
      expect(await decide(c, { porcentaje: 100, motivo: 'Mía' })).toMatchObject({
        status: 403,
        body: { detail: expect.stringContaining('no la decide') },
      });
    });

    test('un servicio cubierto no lleva excepción; un proveedor que no está no cotiza; un precio no es negativo', async () => {
      const c = await openCase(product.caller, { registros: [{ codigo: 'cobertura', datos: { cubierta: true } }] });
      expect(await c.send('excepcion-solicitada', { via: 'CORTESIA' })).toMatchObject({
        status: 409,
        body: { detail: expect.stringContaining('cubierto') },
      });
      const d = await openCase(product.caller, {
        registros: [{ codigo: 'cobertura', datos: { cubierta: false, motivo: 'No está' } }],
      });
      expect(await d.send('cotizacion', { proveedor: 'nadie', monto: pesos(100), sobre: 'SERVICIO' })).toMatchObject({
        status: 422,
        body: { errors: [{ path: 'datos.proveedor' }] },
      });
      for (const centavos of [0, -1, 100_000_000_01])
        expect(
          await d.send('cotizacion', { proveedor: 'nadie', monto: pesos(centavos), sobre: 'SERVICIO' }),
        ).toMatchObject({ status: 422, body: { errors: [{ path: 'datos.monto.centavos' }] } });
      expect((await d.state())['cotizaciones']).toEqual([]);
    });
  });

  test('fuera de la matriz: sin el descargo no se dan alternativas; queda el motivo', async () => {
    const c = await openCase(product.caller, { servicio: 'OTRO/FUERA DE MATRIZ' });
    const alternativas = ['Jardinería Sur, 2920 55-5000'];
    expect(await c.send('fuera-de-matriz', { descargoInformado: false, alternativas })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'datos.descargoInformado' }] },
    });
    await settle(c, ['fuera-de-matriz', { descargoInformado: true, alternativas }]);
    expect(await c.state()).toMatchObject({ status: 'CANCELADO_AL_MOMENTO', motivoFin: 'FUERA_DE_MATRIZ' });
  });

  describe('la garantía de un trabajo concluido', () => {
    const concluded = async (afiliado: string): Promise<{ c: Case; numero: string; proveedor: string }> => {
      const c = await servedCase(product.caller, { afiliado });
      await settle(c, ['conformidad', { resultado: 'CONFORME', palabras: 'Bien' }], ['conclusion']);
      const { numero, proveedor } = await c.state();
      return { c, numero: String(numero), proveedor: String((proveedor as Row)['id']) };
    };

    test('va primero el mismo proveedor, sin evaluar cobertura y sin consumir nada', async () => {
      const { c, numero, proveedor } = await concluded('afiliado-005');
      const remaining = async () => (await product.caller.get('/afiliados/afiliado-005/servicios')).body['servicios'];
      const before = await remaining();
      const { status, body } = await product.caller.post(`/expedientes/${c.expediente}/asistencias`, {
        garantiaDe: numero,
        registros: [
          { codigo: 'consentimiento', datos: { autoriza: true, quien: 'La titular' } },
          { codigo: 'prioridad', datos: { prioridad: 'EMERGENCIA', motivo: 'Volvió a perder' } },
        ],
      });
      expect({ status, body }).toMatchObject({
        status: 201,
        body: { categoria: 'GARANTIA', posicion: proveedor, garantia: { numero, vencida: false }, etapa: 'asignacion' },
      });
      expect(body['acepta']).not.toContain('cobertura');
      expect(await remaining()).toEqual(before);
    });

    test('ajena, sin concluir o vencida se rechaza; vencida la abre un supervisor con su motivo', async () => {
      const { c, numero } = await concluded('afiliado-009');
      const claim = (garantiaDe: string, expediente: number) =>
        product.caller.post(`/expedientes/${expediente}/asistencias`, { garantiaDe });
      const field = { status: 422, body: { errors: [{ path: 'garantiaDe' }] } };
      const other = Number((await openExpediente(product.caller, 'afiliado-013')).body['numero']);
      expect(await claim(numero, other)).toMatchObject(field);
      expect(await claim('999999/1', c.expediente)).toMatchObject(field);
      const open = await openCase(product.caller, { afiliado: 'afiliado-009' });
      expect(await claim(String((await open.state())['numero']), c.expediente)).toMatchObject(field);

      const jefe = await product.api.as('jefe-operaciones');
      expect((await jefe.patch('/servicios/HOGAR/PLOMERIA', { garantiaDias: 0 })).status).toBe(200);
      try {
        expect(await claim(numero, c.expediente)).toMatchObject({ status: 409, body: { code: 'GARANTIA_VENCIDA' } });
        const registros = [{ codigo: 'garantia-autorizada', datos: { motivo: 'Falló al día siguiente' } }];
        const body = { garantiaDe: numero, registros };
        expect(await product.caller.post(`/expedientes/${c.expediente}/asistencias`, body)).toMatchObject({
          status: 403,
        });
        const supervisor = await product.api.as('supervisor');
        expect(await supervisor.post(`/expedientes/${c.expediente}/asistencias`, body)).toMatchObject({
          status: 201,
          body: { categoria: 'GARANTIA', garantia: { vencida: true } },
        });
      } finally {
        await jefe.patch('/servicios/HOGAR/PLOMERIA', { garantiaDias: 90 });
      }
    });
  });

  test('una consulta legal por teléfono no tiene arribo ni contacto: se confirma y se termina', async () => {
    const c = await openCase(product.caller, {
      servicio: 'LEGAL/CONSULTORIA LEGAL TELEFONICA',
      registros: [
        { codigo: 'cobertura', datos: { cubierta: true } },
        { codigo: 'consentimiento', datos: { autoriza: true, quien: 'La titular' } },
        { codigo: 'prioridad', datos: { prioridad: 'EMERGENCIA', motivo: 'Lo citan hoy' } },
      ],
    });
    const { posicion: proveedor } = await c.state();
    await settle(
      c,
      ['proveedor-acepta', { proveedor, eta: inMinutes(5) }],
      ['afiliado-confirma', { informado: ['HORARIO', 'NUMERO', 'PROVEEDOR'] }],
    );
    const waiting = await c.state();
    expect(waiting['acepta']).toContain('termino');
    expect(waiting['acepta']).not.toContain('arribo');
    expect((waiting['pendientes'] as Row[]).map((p) => p['reloj'])).toEqual(['C-16']);
    await settle(c, ['termino']);
    expect(await c.state()).toMatchObject({ etapa: 'cierre', statusProveedor: 'PROVEEDOR_CONCLUIDO' });
  });

  test('nadie puede ir: la zona se amplía por distancia, y un reembolso se reclama, se aprueba y se paga', async () => {
    const c = await openCase(product.caller, {
      registros: [
        { codigo: 'cobertura', datos: { cubierta: true } },
        { codigo: 'consentimiento', datos: { autoriza: true, quien: 'La titular' } },
        { codigo: 'prioridad', datos: { prioridad: 'EMERGENCIA', motivo: 'Pierde agua' } },
      ],
    });
    const supervisor = await product.api.as('supervisor');
    const resolve = (decision: string) =>
      supervisor.post(`${c.path}/registros`, {
        codigo: 'busqueda-resuelta',
        datos: { decision, motivo: 'Nadie atiende' },
      });
    const exhaust = async (): Promise<void> => {
      for (let turno = (await c.state())['posicion']; turno; turno = (await c.state())['posicion'])
        await settle(c, ['proveedor-declina', { proveedor: turno, motivo: 'Sin lugar' }]);
    };
    await exhaust();
    expect((await resolve('AMPLIAR_ZONA')).status).toBe(200);
    const zonas = (await c.state())['zonas'] as { zona: string; km: number | null }[];
    expect(zonas.slice(0, 4)).toMatchObject([
      { zona: 'RIO NEGRO/VIEDMA' },
      { zona: 'BUENOS AIRES/CARMEN DE PATAGONES', km: 4 },
      { zona: 'RIO NEGRO/GENERAL CONESA', km: 165 },
      { zona: 'RIO NEGRO/SAN ANTONIO OESTE', km: 185 },
    ]);
    await exhaust();
    expect((await resolve('REEMBOLSO')).status).toBe(200);
    await settle(c, ['reembolso-reclamado', { monto: pesos(40_000_00), comprobante: 'Factura B 0001-123' }]);
    const approve = (centavos: number) =>
      supervisor.post(`${c.path}/registros`, {
        codigo: 'reembolso-aprobado',
        datos: { monto: pesos(centavos), motivo: 'Según factura' },
      });
    expect(await approve(40_000_01)).toMatchObject({ status: 422, body: { errors: [{ path: 'datos.monto' }] } });
    expect((await approve(35_000_00)).status).toBe(200);
    await settle(c, ['reembolso-pagado', { medio: 'TRANSFERENCIA', referencia: 'CBU …123' }]);
    expect(await c.state()).toMatchObject({
      etapa: 'cierre',
      reembolso: { reclamado: pesos(40_000_00), aprobado: pesos(35_000_00), aprobadoPor: 'supervisor' },
      reparto: { COBERTURA: pesos(35_000_00), AFILIADO: pesos(5_000_00), CORTESIA: pesos(0), EMPRESA: pesos(0) },
    });
  });
}
