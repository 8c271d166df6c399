import { calculado, dado } from '../testing/guion';
import type { Guion, Paso } from '../testing/guion';
import { aMedias, atendida, cotiza, ofrece, pedida, pesos, sinCobertura, sinCubrir, terminada } from '../testing/pasos';
import { asistencia } from '../testing/prueba';

describe('lo que deja una excepción', () => {
  test.each([
    [50, 100_01, 50_00],
    [33, 333, 223],
    [1, 100_00, 99_00],
    [99, 100_00, 1_00],
  ])('con el %i %% de %i el afiliado paga %i, ni un centavo más ni menos', (porcentaje, precio, debe) => {
    const concedida = () =>
      dado(asistencia(), ...pedida('MOLESTO', precio), ['08:05', 'excepcion-resuelta', { porcentaje }]);
    for (const monto of [debe - 1, debe + 1, precio])
      concedida()
        .cuando(ofrece('08:06', true, monto))
        .rechaza('DATOS_INVALIDOS')
        .entonces({ etapa: 'apertura', pendientes: ['C-23'] });
    const aceptada = concedida().cuando(ofrece('08:06', true, debe));
    aceptada.entonces({ etapa: 'asignacion', categoria: 'CORTESIA', vence: { 'C-02': '08:11' } });
    expect(calculado(aceptada)).toEqual({ precio, porcentaje, afiliado: debe });
    expect(aceptada.prueba.caso).toMatchObject({ conexionAceptada: debe, conexionOfrecida: precio });
  });

  test('se cuenta sobre lo ofrecido; sin ofrecimiento, sobre lo cotizado', () => {
    const ofrecido = dado(
      asistencia(),
      ...sinCubrir(100_00),
      ofrece('08:03', false, 120_00, { excepcion: true }),
      ['08:04', 'excepcion-solicitada', { via: 'MOLESTO' }],
      ['08:05', 'excepcion-resuelta', { porcentaje: 50 }],
    );
    ofrecido.cuando(ofrece('08:06', true, 50_00)).rechaza('DATOS_INVALIDOS');
    ofrecido.cuando(ofrece('08:06', true, 60_00)).entonces({ etapa: 'asignacion' });
    dado(
      asistencia(),
      ...sinCubrir(100_00),
      ['08:04', 'excepcion-solicitada', { via: 'CORTESIA' }],
      ['08:05', 'excepcion-resuelta', { porcentaje: 50 }],
    )
      .cuando(ofrece('08:06', true, 50_00))
      .entonces({ etapa: 'asignacion' });
  });

  test('sin precio decidido vale el de la cotización que se acepta, y después ninguna lo cambia', () => {
    const guion = dado(
      asistencia(),
      ['08:00', 'prioridad', { prioridad: 'EMERGENCIA' }],
      sinCobertura('08:01'),
      ['08:02', 'excepcion-solicitada', { via: 'CORTESIA' }],
      ['08:03', 'excepcion-resuelta', { porcentaje: 50 }],
      cotiza('08:04', 100_00),
      cotiza('08:05', 200_00),
    );
    guion.cuando(ofrece('08:06', true, 50_00)).rechaza('DATOS_INVALIDOS');
    guion.cuando(ofrece('08:06', true, 100_00)).entonces({ etapa: 'apertura', categoria: 'CORTESIA' });
    guion.cuando(cotiza('08:07', 900_00), ofrece('08:08', true, 450_00)).rechaza('DATOS_INVALIDOS');
    guion.cuando(ofrece('08:08', true, 100_00)).entonces({ rechazo: null });
  });

  test('cuando tampoco la acepta, entonces termina; otra excepción ya no hay que pedir', () => {
    const concedida = () => dado(asistencia(), ...pedida(), ['08:05', 'excepcion-resuelta', { porcentaje: 50 }]);
    const termina = concedida().cuando(ofrece('08:06', false, 50_00));
    termina.entonces({ status: 'CANCELADO_AL_MOMENTO' });
    expect(termina.prueba.caso).toMatchObject({ motivoFin: 'CONEXION_RECHAZADA' });
    concedida()
      .cuando(ofrece('08:06', false, 50_00, { excepcion: true }))
      .rechaza('DATOS_INVALIDOS');
  });

  test('dada entera no queda nada que ofrecer', () => {
    const guion = dado(
      asistencia(),
      sinCobertura(),
      cotiza('08:01', 100_00),
      ['08:02', 'excepcion-solicitada', { via: 'CORTESIA' }],
      ['08:03', 'excepcion-resuelta', { porcentaje: 100 }],
    );
    guion.entonces({ categoria: 'CORTESIA', etapa: 'apertura' });
    expect(guion.prueba.caso['acepta']).not.toContain('conexion-ofrecida');
    guion.cuando(ofrece('08:04', true, 100_00)).rechaza('REGISTRO_NO_ESPERADO');
  });
});

describe('el límite de una cortesía', () => {
  const cuesta =
    (...antes: Paso[]) =>
    (costo: number): Guion =>
      dado(asistencia(), ...atendida(...antes), [
        '08:50',
        'diagnostico',
        { costo: { centavos: costo, moneda: 'ARS' } },
      ]);

  test('es lo cotizado, y lo que pasa se pregunta', () => {
    const conMitad = cuesta(...aMedias(50, 100_00));
    conMitad(100_00).entonces({ pendientes: ['C-26'] });
    const pasada = conMitad(100_01).entonces({ pendientes: ['C-15'] });
    expect(pasada.prueba.caso['reparto']).toEqual({ COBERTURA: 0, AFILIADO: 50_00, CORTESIA: 50_00, EMPRESA: 1 });
  });

  test('no crece con una cotización posterior, y baja con ella', () => {
    const conCotizacion = (centavos: number) => [
      ['08:00', 'prioridad', { prioridad: 'EMERGENCIA' }] as const,
      sinCobertura('08:01'),
      cotiza('08:02', 100_00),
      ['08:03', 'excepcion-solicitada', { via: 'CORTESIA' }] as const,
      ['08:04', 'excepcion-resuelta', { porcentaje: 100 }] as const,
      cotiza('08:05', centavos),
      ['08:06', 'consentimiento', { autoriza: true }] as const,
    ];
    const limite = (centavos: number): unknown => cuesta(...conCotizacion(centavos))(1).prueba.caso['limite'];
    expect(limite(900_00)).toBe(100_00);
    expect(limite(80_00)).toBe(80_00);
  });

  test('sin que nadie haya dicho un precio, entera no tiene límite', () => {
    const entera = cuesta(
      ['08:00', 'consentimiento', { autoriza: true }],
      ['08:00', 'prioridad', { prioridad: 'EMERGENCIA' }],
      sinCobertura('08:01'),
      ['08:02', 'excepcion-solicitada', { via: 'CORTESIA' }],
      ['08:03', 'excepcion-resuelta', { porcentaje: 100 }],
    )(900_00);
    entera.entonces({ pendientes: ['C-26'] });
    expect(entera.prueba.caso).toMatchObject({ limite: null, reparto: { CORTESIA: 900_00 } });
  });
});

describe('lo que se carga al cerrar (B-J)', () => {
  const lineas = (...filas: [number, string][]) => ({
    lineas: filas.map(([centavos, paga]) => ({ monto: { centavos, moneda: 'ARS' }, paga })),
  });
  const entera: Paso[] = [...pedida(), ['08:05', 'excepcion-resuelta', { porcentaje: 100 }]];
  const cerrada = (porcentaje: number, costo: number): Guion =>
    dado(
      asistencia(),
      ...atendida(...(porcentaje === 100 ? entera : aMedias(porcentaje))),
      ['08:50', 'diagnostico', { costo: { centavos: costo, moneda: 'ARS' } }],
      ['08:51', 'autorizacion', { terminoEstimado: '2026-11-23T09:30:00-03:00' }],
      ['09:30', 'termino'],
    );

  test('la cortesía paga lo que se dio, ni un centavo más', () => {
    const conMitad = cerrada(50, 99_99);
    conMitad.cuando(['09:40', 'costos', lineas([50_01, 'CORTESIA'], [49_98, 'AFILIADO'])]).rechaza('DATOS_INVALIDOS');
    conMitad.cuando(['09:41', 'costos', lineas([50_00, 'CORTESIA'], [49_99, 'AFILIADO'])]).entonces({ rechazo: null });
    expect(calculado(conMitad)).toEqual({
      total: 99_99,
      cargado: { COBERTURA: 0, AFILIADO: 49_99, CORTESIA: 50_00, EMPRESA: 0 },
      acordado: { COBERTURA: 0, AFILIADO: 49_99, CORTESIA: 50_00, EMPRESA: 0 },
    });
  });

  test('lo que pasa del precio decidido no es de la cortesía', () => {
    cerrada(50, 100_00)
      .cuando(['09:40', 'costos', lineas([50_01, 'CORTESIA'], [150_00, 'AFILIADO'])])
      .rechaza('DATOS_INVALIDOS');
  });

  test('dada entera paga todo', () => {
    cerrada(100, 100_00)
      .cuando(['09:40', 'costos', lineas([100_00, 'CORTESIA'])])
      .entonces({ resultados: { 'C-17': 'CUMPLIDO' } });
  });

  test('en un servicio cubierto no hay cortesía que cargar', () => {
    dado(asistencia(), ...terminada())
      .cuando(['18:40', 'costos', { lineas: [{ monto: pesos(1), paga: 'CORTESIA' }] }])
      .rechaza('DATOS_INVALIDOS')
      .entonces({ pendientes: ['C-17', 'C-18'] });
  });
});
