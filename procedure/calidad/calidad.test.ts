import type { Reglas } from '../reglas';
import { REGLAS_PREDETERMINADAS } from '../reglas';
import { dado } from '../testing/guion';
import type { Paso } from '../testing/guion';
import { en } from '../testing/pasos';
import { calidad } from '../testing/prueba-calidad';

const CAUSA = 'PUNTUALIDAD.LLEGADA.SIN-AVISO';
const OTRA = 'TRABAJO.CALIDAD.VOLVIO-A-FALLAR';
const tomada = (hora = '11:00', usuario = 'jefe-calidad'): Paso => [hora, 'calidad-tomada', {}, { usuario }];
const tratada = (hora = '12:00', causa = CAUSA): Paso => [hora, 'calidad-tratada', { causa, responsable: 'PROVEEDOR' }];
const respondida = (hora = '13:00'): Paso => [hora, 'calidad-respondida', { medio: 'TELEFONO', quedaConforme: true }];
const cerrada = (hora = '14:00'): Paso => [hora, 'calidad-cerrada'];

test('se toma, se trata, se responde y se cierra; en cada paso hay un reloj, y al final nada abierto', () => {
  const prueba = calidad();
  expect(prueba.abierto('C-19')).toMatchObject({
    id: '153567-1Q:C-19:1',
    clausula: 'A-5.5.2.1.d',
    dueno: 'jefe-calidad',
    escalera: 'calidad',
    formula: { expresion: 'afiliado no conforme, fin del día hábil siguiente', desde: Date.parse(en('10:00')) },
  });
  dado(prueba)
    .entonces({ status: 'ABIERTO', vence: { 'C-19': '+1 18:00' } })
    .cuando(tomada())
    .entonces({ status: 'TOMADO', vence: { 'C-33': '+7 18:00' }, asiento: '6 CALIDAD / CASO TOMADO' })
    .cuando(tratada())
    .entonces({ status: 'TRATADO', vence: { 'C-34': '+2 18:00' }, asiento: '6 CALIDAD / TRATAMIENTO' })
    .cuando(respondida())
    .entonces({ status: 'RESPONDIDO', vence: { 'C-35': '+1 18:00' }, asiento: '6 CALIDAD / RESPUESTA AL AFILIADO' })
    .cuando(['13:30', 'pendiente-manual', { vence: en('+3 09:00') }], cerrada())
    .entonces({
      status: 'CERRADO',
      etapa: 'finalizada',
      pendientes: [],
      asiento: '6 CALIDAD / CASO DE CALIDAD CERRADO',
      resultados: {
        'C-19': 'CUMPLIDO',
        'C-33': 'CUMPLIDO',
        'C-34': 'CUMPLIDO',
        'C-35': 'CUMPLIDO',
        'M-1': 'CANCELADO',
      },
    });
  expect(prueba.story.terminada).toBe(true);
  expect(prueba.caso).toMatchObject({
    terminadaEn: en('14:00'),
    causa: CAUSA,
    responsable: 'PROVEEDOR',
    medio: 'TELEFONO',
    quedaConforme: true,
    aCargo: 'jefe-calidad',
    acepta: ['comentario'],
  });
});

test.each<[string, Paso[], Paso]>([
  ['sin tomar', [], tratada()],
  ['sin tomar', [], respondida()],
  ['sin tratar', [tomada()], respondida()],
  ['sin tratar', [tomada()], cerrada()],
  ['sin responder', [tomada(), tratada()], cerrada()],
  ['ya tomado', [tomada()], tomada('12:00')],
  ['ya respondido', [tomada(), tratada(), respondida()], tratada('13:30')],
  ['ya respondido', [tomada(), tratada(), respondida()], respondida('13:30')],
])('%s, no se espera otro paso', (_, antes, paso) => {
  const guion = dado(calidad(), ...antes);
  expect(guion.prueba.caso['acepta']).not.toContain(paso[1]);
  guion.cuando(paso).rechaza('REGISTRO_NO_ESPERADO');
});

test('cerrado, solo comentarios', () => {
  dado(calidad(), tomada(), tratada(), respondida(), cerrada())
    .cuando(tratada('15:00'))
    .rechaza('CASO_FINALIZADO')
    .cuando(['15:01', 'comentario'])
    .entonces({ rechazo: null, asiento: '6 CALIDAD / COMENTARIO' });
});

describe('el tratamiento', () => {
  test('se escribe otra vez hasta que se responde; vale el último, y el plazo para responder no se mueve', () => {
    const guion = dado(calidad(), tomada(), tratada('12:00'), tratada('+1 12:00', OTRA));
    guion.entonces({ status: 'TRATADO', vence: { 'C-34': '+2 18:00' } });
    expect(guion.prueba.caso['causa']).toBe(OTRA);
  });

  test.each(['INVENTADA', 'PUNTUALIDAD'])(
    'cuando la causa %s no es una del tercer nivel, entonces nombra el campo',
    (c) => {
      for (const antes of [[tomada()], [tomada(), tratada()]]) {
        const guion = dado(calidad(), ...antes)
          .cuando(tratada('12:30', c))
          .rechaza('DATOS_INVALIDOS');
        expect(guion.prueba.transiciones.at(-1)?.registro?.rechazo?.errores?.[0]?.path).toBe('datos.causa');
      }
    },
  );
});

describe('de quién es', () => {
  test('sin tomar, de toda la jefatura de calidad: la alerta es para todos; tomado, para quien lo tomó', () => {
    const prueba = calidad();
    dado(prueba, ['+1 18:00']).entonces({ niveles: { 'C-19': 1 }, suenan: 1 });
    dado(prueba, tomada('+2 09:00', 'otra-jefa')).entonces({ suenan: 0, resultados: { 'C-19': 'INCUMPLIDO' } });
    dado(prueba, ['+9 18:01']).entonces({ niveles: { 'C-33': 1 }, suenan: 1 });
    expect([...prueba.alertas.values()].map((a) => [a.reloj, a.nivel, a.rol, a.dueno])).toEqual([
      ['C-19', 1, 'jefe-calidad', null],
      ['C-33', 1, 'jefe-calidad', 'otra-jefa'],
    ]);
  });

  test('al día siguiente de vencido suena en gerencia, que puede acusar; la jefatura también', () => {
    for (const por of ['gerencia', 'jefe-calidad'])
      dado(calidad(), ['+2 18:00'])
        .entonces({ niveles: { 'C-19': 2 }, suenan: 2 })
        .cuando(['+2 18:05', 'acuse', { pendiente: 'C-19' }, { por }])
        .entonces({ rechazo: null, suenan: 0, pendientes: ['C-19'] });
  });

  test('gerencia no acusa lo que todavía no le llegó', () => {
    dado(calidad(), ['+1 18:30'])
      .cuando(['+1 18:31', 'acuse', { pendiente: 'C-19' }, { por: 'gerencia' }])
      .rechaza('PERMISO_DENEGADO');
  });

  test('se transfiere a otra jefatura de calidad y a nadie más, una vez tomado', () => {
    const guion = dado(calidad())
      .cuando(['10:30', 'transferencia', { a: 'otra-jefa' }])
      .rechaza('REGISTRO_NO_ESPERADO');
    guion
      .cuando(tomada(), ['11:30', 'transferencia', { a: 'coordinador' }])
      .rechaza('DATOS_INVALIDOS')
      .cuando(['11:31', 'transferencia', { a: 'otra-jefa' }])
      .entonces({ rechazo: null, coordinador: 'otra-jefa' });
    expect(guion.prueba.abierto('C-33')).toMatchObject({ dueno: 'otra-jefa' });
    expect(guion.prueba.transiciones.at(-1)?.efectos).toEqual({ coordinador: { de: 'jefe-calidad', a: 'otra-jefa' } });
  });

  test.each(['coordinador', 'supervisor', 'jefe-operaciones', 'gerencia', 'admin', 'ivr'])(
    '%s no actúa sobre el caso',
    (por) => {
      for (const codigo of ['calidad-tomada', 'comentario', 'pendiente-manual', 'anulacion'] as const)
        dado(calidad()).cuando(['10:30', codigo, {}, { por }]).rechaza('PERMISO_DENEGADO');
    },
  );

  test('lo que es de una asistencia no se espera aquí', () => {
    for (const codigo of ['situacion', 'conclusion', 'arribo', 'anulacion'] as const)
      dado(calidad()).cuando(['10:30', codigo]).rechaza('REGISTRO_NO_ESPERADO');
  });
});

test('los pendientes a mano suben por la escalera de calidad y se cumplen', () => {
  dado(calidad(), tomada(), ['11:05', 'pendiente-manual', { vence: en('11:30') }], ['11:36'])
    .entonces({ niveles: { 'M-1': 1, 'C-33': 0 } })
    .cuando(['11:37', 'pendiente-hecho', { pendiente: 'M-1' }])
    .entonces({ pendientes: ['C-33'], suenan: 0 });
});

test('un caso abierto con reglas de antes de calidad toma las predeterminadas', () => {
  const { calidad: _, ...viejas } = REGLAS_PREDETERMINADAS;
  dado(calidad({ reglas: viejas as Reglas }), ['+1 18:00']).entonces({
    vence: { 'C-19': '+1 18:00' },
    niveles: { 'C-19': 1 },
  });
});
