import fc from 'fast-check';
import { dado } from '../testing/guion';
import { en } from '../testing/pasos';
import type { Prueba } from '../testing/prueba';
import { avisa, expediente } from '../testing/prueba-expediente';
import type { Aviso } from '../transicion';

const abierta = (n: number): Aviso => ({ tipo: 'asistencia-abierta', n });
const terminada = (n: number): Aviso => ({ tipo: 'asistencia-terminada', n });
const cierre = (hora: string) => [hora, 'cierre-expediente'] as const;
const relojes = (prueba: Prueba): string[] =>
  prueba
    .abiertos()
    .map((p) => p.reloj)
    .sort();

describe('C-29, cerrar el expediente', () => {
  test('corre desde la apertura, se detiene mientras hay una abierta y vuelve cuando termina la última', () => {
    const prueba = expediente();
    expect(prueba.abierto('C-29')).toMatchObject({ venceEn: en('09:00') });
    avisa(prueba, '08:01', abierta(1));
    avisa(prueba, '08:05', abierta(2));
    expect(relojes(prueba)).toEqual([]);
    avisa(prueba, '10:00', terminada(1));
    expect(relojes(prueba)).toEqual([]);
    avisa(prueba, '11:00', terminada(2));
    expect(prueba.abierto('C-29')).toMatchObject({ venceEn: en('12:00'), nivel: 0 });
    dado(prueba, ['12:05']).entonces({ pendientes: ['C-29'], niveles: { 'C-29': 2 } });
  });

  test('cuando se abre otra después de terminada la última, entonces cesa lo que sonaba', () => {
    const prueba = expediente();
    avisa(prueba, '08:01', abierta(1));
    avisa(prueba, '09:00', terminada(1));
    dado(prueba, ['10:06']).entonces({ suenan: 2 });
    avisa(prueba, '10:07', abierta(2));
    dado(prueba, ['10:30']).entonces({ pendientes: [], suenan: 0 });
  });

  test('un aviso repetido no cambia nada', () => {
    const prueba = expediente();
    avisa(prueba, '08:01', abierta(1));
    avisa(prueba, '09:00', terminada(1));
    avisa(prueba, '09:30', terminada(1));
    expect(prueba.abierto('C-29')).toMatchObject({ venceEn: en('10:00') });
    expect(prueba.caso['abiertas']).toEqual([]);
  });
});

describe('cerrar', () => {
  test('cuando hay una asistencia abierta, entonces se rechaza y dice cuál, y no figura como aceptado', () => {
    const prueba = expediente();
    avisa(prueba, '08:01', abierta(1));
    avisa(prueba, '08:02', abierta(3));
    const guion = dado(prueba).cuando(cierre('08:05')).rechaza('FALTA_PARA_CERRAR');
    expect(guion.prueba.transiciones.at(-1)?.registro?.rechazo?.falta).toEqual(['asistencia 1', 'asistencia 3']);
    expect(prueba.caso).toMatchObject({
      status: 'ABIERTO',
      rechaza: { 'cierre-expediente': { codigo: 'FALTA_PARA_CERRAR' } },
    });
    expect(prueba.caso['acepta']).not.toContain('cierre-expediente');
  });

  test('cuando todas terminaron, entonces cierra y nada queda abierto', () => {
    const prueba = expediente({ afiliadoStatus: 'VERIFICAR' });
    avisa(prueba, '08:01', abierta(1));
    avisa(prueba, '09:00', terminada(1));
    dado(prueba, cierre('09:30')).entonces({
      status: 'CERRADO',
      pendientes: [],
      suenan: 0,
      resultados: { 'C-29': 'CUMPLIDO', 'C-21': 'CANCELADO' },
      asiento: '5 CIERRE / EXPEDIENTE CERRADO',
    });
    expect(prueba.caso).toMatchObject({ cerradoEn: en('09:30'), acepta: ['comentario'] });
    expect(prueba.caso['rechaza']).toEqual({});
    expect(prueba.story.terminada).toBe(true);
  });

  test('cuando en ese mismo momento se está abriendo otra, entonces manda la base: se rechaza y sigue todo como estaba', () => {
    const prueba = expediente({}, { abiertas: [4] });
    dado(prueba)
      .cuando(cierre('08:30'))
      .rechaza('FALTA_PARA_CERRAR')
      .entonces({ status: 'ABIERTO', pendientes: ['C-29'] });
    expect(prueba.transiciones.at(-1)?.registro?.rechazo?.falta).toEqual(['asistencia 4']);
  });

  test('cuando llega tarde, entonces C-29 queda incumplido', () => {
    dado(expediente(), cierre('09:00:01')).entonces({ resultados: { 'C-29': 'INCUMPLIDO' } });
  });

  test('cerrado, solo comentarios, y lo que avisen las asistencias no abre nada', () => {
    const prueba = expediente();
    const guion = dado(prueba, cierre('08:30')).cuando(cierre('08:31')).rechaza('CASO_FINALIZADO');
    avisa(prueba, '08:32', terminada(1));
    avisa(prueba, '08:33', { tipo: 'proveedor-por-avisar', n: 1, proveedor: 'ANA' });
    guion.cuando(['08:34', 'comentario']).entonces({ rechazo: null, pendientes: [] });
  });
});

describe('C-21, el afiliado A VERIFICAR', () => {
  test('corre desde la apertura hasta el fin del día hábil siguiente', () => {
    expect(expediente({ afiliadoStatus: 'VERIFICAR' }).abierto('C-21')).toMatchObject({ venceEn: en('+1 18:00') });
    expect(expediente().abierto('C-21')).toBeUndefined();
    expect(expediente({ afiliadoStatus: 'NO_ACTIVO' }).abierto('C-21')).toBeUndefined();
  });

  test.each(['ACTIVO', 'NO_ACTIVO'] as const)(
    'cuando se verifica %s en una asistencia, entonces termina y las otras abiertas lo saben',
    (status) => {
      const prueba = expediente({ afiliadoStatus: 'VERIFICAR' });
      for (const n of [1, 2, 3]) avisa(prueba, '08:01', abierta(n));
      avisa(prueba, '08:02', terminada(3));
      avisa(prueba, '09:00', { tipo: 'verificacion', n: 1, status });
      expect(prueba.pendientes.get('153567-0:C-21:1')).toMatchObject({ resultado: 'CUMPLIDO', cerradoEn: en('09:00') });
      expect(prueba.transiciones.at(-1)?.avisos).toEqual([{ para: 2, aviso: { tipo: 'verificacion', n: 1, status } }]);
    },
  );

  test('cuando después se abre otra, entonces también lo sabe', () => {
    const prueba = expediente({ afiliadoStatus: 'VERIFICAR' });
    avisa(prueba, '08:01', abierta(1));
    avisa(prueba, '09:00', { tipo: 'verificacion', n: 1, status: 'ACTIVO' });
    avisa(prueba, '10:00', abierta(2));
    expect(prueba.transiciones.at(-1)?.avisos).toEqual([
      { para: 2, aviso: { tipo: 'verificacion', n: 2, status: 'ACTIVO' } },
    ]);
  });

  test('verificado después de su hora, queda incumplido', () => {
    const prueba = expediente({ afiliadoStatus: 'VERIFICAR' });
    avisa(prueba, '+1 18:00:01', { tipo: 'verificacion', n: 1, status: 'ACTIVO' });
    expect(prueba.pendientes.get('153567-0:C-21:1')).toMatchObject({ resultado: 'INCUMPLIDO', nivel: 1 });
  });
});

describe('los pendientes a mano y lo demás', () => {
  test('cuando un proveedor quedó sin avisar, entonces es un pendiente que vence ya, y dice a quién y de qué', () => {
    const prueba = expediente();
    avisa(prueba, '08:01', abierta(1));
    avisa(prueba, '09:00', { tipo: 'proveedor-por-avisar', n: 1, proveedor: 'ANA' });
    expect(prueba.abierto('M-1')).toMatchObject({
      venceEn: en('09:00'),
      nivel: 1,
      formula: { expresion: expect.stringMatching(/ANA.*153567\/1/) },
    });
    dado(prueba, ['09:05'])
      .entonces({ niveles: { 'M-1': 2 } })
      .cuando(['09:06', 'pendiente-hecho', { pendiente: 'M-1' }])
      .entonces({ pendientes: [], suenan: 0 });
  });

  test('se anotan, suenan, se acusan, se transfieren y se cierran', () => {
    dado(expediente(), ['08:05', 'pendiente-manual', { vence: en('08:30') }], ['08:36'])
      .entonces({ pendientes: ['C-29', 'M-1'], niveles: { 'M-1': 2, 'C-29': 0 } })
      .cuando(['08:37', 'acuse', { pendiente: 'M-1' }])
      .entonces({ suenan: 0 })
      .cuando(['08:38', 'transferencia', { a: 'otra' }])
      .entonces({ coordinador: 'otra' })
      .cuando(['08:39', 'pendiente-hecho', { pendiente: 'M-1' }])
      .entonces({ pendientes: ['C-29'], resultados: { 'M-1': 'INCUMPLIDO' } });
  });

  test('lo que es de una asistencia no se espera aquí', () => {
    for (const codigo of ['situacion', 'conclusion', 'arribo', 'anulacion'] as const)
      dado(expediente()).cuando(['08:01', codigo]).rechaza('REGISTRO_NO_ESPERADO');
  });
});

test('mientras no cierra ni tiene asistencias abiertas, C-29 espera; y lo abierto es lo que dijeron los avisos', () => {
  const aviso = fc.tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.constantFrom('asistencia-abierta' as const, 'asistencia-terminada' as const),
    fc.nat(90),
  );
  fc.assert(
    fc.property(fc.array(aviso, { maxLength: 15 }), (lista) => {
      const prueba = expediente({ afiliadoStatus: 'VERIFICAR' });
      const vivas = new Set<number>();
      for (const [n, tipo, minutos] of lista) {
        prueba.avanza(prueba.ahora + minutos * 60_000);
        prueba.aplica({ tipo: 'aviso', aviso: { tipo, n } });
        if (tipo === 'asistencia-abierta') vivas.add(n);
        else vivas.delete(n);
        expect(prueba.caso['abiertas']).toEqual([...vivas]);
        expect(prueba.abierto('C-29') !== undefined).toBe(vivas.size === 0);
        expect(prueba.abierto('C-21')).toMatchObject({ venceEn: en('+1 18:00') });
      }
      expect(prueba.transiciones.map((t) => t.numero)).toEqual(prueba.transiciones.map((_, i) => i + 1));
    }),
  );
});
