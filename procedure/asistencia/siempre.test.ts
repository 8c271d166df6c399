import { dado } from '../testing/guion';
import type { Paso } from '../testing/guion';
import { confirmada, en, programada, terminada } from '../testing/pasos';
import { asistencia } from '../testing/prueba';

const acusa = (hora: string, pendiente: string, por?: string): Paso => [
  hora,
  'acuse',
  { pendiente },
  por === undefined ? {} : { por },
];

describe('el acuse', () => {
  test('cuando lo da quien ya fue avisado, entonces calla, no sube más y el pendiente sigue', () => {
    dado(asistencia(), ...confirmada(), acusa('15:01', 'C-09'))
      .entonces({ suenan: 0, niveles: { 'C-09': 1, 'C-11': 0 } })
      .cuando(['16:59'])
      .entonces({ niveles: { 'C-09': 1, 'C-11': 0 }, vencidos: ['C-09'] });
  });

  test('antes de que suene, dos veces, o de uno que no existe, no vale', () => {
    dado(asistencia(), ...confirmada())
      .cuando(acusa('14:59', 'C-09'))
      .rechaza('REGISTRO_NO_ESPERADO');
    dado(asistencia(), ...confirmada(), ['15:00'])
      .cuando(acusa('15:01', 'C-11'))
      .rechaza('DATOS_INVALIDOS');
    dado(asistencia(), ...confirmada(), ['17:00'], acusa('17:01', 'C-09'))
      .cuando(acusa('17:02', 'C-09'))
      .rechaza('DATOS_INVALIDOS');
  });

  test('lo que empezó por el supervisor no lo acusa un coordinador', () => {
    const agotada = () => dado(asistencia({}, { zona: [] }), ...programada());
    agotada().cuando(acusa('08:01', 'C-06')).rechaza('PERMISO_DENEGADO');
    agotada()
      .cuando(acusa('08:01', 'C-06', 'supervisor'))
      .entonces({ suenan: 0 });
    agotada()
      .cuando(acusa('08:01', 'C-06', 'gerencia'))
      .entonces({ suenan: 0 });
  });

  test('también por el id de la fila', () => {
    dado(asistencia(), ...confirmada(), acusa('15:01', '153567-1:C-09:1')).entonces({ suenan: 0 });
  });
});

describe('pendientes a mano', () => {
  const anota = (hora: string, vence: string): Paso => [hora, 'pendiente-manual', { vence: en(vence) }];

  test('se numeran, vencen, suenan y se cierran', () => {
    dado(asistencia(), ...confirmada(), anota('09:00', '10:00'), anota('09:01', '12:00'), ['10:05'])
      .entonces({ pendientes: ['C-09', 'C-11', 'M-1', 'M-2'], niveles: { 'M-1': 2, 'M-2': 0, 'C-09': 0, 'C-11': 0 } })
      .cuando(['10:06', 'pendiente-hecho', { pendiente: 'M-1' }], ['10:07', 'pendiente-hecho', { pendiente: 'M-2' }])
      .entonces({ suenan: 0, resultados: { 'M-1': 'INCUMPLIDO', 'M-2': 'CUMPLIDO' } });
  });

  test('un reloj del procedimiento no se cierra a mano', () => {
    dado(asistencia(), ...confirmada(), anota('09:00', '10:00'))
      .cuando(['09:01', 'pendiente-hecho', { pendiente: 'C-09' }])
      .rechaza('DATOS_INVALIDOS');
  });
});

describe('la transferencia', () => {
  test('cuando pasa a otro, entonces lo abierto y lo programado son suyos', () => {
    const guion = dado(
      asistencia(),
      ...confirmada('+2 16:00', '+2 18:00'),
      ['09:00', 'transferencia', { a: 'otra' }],
      ['+2 04:00'],
    );
    guion.entonces({ coordinador: 'otra' });
    expect(guion.prueba.abiertos().map((p) => p.dueno)).toEqual(['otra', 'otra', 'otra']);
    expect(guion.prueba.transiciones.find((t) => t.causa === 'transferencia')?.efectos).toEqual({
      coordinador: { de: 'coordinador', a: 'otra' },
    });
  });

  test('a quien no existe no', () => {
    dado(asistencia(), ...confirmada())
      .cuando(['09:00', 'transferencia', { a: 'nadie' }])
      .rechaza('DATOS_INVALIDOS')
      .entonces({ coordinador: 'coordinador' });
  });
});

describe('cancelar y anular', () => {
  test.each([
    ['sin decir si se le avisó', undefined, true],
    ['sin avisarle', false, true],
    ['ya avisado', true, false],
  ])(
    'cuando se cancela con proveedor asignado, %s, entonces avisarle queda pendiente: %s → %s',
    (_, proveedorAvisado, queda) => {
      const datos = { causa: 'AFILIADO', ...(proveedorAvisado === undefined ? {} : { proveedorAvisado }) };
      const { prueba } = dado(asistencia(), ...confirmada(), ['09:00', 'afiliado-cancela', datos]);
      const tipos = prueba.transiciones.at(-1)?.avisos.map((a) => a.aviso.tipo);
      expect(tipos).toEqual(queda ? ['proveedor-por-avisar', 'asistencia-terminada'] : ['asistencia-terminada']);
    },
  );

  test('cuando se cancela sin proveedor, entonces no hay a quién avisar', () => {
    const { prueba } = dado(asistencia(), ...programada(), ['09:00', 'afiliado-cancela', { causa: 'AFILIADO' }]);
    expect(prueba.transiciones.at(-1)?.avisos.map((a) => a.aviso.tipo)).toEqual(['asistencia-terminada']);
  });

  test('anular es del supervisor, en cualquier etapa, y libera lo reservado', () => {
    dado(asistencia(), ...terminada())
      .cuando(['19:00', 'anulacion', {}, { por: 'coordinador' }])
      .rechaza('PERMISO_DENEGADO');
    const { prueba } = dado(asistencia(), ...terminada(), ['19:00', 'anulacion']).entonces({
      status: 'ANULADA',
      pendientes: [],
      suenan: 0,
    });
    expect(prueba.transiciones.at(-1)?.efectos).toEqual({ reserva: 'LIBERADA', consumido: 0 });
  });

  test('terminado, solo comentarios', () => {
    dado(asistencia(), ['08:01', 'anulacion'], ['+3 08:00', 'comentario'])
      .entonces({ acepta: ['comentario'], pendientes: [] })
      .cuando(['+3 08:01', 'situacion'])
      .rechaza('CASO_FINALIZADO');
  });
});

test('la prioridad, después de asignar, solo cambia la escalera: la franja y sus plazos quedan', () => {
  dado(asistencia(), ...confirmada(), ['15:02'], ['15:02', 'prioridad', { prioridad: 'VITAL' }]).entonces({
    prioridad: 'VITAL',
    vence: { 'C-09': '15:00', 'C-11': '17:00' },
    niveles: { 'C-09': 2, 'C-11': 0 },
    promesas: ['LLEGADA ANA 18:00 VIGENTE'],
  });
});
