import { dado } from '../testing/guion';
import { cubierta, emergencia, en, franja, pesos, vital } from '../testing/pasos';
import { asistencia } from '../testing/prueba';

const COTIZA = { proveedor: 'ANA', monto: pesos(100), sobre: 'SERVICIO' };
const OFRECE = {
  acepta: true,
  monto: pesos(120),
  motivoInformado: true,
  formasDePagoInformadas: true,
  garantiaInformada: true,
};
const conAmbulancia = (): ReturnType<typeof asistencia> =>
  asistencia({ perfil: { encuesta: false, primeroProveedor: true } });

describe('completar la apertura', () => {
  test('cuando falta una sola cosa, entonces sigue en apertura con C-23; con la última empieza la asignación y su reloj', () => {
    dado(asistencia({ afiliadoStatus: 'VERIFICAR' }), ...cubierta('08:00'), [
      '08:05',
      'prioridad',
      { prioridad: 'EMERGENCIA' },
    ])
      .entonces({ etapa: 'apertura', status: 'EN_APERTURA', pendientes: ['C-23'] })
      .cuando(['08:09', 'verificacion', { status: 'ACTIVO' }])
      .entonces({
        etapa: 'asignacion',
        status: 'EN_BUSQUEDA',
        pendientes: ['C-02'],
        vence: { 'C-02': '08:14' },
        posicion: 'ANA',
        resultados: { 'C-23': 'CUMPLIDO' },
      });
  });

  test('cuando se completa después de los 10 minutos, entonces C-23 queda incumplido', () => {
    dado(asistencia(), ...emergencia('08:10:01')).entonces({ resultados: { 'C-23': 'INCUMPLIDO' } });
  });

  test('cuando la verificación llega por otra asistencia del expediente, entonces vale igual', () => {
    const guion = dado(asistencia({ afiliadoStatus: 'VERIFICAR' }), ...emergencia());
    guion.prueba.aplica({ tipo: 'aviso', aviso: { tipo: 'verificacion', n: 2, status: 'ACTIVO' } });
    guion.entonces({ etapa: 'asignacion', posicion: 'ANA' });
    expect(guion.prueba.transiciones.at(-1)?.avisos).toEqual([]);
  });

  test('cuando un NO ACTIVO se autoriza, entonces se lo atiende', () => {
    dado(asistencia({ afiliadoStatus: 'NO_ACTIVO' }), ...emergencia())
      .cuando(['08:05', 'atencion-autorizada'])
      .entonces({ etapa: 'asignacion' });
  });

  test('mientras no está completa, vale lo último que se dijo', () => {
    dado(
      asistencia(),
      ['08:00', 'prioridad', { prioridad: 'EMERGENCIA' }],
      ['08:01', 'programacion', { acepta: true, disponibilidad: [franja('16:00', '18:00')] }],
    )
      .entonces({ prioridad: 'PROGRAMADO' })
      .cuando(['08:02', 'programacion', { acepta: false }])
      .entonces({ prioridad: 'EMERGENCIA' });
  });
});

describe('cobertura y conexión', () => {
  test('cuando el plan no tiene el servicio o no quedan eventos, entonces «cubierta» se rechaza', () => {
    dado(asistencia({}, { cobertura: null }))
      .cuando(['08:01', 'cobertura', { cubierta: true }])
      .rechaza('COBERTURA_AGOTADA');
    dado(asistencia({}, { cobertura: { eventos: 0, centavos: null } }))
      .cuando(['08:01', 'cobertura', { cubierta: true }])
      .rechaza('COBERTURA_AGOTADA');
  });

  test('no se ofrece sin cotizar, ni se cotiza lo cubierto', () => {
    dado(asistencia()).cuando(['08:01', 'cotizacion', COTIZA]).rechaza('REGISTRO_NO_ESPERADO');
    dado(asistencia(), ['08:01', 'cobertura', { cubierta: false }])
      .cuando(['08:02', 'conexion-ofrecida', OFRECE])
      .rechaza('REGISTRO_NO_ESPERADO');
    dado(asistencia(), ['08:01', 'cobertura', { cubierta: false }])
      .cuando(['08:02', 'cotizacion', { ...COTIZA, proveedor: 'NADIE' }])
      .rechaza('DATOS_INVALIDOS');
  });

  const cotizada = () =>
    dado(asistencia(), ['08:01', 'cobertura', { cubierta: false }], ['08:02', 'cotizacion', COTIZA]);

  test.each(['motivoInformado', 'formasDePagoInformadas', 'garantiaInformada'])(
    'una aceptación sin «%s» no vale',
    (campo) => {
      cotizada()
        .cuando(['08:03', 'conexion-ofrecida', { ...OFRECE, [campo]: false }])
        .rechaza('DATOS_INVALIDOS');
    },
  );

  test('cuando acepta, entonces es CONEXION; cuando no, termina al momento', () => {
    cotizada().cuando(['08:03', 'conexion-ofrecida', OFRECE]).entonces({ categoria: 'CONEXION', etapa: 'apertura' });
    cotizada()
      .cuando(['08:03', 'conexion-ofrecida', { ...OFRECE, acepta: false }])
      .entonces({ status: 'CANCELADO_AL_MOMENTO', etapa: 'finalizada', pendientes: [], suenan: 0 });
  });

  test('cuando resulta no cubierta después de reservar, entonces el evento se libera y al final no se toca', () => {
    const { prueba } = dado(
      asistencia(),
      ['08:00', 'cobertura', { cubierta: true }],
      ['08:01', 'cobertura', { cubierta: false }],
      ['08:02', 'anulacion'],
    );
    expect(prueba.transiciones.at(-1)?.efectos).toEqual({});
  });
});

describe('consentimiento negado', () => {
  test('cuando no es vital, entonces espera, también después de autorizado', () => {
    dado(
      asistencia(),
      ['08:00', 'cobertura', { cubierta: true }],
      ['08:00', 'prioridad', { prioridad: 'EMERGENCIA' }],
      ['08:01', 'consentimiento', { autoriza: false }],
    )
      .entonces({ etapa: 'apertura', pendientes: ['C-23', 'C-27'], vence: { 'C-27': '08:06' } })
      .cuando(['08:02', 'atencion-autorizada'])
      .entonces({ etapa: 'apertura', pendientes: ['C-23'] })
      .cuando(['08:03', 'consentimiento', { autoriza: true }])
      .entonces({ etapa: 'asignacion' });
  });

  test('cuando lo da antes de que se decida, entonces C-27 termina', () => {
    dado(asistencia(), ['08:01', 'consentimiento', { autoriza: false }])
      .cuando(['08:02', 'consentimiento', { autoriza: true }])
      .entonces({ pendientes: ['C-23'], resultados: { 'C-27': 'CUMPLIDO' } });
  });
});

describe('el proveedor primero (vital, ambulancia)', () => {
  test('cuando es vital, entonces se busca en el acto y C-23 sigue; la búsqueda vence ya', () => {
    dado(asistencia())
      .cuando(['08:01', 'prioridad', { prioridad: 'VITAL' }])
      .entonces({
        etapa: 'asignacion',
        posicion: 'ANA',
        pendientes: ['C-03', 'C-23'],
        vencidos: ['C-03'],
        niveles: { 'C-03': 1, 'C-23': 0 },
      });
  });

  test('cuando es ambulancia y emergencia, entonces también, con sus 5 minutos', () => {
    dado(conAmbulancia())
      .cuando(['08:01', 'prioridad', { prioridad: 'EMERGENCIA' }])
      .entonces({ pendientes: ['C-02', 'C-23'], vence: { 'C-02': '08:06', 'C-23': '08:10' } });
  });

  test('cuando no está cubierta y el afiliado no la paga con el proveedor en camino, entonces decide el supervisor y no termina', () => {
    const enCamino = () =>
      dado(
        conAmbulancia(),
        ['08:00', 'prioridad', { prioridad: 'EMERGENCIA' }],
        ['08:01', 'proveedor-acepta', { proveedor: 'ANA', eta: en('08:30') }],
        ['08:02', 'consentimiento', { autoriza: true }],
        ['08:03', 'cobertura', { cubierta: false }],
        ['08:04', 'cotizacion', COTIZA],
        ['08:05', 'conexion-ofrecida', { ...OFRECE, acepta: false }],
      );
    enCamino().entonces({ status: 'ASIGNADA', vence: { 'C-27': '08:10' } });
    enCamino()
      .cuando(['08:06', 'atencion-autorizada'])
      .entonces({ categoria: 'CORTESIA', pendientes: ['C-07', 'C-12'] });
    enCamino()
      .cuando(['08:06', 'conexion-ofrecida', OFRECE])
      .entonces({ categoria: 'CONEXION', pendientes: ['C-07', 'C-12'], resultados: { 'C-27': 'CUMPLIDO' } });
  });

  test('después del arribo ya no se cambia la prioridad, aunque la apertura esté incompleta', () => {
    const { prueba } = dado(
      asistencia(),
      ['08:00', 'prioridad', { prioridad: 'VITAL' }],
      ['08:01', 'proveedor-acepta', { proveedor: 'ANA', eta: en('08:10') }],
      ['08:09', 'arribo'],
    );
    expect(prueba.caso['acepta']).toEqual(expect.arrayContaining(['cobertura', 'consentimiento']));
    expect(prueba.caso['acepta']).not.toEqual(expect.arrayContaining(['prioridad']));
    expect(prueba.caso['acepta']).not.toEqual(expect.arrayContaining(['programacion']));
  });

  test('cuando se completa con el servicio en marcha, entonces termina C-23 y nada más se mueve', () => {
    dado(
      asistencia(),
      ['08:00', 'prioridad', { prioridad: 'VITAL' }],
      ['08:01', 'proveedor-acepta', { proveedor: 'ANA', eta: en('08:10') }],
    )
      .cuando(...cubierta('08:05'))
      .entonces({
        etapa: 'asignacion',
        status: 'ASIGNADA',
        pendientes: ['C-07', 'C-12'],
        resultados: { 'C-23': 'CUMPLIDO' },
      });
  });
});

test('cuando la emergencia ya abierta pasa a vital, entonces los relojes abiertos toman su escalera', () => {
  dado(asistencia(), ...emergencia(), ['08:06', 'prioridad', { prioridad: 'VITAL' }])
    .entonces({
      pendientes: ['C-03'],
      vence: { 'C-03': '08:00' },
      niveles: { 'C-03': 3 },
      resultados: { 'C-02': 'CANCELADO' },
    })
    .cuando(['08:10'])
    .entonces({ niveles: { 'C-03': 4 } });
  dado(asistencia(), ...vital(), ['08:00:30', 'prioridad', { prioridad: 'PROGRAMADO' }]).entonces({
    pendientes: ['C-01'],
    vence: { 'C-01': '08:20' },
    suenan: 0,
  });
});
