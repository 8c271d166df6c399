import { calculado, dado } from '../testing/guion';
import type { Guion, Paso } from '../testing/guion';
import { cotiza, cubierta, ofrece, pedida, sinCobertura, sinCubrir } from '../testing/pasos';
import { asistencia } from '../testing/prueba';

const VIAS = ['CORTESIA', 'MOLESTO', 'PRIMER_SERVICIO', 'GERENCIA'];
const solicita = (hora: string, via: string, dicho: Record<string, unknown> = {}): Paso => [
  hora,
  'excepcion-solicitada',
  { via, ...dicho },
];
const resuelve = (hora: string, porcentaje: unknown, por = 'supervisor', usuario = por): Paso => [
  hora,
  'excepcion-resuelta',
  { porcentaje },
  { por, usuario },
];
const excepcion = ({ prueba }: Guion): unknown => prueba.caso['excepcion'];
const detalle = ({ prueba }: Guion): string | undefined => prueba.transiciones.at(-1)?.registro?.rechazo?.detalle;

describe('pedirla', () => {
  test('cuando se pide, entonces habla al supervisor en el acto y sube sola', () => {
    dado(asistencia(), ...pedida())
      .entonces({
        pendientes: ['C-22', 'C-23'],
        vence: { 'C-22': '08:14' },
        niveles: { 'C-22': 2 },
        asiento: '1 APERTURA / SOLICITUD DE EXCEPCION',
      })
      .cuando(['08:13:59'])
      .entonces({ niveles: { 'C-22': 2 } })
      .cuando(['08:14'])
      .entonces({ niveles: { 'C-22': 3 } })
      .cuando(['08:24'])
      .entonces({ niveles: { 'C-22': 4 } });
  });

  test('queda en la bitácora con cada condición, sus cifras, las reglas que valen y el precio', () => {
    const guion = dado(asistencia(), ...pedida('MOLESTO', 333));
    expect(calculado(guion)).toEqual({
      precio: 333,
      valen: ['MOLESTO', 'PRIMER_SERVICIO'],
      condiciones: (excepcion(guion) as { condiciones: unknown }).condiciones,
    });
    expect(excepcion(guion)).toMatchObject({
      via: 'MOLESTO',
      estado: 'PEDIDA',
      pedidaPor: 'coordinador',
      condiciones: expect.arrayContaining([
        expect.objectContaining({ clausula: 'B-G.1', cumple: true }),
        expect.objectContaining({ clausula: 'B-G.3', cumple: false, cifras: 'el coordinador no lo indicó' }),
      ]),
    });
  });

  test('lo que dijo el coordinador y lo que sabe la base se ven juntos; ninguna condición impide pedirla', () => {
    const circunstancias = {
      contratadoDesde: '2026-11-01',
      usos: 3,
      tecnicosInternos: 0,
      tecnicosDelServicio: 0,
    };
    const guion = dado(asistencia({}, { circunstancias }), sinCobertura('08:01'), solicita('08:02', 'CORTESIA'));
    expect(calculado(guion)).toMatchObject({ valen: [], precio: null });
    guion.entonces({ pendientes: ['C-22', 'C-23'] });
  });

  test('la cortesía va antes del ofrecimiento; las otras vías, después', () => {
    for (const via of VIAS) {
      const antes = dado(asistencia(), ...sinCubrir()).cuando(solicita('08:03', via));
      if (via === 'CORTESIA') antes.entonces({ rechazo: null });
      else antes.rechaza('DATOS_INVALIDOS');
      dado(asistencia(), ...sinCubrir(), ofrece('08:03', false, 100_00, { excepcion: true }))
        .cuando(solicita('08:04', via))
        .entonces({ rechazo: null });
    }
  });

  test('no se pide dos veces: ni mientras se decide, ni por la misma vía después', () => {
    const guion = dado(asistencia(), ...pedida());
    guion.cuando(solicita('08:05', 'PRIMER_SERVICIO')).rechaza('REGISTRO_NO_ESPERADO');
    expect(detalle(guion)).toContain('Ya hay una excepción pedida');
    guion.cuando(resuelve('08:06', 0));
    guion.cuando(solicita('08:07', 'MOLESTO', { sinMaquinaria: true })).rechaza('DATOS_INVALIDOS');
    guion.cuando(solicita('08:08', 'PRIMER_SERVICIO')).entonces({ vence: { 'C-22': '08:18' } });
  });

  test.each<[string, Paso[], string]>([
    ['lo cubierto', [['08:01', 'cobertura', { cubierta: true }]], 'está cubierto'],
    ['lo que nadie evaluó', [], 'Primero se evalúa la cobertura'],
    ['lo ya concedido', [...pedida(), resuelve('08:05', 40)], 'ya fue concedida'],
  ])('%s no la lleva, y se dice por qué, también antes de pedirla', (_, antes, porQue) => {
    const guion = dado(asistencia(), ...antes);
    expect(guion.prueba.caso['rechaza']).toMatchObject({
      'excepcion-solicitada': { codigo: 'REGISTRO_NO_ESPERADO', detalle: expect.stringContaining(porQue) },
    });
    guion.cuando(solicita('08:06', 'CORTESIA')).rechaza('REGISTRO_NO_ESPERADO');
    expect(detalle(guion)).toContain(porQue);
  });

  test('quien aceptó el costo, tampoco', () => {
    dado(asistencia(), sinCobertura('08:01'), cotiza('08:02', 100_00), ofrece('08:03', true, 100_00))
      .cuando(solicita('08:04', 'GERENCIA'))
      .rechaza('REGISTRO_NO_ESPERADO');
  });
});

describe('decidirla', () => {
  test('cuando se concede, entonces quedan quién, cuánto y sobre qué cifras', () => {
    const guion = dado(asistencia(), ...pedida('MOLESTO', 333), resuelve('08:05', 50, 'jefe-operaciones'));
    guion.entonces({
      categoria: 'CORTESIA',
      etapa: 'apertura',
      pendientes: ['C-23'],
      resultados: { 'C-22': 'CUMPLIDO' },
      asiento: '1 APERTURA / AUTORIZACION SUPERIOR',
      suenan: 0,
    });
    expect(excepcion(guion)).toMatchObject({
      via: 'MOLESTO',
      estado: 'CONCEDIDA',
      pedidaPor: 'coordinador',
      resueltaPor: 'jefe-operaciones',
      porcentaje: 50,
    });
    expect(guion.prueba.bitacora.at(-1)).toMatchObject({ usuario: 'jefe-operaciones', rol: 'jefe-operaciones' });
    expect(calculado(guion)).toMatchObject({
      via: 'MOLESTO',
      pedidaPor: 'coordinador',
      precio: 333,
      cortesia: 167,
      afiliado: 166,
    });
    expect((calculado(guion) as { condiciones: unknown[] }).condiciones).toHaveLength(7);
  });

  test('sin precio se decide igual, y las cifras dicen que no lo había', () => {
    const guion = dado(asistencia(), sinCobertura('08:01'), solicita('08:02', 'CORTESIA'), resuelve('08:03', 100));
    expect(calculado(guion)).toMatchObject({ precio: null, cortesia: null, afiliado: null });
  });

  test('entera completa la apertura y ahí empieza la asignación; a medias espera el sí del afiliado', () => {
    dado(asistencia(), ...pedida(), resuelve('08:09', 100)).entonces({
      etapa: 'asignacion',
      vence: { 'C-02': '08:14' },
    });
    dado(asistencia(), ...pedida(), resuelve('08:09', 99)).entonces({ etapa: 'apertura', pendientes: ['C-23'] });
  });

  test('cuando se deniega, entonces el ofrecimiento con costo sigue en pie', () => {
    const guion = dado(asistencia(), ...pedida(), resuelve('08:05', 0));
    guion.entonces({ categoria: null, pendientes: ['C-23'] });
    expect(excepcion(guion)).toMatchObject({ estado: 'DENEGADA', porcentaje: 0 });
    guion.cuando(ofrece('08:06', true, 100_00)).entonces({ categoria: 'CONEXION', etapa: 'asignacion' });
    expect(excepcion(guion)).toMatchObject({ estado: 'DENEGADA' });
  });

  test('no la decide un coordinador, ni quien la pidió aunque hoy sea supervisor', () => {
    const igual = () => dado(asistencia(), ...pedida());
    igual()
      .cuando(resuelve('08:05', 50, 'coordinador'))
      .rechaza('PERMISO_DENEGADO');
    igual()
      .cuando(resuelve('08:05', 50, 'supervisor', 'coordinador'))
      .rechaza('PERMISO_DENEGADO');
    igual()
      .cuando(resuelve('08:05', 50, 'supervisor', 'otra'))
      .entonces({ categoria: 'CORTESIA' });
    const delSupervisor = dado(asistencia(), ...sinCubrir(), [
      '08:03',
      'excepcion-solicitada',
      { via: 'CORTESIA' },
      { por: 'supervisor' },
    ]);
    delSupervisor
      .cuando(resuelve('08:05', 50))
      .rechaza('PERMISO_DENEGADO')
      .entonces({ pendientes: ['C-22', 'C-23'] });
    delSupervisor.cuando(resuelve('08:06', 50, 'gerencia')).entonces({ rechazo: null });
  });

  test('la de gerencia la decide gerencia, también la denegación', () => {
    for (const por of ['supervisor', 'jefe-operaciones'])
      for (const porcentaje of [0, 50])
        dado(asistencia(), ...pedida('GERENCIA'))
          .cuando(resuelve('08:05', porcentaje, por))
          .rechaza('PERMISO_DENEGADO');
    dado(asistencia(), ...pedida('GERENCIA'))
      .cuando(resuelve('08:05', 50, 'gerencia'))
      .entonces({ rechazo: null });
  });

  test.each([101, -1, 33.3, '50', Number.NaN])('un porcentaje de %p no vale', (porcentaje) => {
    dado(asistencia(), ...pedida())
      .cuando(resuelve('08:05', porcentaje))
      .rechaza('DATOS_INVALIDOS');
  });

  test('lo que no se pidió no se decide, ni dos veces', () => {
    dado(asistencia(), ...sinCubrir())
      .cuando(resuelve('08:05', 50))
      .rechaza('REGISTRO_NO_ESPERADO');
    dado(asistencia(), ...pedida(), resuelve('08:05', 50))
      .cuando(resuelve('08:06', 60))
      .rechaza('REGISTRO_NO_ESPERADO');
  });
});

describe('cuando ya no hace falta', () => {
  test('acepta el costo, o resulta cubierto, y queda retirada', () => {
    const paga = dado(asistencia(), ...pedida()).cuando(ofrece('08:05', true, 100_00));
    paga.entonces({ categoria: 'CONEXION', pendientes: ['C-02'], resultados: { 'C-22': 'CANCELADO' }, suenan: 0 });
    expect(excepcion(paga)).toMatchObject({ estado: 'RETIRADA' });
    for (const antes of [[], [resuelve('08:05', 50)]]) {
      const estaba = dado(asistencia(), ...pedida(), ...antes).cuando(['08:06', 'cobertura', { cubierta: true }]);
      estaba.entonces({ categoria: 'COBERTURA', pendientes: ['C-02'] });
      expect(excepcion(estaba)).toMatchObject({ estado: 'RETIRADA' });
    }
  });

  test('denegada sigue denegada aunque resulte cubierto', () => {
    const guion = dado(asistencia(), ...pedida(), resuelve('08:05', 0), ['08:06', 'cobertura', { cubierta: true }]);
    expect(excepcion(guion)).toMatchObject({ estado: 'DENEGADA' });
  });

  test('repetir que no está cubierto no la borra', () => {
    dado(
      asistencia(),
      ['08:00', 'prioridad', { prioridad: 'EMERGENCIA' }],
      ...pedida().slice(2),
      resuelve('08:05', 100),
    )
      .cuando(sinCobertura('08:06'))
      .entonces({ categoria: 'CORTESIA' });
  });

  test('el caso termina con la excepción sin decidir, y no parece decidida', () => {
    const guion = dado(asistencia(), ...pedida(), ['08:06', 'afiliado-cancela', { causa: 'AFILIADO' }]);
    guion.entonces({ status: 'CANCELADO_POSTERIOR', pendientes: [], suenan: 0 });
    expect(excepcion(guion)).toMatchObject({ estado: 'RETIRADA' });
  });
});

test('una vital sin cubrir también puede llevar una excepción, con el proveedor en camino', () => {
  dado(
    asistencia(),
    ['08:00', 'prioridad', { prioridad: 'VITAL' }],
    ['08:01', 'proveedor-acepta', { proveedor: 'ANA', eta: '2026-11-23T08:30:00-03:00' }],
    ...cubierta('08:02').slice(1),
    sinCobertura('08:03'),
    solicita('08:04', 'CORTESIA'),
  )
    .entonces({ pendientes: ['C-07', 'C-12', 'C-22', 'C-23'] })
    .cuando(resuelve('08:05', 100))
    .entonces({ categoria: 'CORTESIA', pendientes: ['C-07', 'C-12'] });
});
