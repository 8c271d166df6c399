import { dado } from '../testing/guion';
import type { Paso } from '../testing/guion';
import { asignada, conEta, confirmada, contactada, en, franja, programada } from '../testing/pasos';
import { asistencia } from '../testing/prueba';
import { alas } from '../testing/tiempo';

const CUMPLE = { sentido: 'ENTRANTE' };
const demora = (hora: string, desde = '19:00', hasta = '21:00'): Paso => [
  hora,
  'proveedor-demora',
  { sentido: 'SALIENTE', ...franja(desde, hasta) },
];
const paraManana = (): Paso[] => asignada('+1 16:00', '+1 18:00');

describe('los plazos de la franja', () => {
  test('el ejemplo del procedimiento: 15:00 y 17:00', () => {
    dado(asistencia(), ...confirmada()).entonces({
      pendientes: ['C-09', 'C-11'],
      vence: { 'C-09': '15:00', 'C-11': '17:00' },
    });
  });

  test('cuando se asigna a menos de una hora, entonces C-09 no se aplica y así queda anotado', () => {
    dado(asistencia(), ...asignada('09:10', '10:10')).entonces({
      pendientes: ['C-07', 'C-11'],
      resultados: { 'C-09': 'NO_APLICA' },
    });
    dado(asistencia(), ...asignada('09:10:01', '10:10')).entonces({ pendientes: ['C-07', 'C-09', 'C-11'] });
  });

  test('cuando faltan más de 24 h, entonces C-08 se abre 12 h antes y vence 4 h antes', () => {
    dado(asistencia(), ...paraManana(), ['+1 03:59:59'])
      .entonces({ pendientes: ['C-07', 'C-09', 'C-11'] })
      .cuando(['+1 04:00'])
      .entonces({ vence: { 'C-08': '+1 12:00', 'C-09': '+1 15:00' } });
  });

  test('cuando llama en su ventana, entonces C-08 está cumplido y C-09 sigue', () => {
    dado(asistencia(), ...paraManana(), ['+1 05:00', 'proveedor-cumple', CUMPLE]).entonces({
      resultados: { 'C-08': 'CUMPLIDO', 'C-09': null },
    });
  });

  test('cuando llama antes de la ventana, entonces solo se guarda', () => {
    dado(asistencia(), ...paraManana(), ['+1 03:00', 'proveedor-cumple', CUMPLE], ['+1 04:00']).entonces({
      resultados: { 'C-08': null, 'C-09': null },
    });
  });

  test('cuando llama después de DESDE − 4 h, entonces cierra C-08 como incumplido, cumple C-09 y abre C-10', () => {
    dado(asistencia(), ...paraManana(), ['+1 12:01', 'proveedor-cumple', CUMPLE]).entonces({
      resultados: { 'C-08': 'INCUMPLIDO', 'C-09': 'CUMPLIDO' },
      vence: { 'C-10': '+1 12:16' },
    });
  });
});

describe('C-10, informar al afiliado', () => {
  test('cuando se lo informa, entonces pasa a EN_MONITOREO; si no había nada que informar, solo se guarda', () => {
    dado(asistencia(), ...confirmada(), ['14:50', 'proveedor-cumple', CUMPLE])
      .entonces({ vence: { 'C-10': '15:05' } })
      .cuando(['14:55', 'afiliado-informado', CUMPLE])
      .entonces({ status: 'EN_MONITOREO', pendientes: ['C-11'] });
    dado(asistencia(), ...confirmada(), ['14:50', 'afiliado-informado', CUMPLE]).entonces({
      status: 'CONFIRMADA',
      pendientes: ['C-09', 'C-11'],
    });
  });

  test('una segunda confirmación del proveedor no lo abre otra vez', () => {
    dado(
      asistencia(),
      ...confirmada(),
      ['14:50', 'proveedor-cumple', CUMPLE],
      ['14:55', 'afiliado-informado', CUMPLE],
      ['15:10', 'proveedor-cumple', CUMPLE],
    ).entonces({ pendientes: ['C-11'] });
  });

  test('en emergencia lo que diga el proveedor solo se guarda', () => {
    dado(asistencia(), ...conEta(), ['08:20', 'proveedor-cumple', CUMPLE]).entonces({
      pendientes: ['C-12'],
      status: 'CONFIRMADA',
    });
  });
});

describe('la demora', () => {
  test('cuando se demora, entonces C-09 termina sin C-10 y C-24 pregunta al afiliado', () => {
    dado(asistencia(), ...confirmada(), demora('14:50')).entonces({
      pendientes: ['C-11', 'C-24'],
      vence: { 'C-24': '15:00', 'C-11': '17:00' },
      resultados: { 'C-09': 'CUMPLIDO' },
    });
  });

  test('cuando acepta, entonces se mueven todos los plazos y la promesa se reemplaza', () => {
    dado(asistencia(), ...confirmada(), demora('14:50'), ['14:55', 'afiliado-reprograma', { acepta: true }]).entonces({
      status: 'CONFIRMADA',
      pendientes: ['C-09', 'C-11'],
      vence: { 'C-09': '18:00', 'C-11': '20:00' },
      promesas: ['LLEGADA ANA 18:00 REEMPLAZADA', 'LLEGADA ANA 21:00 VIGENTE'],
    });
  });

  test('cuando no se le había confirmado, entonces sigue ASIGNADA y C-07 no se mueve', () => {
    dado(asistencia(), ...asignada(), demora('08:12'), ['08:13', 'afiliado-reprograma', { acepta: true }]).entonces({
      status: 'ASIGNADA',
      etapa: 'asignacion',
      vence: { 'C-07': '08:25' },
    });
  });

  test('cuando no acepta, entonces se busca otro', () => {
    dado(asistencia(), ...confirmada(), demora('14:50'), ['14:55', 'afiliado-reprograma', { acepta: false }]).entonces({
      posicion: 'BETO',
      statusProveedor: 'PROVEEDOR_CANCELADO',
      pendientes: ['C-01'],
    });
  });

  test('cuando se demora dos veces, entonces vale la última hora y C-24 empieza de nuevo', () => {
    dado(asistencia(), ...confirmada(), demora('14:50'), ['15:02'])
      .entonces({ niveles: { 'C-11': 0, 'C-24': 1 } })
      .cuando(demora('15:03', '20:00', '22:00'))
      .entonces({ niveles: { 'C-11': 0, 'C-24': 0 }, vence: { 'C-24': '15:13' } })
      .cuando(['15:05', 'afiliado-reprograma', { acepta: true }])
      .entonces({ vence: { 'C-11': '21:00' } });
  });

  test('sin demora no hay respuesta que esperar', () => {
    dado(asistencia(), ...confirmada())
      .cuando(['14:55', 'afiliado-reprograma', { acepta: true }])
      .rechaza('REGISTRO_NO_ESPERADO');
  });

  test('en emergencia con otra hora estimada, C-12 se mueve', () => {
    dado(
      asistencia(),
      ...conEta(),
      ['08:30', 'proveedor-demora', { ...CUMPLE, eta: en('09:00') }],
      ['08:31', 'afiliado-reprograma', { acepta: true }],
    ).entonces({ pendientes: ['C-12'], vence: { 'C-12': '09:00' } });
  });
});

describe('reprogramar', () => {
  const reprograma = (hora: string, desde: string, hasta: string): Paso => [
    hora,
    'reprogramacion',
    { ...franja(desde, hasta), acordadoCon: ['PROVEEDOR', 'AFILIADO'] },
  ];

  test('cuando el plazo sonaba, entonces calla y la escalera empieza de nuevo en la hora nueva', () => {
    dado(asistencia(), ...confirmada(), ['15:06'])
      .entonces({ niveles: { 'C-09': 2, 'C-11': 0 }, suenan: 2 })
      .cuando(reprograma('15:07', '19:00', '21:00'))
      .entonces({ vence: { 'C-09': '18:00', 'C-11': '20:00' }, niveles: { 'C-09': 0, 'C-11': 0 }, suenan: 0 })
      .cuando(['18:05'])
      .entonces({ niveles: { 'C-09': 2, 'C-11': 0 } });
  });

  test('cuando la hora nueva está a menos de una hora, entonces C-09 se cancela', () => {
    dado(asistencia(), ...confirmada(), reprograma('15:07', '16:07', '18:00')).entonces({
      pendientes: ['C-11'],
      resultados: { 'C-09': 'NO_APLICA' },
    });
  });

  test('C-08 cuenta las 24 h desde la asignación, no desde la reprogramación', () => {
    dado(asistencia(), ...confirmada(), reprograma('12:00', '+1 09:00', '+1 11:00'), ['+0 21:00']).entonces({
      vence: { 'C-08': '+1 05:00' },
    });
    dado(asistencia(), ...confirmada(), reprograma('12:00', '+1 08:10', '+1 11:00'), ['+0 21:00']).entonces({
      pendientes: ['C-09', 'C-11'],
    });
  });

  test('cuando reemplaza a una promesa ya vencida, entonces queda escrito que era tarde', () => {
    dado(asistencia(), ...confirmada(), reprograma('18:30', '19:00', '21:00')).entonces({
      promesas: ['LLEGADA ANA 18:00 REEMPLAZADA tarde', 'LLEGADA ANA 21:00 VIGENTE'],
    });
  });

  test('cierra lo que se estaba preguntando', () => {
    dado(
      asistencia(),
      ...confirmada(),
      demora('14:50'),
      ['14:51', 'disponibilidad-cambiada', franja('20:00', '22:00')],
      reprograma('14:55', '20:00', '22:00'),
    ).entonces({ pendientes: ['C-09', 'C-11'] });
  });
});

describe('arribo y contacto', () => {
  test('el arribo termina todo lo que esperaba y abre C-13 desde su hora, no desde que se anota', () => {
    dado(asistencia(), ...asignada(), demora('14:50'))
      .cuando(['16:20', 'arribo', {}, { ocurridoEn: alas('16:05') }])
      .entonces({
        etapa: 'monitoreo',
        status: 'ARRIBADO',
        pendientes: ['C-13'],
        vence: { 'C-13': '16:15' },
        niveles: { 'C-13': 2 },
        promesas: ['LLEGADA ANA 18:00 CUMPLIDA'],
      });
  });

  test('cuando llega un segundo después de HASTA, entonces la promesa está incumplida', () => {
    dado(asistencia(), ...confirmada(), ['18:00:01', 'arribo']).entonces({
      promesas: ['LLEGADA ANA 18:00 INCUMPLIDA tarde'],
    });
    dado(asistencia(), ...confirmada(), ['19:00', 'arribo', {}, { ocurridoEn: alas('18:00') }]).entonces({
      promesas: ['LLEGADA ANA 18:00 CUMPLIDA'],
    });
  });

  test('los hitos van en orden: ni sin el anterior, ni antes que él, ni en el futuro', () => {
    dado(asistencia(), ...confirmada())
      .cuando(['17:00', 'contacto', { conferencia: true }])
      .rechaza('REGISTRO_NO_ESPERADO');
    dado(asistencia(), ...confirmada(), ['17:00', 'arribo'])
      .cuando(['17:05', 'contacto', { conferencia: true }, { ocurridoEn: alas('16:59:59') }])
      .rechaza('HITO_FUERA_DE_ORDEN');
    dado(asistencia(), ...confirmada(), ['17:00', 'arribo'])
      .cuando(['17:05', 'contacto', { conferencia: true }, { ocurridoEn: alas('17:05:01') }])
      .rechaza('DATOS_INVALIDOS');
    dado(asistencia(), ...confirmada(), ['17:00', 'arribo'])
      .cuando(['17:05', 'contacto', { conferencia: true }, { ocurridoEn: alas('17:00') }])
      .entonces({ status: 'CONTACTADO', vence: { 'C-14': '17:30' } });
  });

  test('el segundo proveedor no puede haber llegado antes de que el primero se fuera', () => {
    dado(
      asistencia(),
      ...contactada(),
      ['17:20', 'proveedor-cancelado'],
      ['17:25', 'proveedor-acepta', { proveedor: 'BETO', ...franja('18:00', '19:00') }],
    )
      .cuando(['17:40', 'arribo', {}, { ocurridoEn: alas('17:09') }])
      .rechaza('HITO_FUERA_DE_ORDEN');
  });

  test('no se llega dos veces', () => {
    dado(asistencia(), ...contactada())
      .cuando(['17:20', 'arribo'])
      .rechaza('REGISTRO_NO_ESPERADO');
  });
});

test('antes de que haya proveedor no hay nada que monitorear', () => {
  for (const codigo of ['proveedor-cumple', 'afiliado-informado'] as const)
    dado(asistencia(), ...programada())
      .cuando(['08:05', codigo, CUMPLE])
      .rechaza('REGISTRO_NO_ESPERADO');
  dado(asistencia(), ...programada())
    .cuando(['08:05', 'identidad', { valida: true }])
    .rechaza('REGISTRO_NO_ESPERADO');
});
