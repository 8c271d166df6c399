import { dado } from '../testing/guion';
import type { Paso } from '../testing/guion';
import { asignada, conEta, confirmada, emergencia, en, franja, programada, vital } from '../testing/pasos';
import { asistencia } from '../testing/prueba';

const no = (hora: string, proveedor: string): Paso => [hora, 'proveedor-declina', { proveedor }];
const calla = (hora: string, proveedor: string): Paso => [hora, 'proveedor-no-responde', { proveedor }];
const acepta = (hora: string, proveedor: string): Paso => [
  hora,
  'proveedor-acepta',
  { proveedor, ...franja('16:00', '18:00') },
];
const agotada = (): Paso[] => [...programada(), no('08:01', 'ANA'), no('08:02', 'BETO'), no('08:03', 'CARLA')];

describe('llamar en orden', () => {
  test('cuando no responde dos veces, entonces pasa el turno y C-04 queda como cumplido en el acto', () => {
    dado(asistencia(), ...programada(), calla('08:01', 'ANA'))
      .entonces({ posicion: 'ANA' })
      .cuando(calla('08:02', 'ANA'))
      .entonces({ posicion: 'BETO', pendientes: ['C-01'], resultados: { 'C-04': 'CUMPLIDO' } });
  });

  test.each(['proveedor-no-responde', 'proveedor-declina', 'proveedor-salteado', 'proveedor-acepta'] as const)(
    '%s de otro que no está de turno se rechaza',
    (codigo) => {
      const tiempo = codigo === 'proveedor-acepta' ? franja('16:00', '18:00') : {};
      for (const proveedor of ['BETO', 'NADIE'])
        dado(asistencia(), ...programada())
          .cuando(['08:01', codigo, { proveedor, ...tiempo }])
          .rechaza('POSICION_FUERA_DE_TURNO');
    },
  );

  test('cuando acepta uno que se había salteado, entonces queda él', () => {
    dado(asistencia(), ...programada(), ['08:01', 'proveedor-salteado', { proveedor: 'ANA' }])
      .cuando(acepta('08:02', 'ANA'))
      .entonces({ proveedor: 'ANA', status: 'ASIGNADA', posicion: null });
  });

  test.each([
    ['un programado, con hora estimada', programada(), { eta: en('09:00') }],
    ['una emergencia, con franja', emergencia(), franja('16:00', '18:00')],
    ['una vital, con franja', vital(), franja('16:00', '18:00')],
  ])('cuando se acepta %s, entonces los datos no valen', (_, apertura, tiempo) => {
    dado(asistencia(), ...apertura)
      .cuando(['08:00', 'proveedor-acepta', { proveedor: 'ANA', ...tiempo }])
      .rechaza('DATOS_INVALIDOS');
  });

  test('cuando acepta a los 20 minutos justos, entonces C-01 está cumplido; un segundo después, no', () => {
    dado(asistencia(), ...programada())
      .cuando(acepta('08:20', 'ANA'))
      .entonces({ resultados: { 'C-01': 'CUMPLIDO' } });
    dado(asistencia(), ...programada())
      .cuando(acepta('08:20:01', 'ANA'))
      .entonces({ resultados: { 'C-01': 'INCUMPLIDO' } });
  });
});

describe('la lista agotada', () => {
  test('cuando nadie queda, entonces C-06 habla al supervisor y C-01 sigue corriendo', () => {
    dado(asistencia(), ...agotada()).entonces({
      pendientes: ['C-01', 'C-06'],
      vence: { 'C-01': '08:20', 'C-06': '08:08' },
      niveles: { 'C-01': 0, 'C-06': 2 },
      posicion: null,
    });
  });

  test('cuando la lista está vacía, entonces lo mismo en el acto; vital vence ya', () => {
    dado(asistencia({}, { zona: [] }), ...programada()).entonces({
      pendientes: ['C-01', 'C-06'],
      niveles: { 'C-06': 2 },
    });
    dado(asistencia({}, { zona: [] }), ...vital()).entonces({
      vencidos: ['C-03', 'C-06'],
      niveles: { 'C-03': 1, 'C-06': 3 },
    });
  });

  test('lo decide un supervisor, no un coordinador', () => {
    dado(asistencia(), ...agotada())
      .cuando(['08:04', 'busqueda-resuelta', { decision: 'CERRAR' }, { por: 'coordinador' }])
      .rechaza('PERMISO_DENEGADO');
  });

  test('cuando se amplía la zona, entonces se llama a los que faltaban y el reloj conserva su inicio', () => {
    dado(asistencia(), ...agotada())
      .cuando(['08:05', 'busqueda-resuelta', { decision: 'AMPLIAR_ZONA' }])
      .entonces({ posicion: 'DORA', pendientes: ['C-01'], vence: { 'C-01': '08:20' } });
  });

  test('cuando ampliar no agrega a nadie, entonces vuelve a quedar agotada', () => {
    dado(asistencia({}, { provincia: [] }), ...agotada())
      .cuando(['08:05', 'busqueda-resuelta', { decision: 'AMPLIAR_ZONA' }])
      .entonces({ pendientes: ['C-01', 'C-06'], vence: { 'C-06': '08:10' } });
  });

  test('cuando se nombra a otro, entonces es su turno; uno que no existe no vale y se sigue esperando', () => {
    dado(asistencia(), ...agotada())
      .cuando(['08:05', 'busqueda-resuelta', { decision: 'OTRO_PROVEEDOR', proveedor: 'BETO' }])
      .entonces({ posicion: 'BETO' });
    dado(asistencia(), ...agotada())
      .cuando(['08:05', 'busqueda-resuelta', { decision: 'OTRO_PROVEEDOR', proveedor: 'NADIE' }])
      .rechaza('DATOS_INVALIDOS')
      .entonces({ pendientes: ['C-01', 'C-06'] });
  });

  test('cuando se cierra, entonces termina por el afiliado, o por el proveedor si uno había caído', () => {
    dado(asistencia(), ...agotada())
      .cuando(['08:05', 'busqueda-resuelta', { decision: 'CERRAR' }])
      .entonces({ status: 'CANCELADO_POSTERIOR', statusProveedor: 'SIN_ASIGNAR' });
    dado(asistencia({}, { zona: ['ANA'] }), ...asignada(), ['08:20', 'proveedor-cancelado'])
      .entonces({ pendientes: ['C-01', 'C-06'] })
      .cuando(['08:21', 'busqueda-resuelta', { decision: 'CERRAR' }])
      .entonces({ status: 'PROVEEDOR_CANCELADO', promesas: ['LLEGADA ANA 18:00 INCUMPLIDA'] });
  });

  test('cuando devuelve el llamado uno salteado, entonces puede aceptar sin que nadie decida', () => {
    dado(asistencia({}, { zona: ['ANA'] }), ...programada(), ['08:01', 'proveedor-salteado', { proveedor: 'ANA' }])
      .entonces({ pendientes: ['C-01', 'C-06'] })
      .cuando(acepta('08:03', 'ANA'))
      .entonces({ status: 'ASIGNADA', resultados: { 'C-06': 'CANCELADO' } });
    dado(asistencia(), ...agotada())
      .cuando(acepta('08:04', 'ANA'))
      .rechaza('POSICION_FUERA_DE_TURNO');
  });
});

describe('el proveedor perdido', () => {
  test('cuando se lo cancela, entonces se vuelve a la primera posición sin él, con reloj nuevo y sin sus plazos', () => {
    dado(asistencia(), ...confirmada())
      .cuando(['09:00', 'proveedor-cancelado'])
      .entonces({
        etapa: 'asignacion',
        status: 'EN_BUSQUEDA',
        statusProveedor: 'PROVEEDOR_CANCELADO',
        posicion: 'BETO',
        pendientes: ['C-01'],
        vence: { 'C-01': '09:20' },
      })
      .cuando(acepta('09:01', 'BETO'))
      .entonces({
        statusProveedor: 'ASIGNADO',
        promesas: ['LLEGADA ANA 18:00 INCUMPLIDA', 'LLEGADA BETO 18:00 VIGENTE'],
      });
  });

  test('cuando ya había declinado otro, entonces en la vuelta nueva se lo llama otra vez, y al caído no', () => {
    dado(asistencia(), ...programada(), no('08:01', 'ANA'), acepta('08:02', 'BETO'), ['08:30', 'proveedor-cancelado'])
      .entonces({ posicion: 'ANA' })
      .cuando(no('08:31', 'ANA'))
      .entonces({ posicion: 'CARLA' });
  });
});

describe('cambia la disponibilidad', () => {
  const cambiada = () =>
    dado(asistencia(), ...confirmada(), ['09:00', 'disponibilidad-cambiada', franja('19:00', '21:00')]);

  test('mientras el proveedor no contesta, los plazos viejos siguen', () => {
    cambiada().entonces({ vence: { 'C-09': '15:00', 'C-11': '17:00', 'C-25': '09:10' } });
  });

  test('cuando puede, entonces hay promesa nueva, plazos nuevos y otra vez C-07', () => {
    cambiada()
      .cuando(['09:05', 'proveedor-acepta', { proveedor: 'ANA', ...franja('19:00', '21:00') }])
      .entonces({
        etapa: 'asignacion',
        status: 'ASIGNADA',
        vence: { 'C-07': '09:20', 'C-09': '18:00', 'C-11': '20:00' },
        promesas: ['LLEGADA ANA 18:00 REEMPLAZADA', 'LLEGADA ANA 21:00 VIGENTE'],
      });
  });

  test('cuando no puede, entonces sigue la próxima posición con reloj nuevo, y él no queda como cancelado', () => {
    cambiada()
      .cuando(no('09:05', 'ANA'))
      .entonces({
        posicion: 'BETO',
        statusProveedor: 'SIN_ASIGNAR',
        pendientes: ['C-01'],
        vence: { 'C-01': '09:25' },
        promesas: ['LLEGADA ANA 18:00 REEMPLAZADA'],
      });
  });

  test('contesta el asignado y nadie más', () => {
    cambiada().cuando(no('09:05', 'BETO')).rechaza('POSICION_FUERA_DE_TURNO');
    dado(asistencia(), ...confirmada())
      .cuando(no('09:05', 'ANA'))
      .rechaza('REGISTRO_NO_ESPERADO');
  });
});

test('cuando se confirma al afiliado dentro de sus minutos, entonces C-07 está cumplido: 15 programado, 5 emergencia', () => {
  dado(asistencia(), ...asignada()).entonces({ vence: { 'C-07': '08:25' } });
  dado(asistencia(), ...conEta()).entonces({
    resultados: { 'C-07': 'CUMPLIDO' },
    etapa: 'monitoreo',
    status: 'CONFIRMADA',
    pendientes: ['C-12'],
  });
});
