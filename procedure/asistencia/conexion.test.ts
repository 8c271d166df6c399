import { calculado, dado } from '../testing/guion';
import type { Guion, Paso } from '../testing/guion';
import { cotiza, ofrece, pesos, sinCobertura, sinCubrir } from '../testing/pasos';
import { asistencia } from '../testing/prueba';

const REFERENCIA = { centavos: 100_00, origen: 'OPERACIONES', muestras: 0 } as const;
const ultima = ({ prueba }: Guion): unknown => (prueba.caso['cotizaciones'] as unknown[]).at(-1);

describe('las cotizaciones', () => {
  const de = (servicio: string, referencia: typeof REFERENCIA | null = REFERENCIA) =>
    dado(asistencia({ servicio }, { referencia }), sinCobertura());

  test('cuando la de Hogar pasa la referencia por un centavo, entonces se avisa; justo la referencia, no', () => {
    const justa = de('HOGAR/PLOMERIA').cuando(cotiza('08:01', 100_00));
    expect(ultima(justa)).toMatchObject({ sobreReferencia: false, referencia: REFERENCIA });
    const pasada = de('HOGAR/PLOMERIA').cuando(cotiza('08:01', 100_01));
    expect(ultima(pasada)).toMatchObject({ sobreReferencia: true });
    expect(calculado(pasada)).toEqual({ primero: null, ahorro: 0, referencia: REFERENCIA, sobreReferencia: true });
  });

  test.each<[string, string, Record<string, unknown>, typeof REFERENCIA | null]>([
    ['Vial', 'VIAL/REMOLQUE GRUA', {}, REFERENCIA],
    ['la visita', 'HOGAR/PLOMERIA', { sobre: 'VISITA' }, REFERENCIA],
    ['lo que nadie sabe cuánto cuesta', 'HOGAR/PLOMERIA', {}, null],
  ])('%s no se compara', (_, servicio, mas, referencia) => {
    expect(ultima(de(servicio, referencia).cuando(cotiza('08:01', 900_00, mas)))).toMatchObject({
      sobreReferencia: false,
      referencia,
    });
  });

  test('lo negociado se cuenta contra lo primero que pidió el mismo, por lo mismo', () => {
    const guion = dado(
      asistencia(),
      sinCobertura(),
      cotiza('08:01', 300_00),
      cotiza('08:02', 250_00, { proveedor: 'BETO' }),
      cotiza('08:03', 90_00, { sobre: 'VISITA' }),
      cotiza('08:04', 280_00, { negociada: true }),
      cotiza('08:05', 260_00, { negociada: true }),
    );
    expect(guion.prueba.caso['cotizaciones']).toMatchObject([
      { proveedor: 'ANA', centavos: 300_00, negociada: false, primero: null, ahorro: 0 },
      { proveedor: 'BETO', centavos: 250_00, negociada: false, primero: null, ahorro: 0 },
      { proveedor: 'ANA', centavos: 90_00, sobre: 'VISITA', primero: null, ahorro: 0 },
      { centavos: 280_00, negociada: true, primero: 300_00, ahorro: 20_00 },
      { centavos: 260_00, negociada: true, primero: 300_00, ahorro: 40_00 },
    ]);
    expect(calculado(guion)).toMatchObject({ primero: 300_00, ahorro: 40_00 });
  });

  test('el primer precio se puede decir en la misma cotización, y la hace negociada', () => {
    const guion = dado(asistencia(), sinCobertura(), cotiza('08:01', 80_00, { primerMonto: pesos(100) }));
    expect(ultima(guion)).toMatchObject({ negociada: true, primero: 100_00, ahorro: 20_00 });
    const sinPrimero = dado(asistencia(), sinCobertura(), cotiza('08:01', 80_00, { negociada: true }));
    expect(ultima(sinPrimero)).toMatchObject({ negociada: true, primero: null, ahorro: 0 });
  });

  test.each<[string, Paso]>([
    ['más caro que el primero que se dice', cotiza('08:02', 100_01, { primerMonto: pesos(100) })],
    ['más caro que el primero que pidió', cotiza('08:02', 300_01, { negociada: true })],
    ['de quien no es proveedor', cotiza('08:02', 100_00, { proveedor: 'NADIE' })],
    ['de cero', cotiza('08:02', 0)],
    ['negativo', cotiza('08:02', -1)],
    ['absurdo', cotiza('08:02', 100_000_000_01)],
  ])('un precio %s no vale', (_, paso) => {
    const guion = dado(asistencia(), sinCobertura(), cotiza('08:01', 300_00)).cuando(paso).rechaza('DATOS_INVALIDOS');
    expect(guion.prueba.caso['cotizaciones']).toHaveLength(1);
  });
});

describe('el ofrecimiento con costo', () => {
  test('cuando acepta, entonces el límite es lo que aceptó y la asignación empieza ahí', () => {
    const guion = dado(asistencia(), ...sinCubrir(100_00), ofrece('08:09', true, 120_00));
    guion.entonces({ categoria: 'CONEXION', etapa: 'asignacion', vence: { 'C-02': '08:14' } });
    expect(guion.prueba.caso).toMatchObject({ conexionOfrecida: 120_00, conexionAceptada: 120_00 });
    expect(calculado(guion)).toEqual({ cotizado: 100_00, referencia: null });
  });

  test('cuando no acepta, entonces termina con su motivo; si pide que se vea una excepción, espera', () => {
    dado(asistencia(), ...sinCubrir())
      .cuando(ofrece('08:09', false, 100_00))
      .entonces({ status: 'CANCELADO_AL_MOMENTO', pendientes: [] });
    const espera = dado(asistencia(), ...sinCubrir()).cuando(ofrece('08:09', false, 100_00, { excepcion: true }));
    espera.entonces({ etapa: 'apertura', categoria: null, pendientes: ['C-23'] });
    expect(espera.prueba.caso).toMatchObject({ motivoFin: null, conexionAceptada: null, conexionOfrecida: 100_00 });
  });

  test('quien acepta no pide una excepción', () => {
    dado(asistencia(), ...sinCubrir())
      .cuando(ofrece('08:09', true, 100_00, { excepcion: true }))
      .rechaza('DATOS_INVALIDOS');
  });

  test('lo aceptado se puede deshacer mientras la apertura no está completa', () => {
    const guion = dado(
      asistencia(),
      sinCobertura(),
      cotiza('08:01', 100_00),
      ofrece('08:02', true, 100_00),
      ofrece('08:03', false, 90_00, { excepcion: true }),
    );
    guion.entonces({ categoria: null, etapa: 'apertura' });
    expect(guion.prueba.caso).toMatchObject({ conexionAceptada: null, conexionOfrecida: 90_00 });
  });
});

describe('con el proveedor en camino (AM-38)', () => {
  const ambulancia = () => asistencia({ perfil: { encuesta: false, primeroProveedor: true } });
  const enCamino = (...despues: Paso[]): Guion =>
    dado(
      ambulancia(),
      ['08:00', 'prioridad', { prioridad: 'EMERGENCIA' }],
      ['08:01', 'proveedor-acepta', { proveedor: 'ANA', eta: '2026-11-23T08:30:00-03:00' }],
      ['08:02', 'consentimiento', { autoriza: true }],
      sinCobertura('08:03'),
      cotiza('08:04', 100_00),
      ...despues,
    );
  const aMitad: Paso[] = [
    ofrece('08:05', false, 100_00, { excepcion: true }),
    ['08:06', 'excepcion-solicitada', { via: 'MOLESTO' }],
    ['08:07', 'excepcion-resuelta', { porcentaje: 50 }],
  ];

  test('cuando tampoco paga lo reducido y después sí, entonces lo del supervisor ya no hace falta', () => {
    enCamino(...aMitad, ofrece('08:08', false, 50_00))
      .entonces({ categoria: 'CORTESIA', pendientes: ['C-07', 'C-12', 'C-23', 'C-27'] })
      .cuando(ofrece('08:09', true, 50_00))
      .entonces({ pendientes: ['C-07', 'C-12'], resultados: { 'C-27': 'CUMPLIDO' } });
  });

  test('cuando el supervisor la deja seguir, entonces la cortesía es entera, aunque antes se hubiera dado una parte', () => {
    const guion = enCamino(...aMitad, ofrece('08:08', false, 50_00), ['08:09', 'atencion-autorizada']);
    guion.entonces({ categoria: 'CORTESIA', pendientes: ['C-07', 'C-12'] });
    expect(guion.prueba.caso).toMatchObject({ excepcion: { estado: 'RETIRADA' }, aperturaCompleta: true });
    expect(calculado(guion)).toMatchObject({ precio: 100_00 });
    guion.cuando(
      ['08:30', 'arribo'],
      ['08:31', 'contacto', { conferencia: false }],
      ['08:40', 'diagnostico', { costo: pesos(100) }],
    );
    expect(guion.prueba.caso['reparto']).toMatchObject({ CORTESIA: 100_00, AFILIADO: 0 });
  });

  test('cuando la deja seguir con una excepción sin decidir, entonces ésta ya no hace falta', () => {
    const guion = enCamino(ofrece('08:05', false, 100_00), ['08:06', 'excepcion-solicitada', { via: 'MOLESTO' }]);
    guion.entonces({ pendientes: ['C-07', 'C-12', 'C-22', 'C-23', 'C-27'] });
    guion
      .cuando(['08:07', 'atencion-autorizada'])
      .entonces({ categoria: 'CORTESIA', pendientes: ['C-07', 'C-12'], resultados: { 'C-22': 'CANCELADO' } });
    expect(guion.prueba.caso).toMatchObject({ excepcion: { estado: 'RETIRADA' } });
  });
});

describe('fuera de la matriz', () => {
  const FUERA = ['08:02', 'fuera-de-matriz', { descargoInformado: true }] as const;

  test('cuando nadie vende eso, entonces termina al momento con su motivo', () => {
    for (const antes of [[], [sinCobertura('08:01')]]) {
      const guion = dado(asistencia(), ...antes).cuando(FUERA);
      guion.entonces({ status: 'CANCELADO_AL_MOMENTO', pendientes: [], asiento: '1 APERTURA / FUERA DE MATRIZ' });
      expect(guion.prueba.caso).toMatchObject({ motivoFin: 'FUERA_DE_MATRIZ' });
    }
  });

  test('lo cubierto no está fuera de la matriz, ni lo que ya tiene un proveedor buscado', () => {
    dado(asistencia(), ['08:01', 'cobertura', { cubierta: true }])
      .cuando(FUERA)
      .rechaza('REGISTRO_NO_ESPERADO');
    dado(asistencia(), ['08:01', 'prioridad', { prioridad: 'VITAL' }])
      .cuando(FUERA)
      .rechaza('REGISTRO_NO_ESPERADO');
  });
});
