import fc from 'fast-check';
import { dado } from '../testing/guion';
import type { Guion, Paso as Hace } from '../testing/guion';
import { emergencia, en, franja, pesos, programada } from '../testing/pasos';
import { REGLAS_PREDETERMINADAS } from '../reglas';
import { asistencia } from '../testing/prueba';
import { llegada, minutosDeServicio, PASOS, tiene } from './perfil';
import type { Paso, PerfilDeServicio } from './perfil';

const sin = (...sinPasos: Paso[]): PerfilDeServicio => ({ encuesta: true, primeroProveedor: false, sinPasos });
const TELEFONICA: PerfilDeServicio = { ...sin('ARRIBO', 'CONTACTO', 'DIAGNOSTICO'), minutosServicio: 45 };

const ACEPTA_FRANJA: Hace = ['08:10', 'proveedor-acepta', { proveedor: 'ANA', ...franja('16:00', '18:00') }];
const aceptaEta = (hora: string, eta: string): Hace => [hora, 'proveedor-acepta', { proveedor: 'ANA', eta: en(eta) }];
const CONFIRMA: Hace = ['08:12', 'afiliado-confirma', { informado: ['HORARIO', 'NUMERO', 'PROVEEDOR'] }];
const con = (perfil: PerfilDeServicio, ...pasos: Hace[]): Guion => dado(asistencia({ perfil }), ...pasos);
const franjaCon = (perfil: PerfilDeServicio, ...pasos: Hace[]): Guion =>
  con(perfil, ...programada(), ACEPTA_FRANJA, CONFIRMA, ...pasos);
const etaCon = (perfil: PerfilDeServicio, ...pasos: Hace[]): Guion =>
  con(perfil, ...emergencia(), aceptaEta('08:03', '08:40'), CONFIRMA, ...pasos);
const acepta = ({ prueba }: Guion): unknown => prueba.caso['acepta'];

test('sin decir nada, un servicio tiene todos los pasos', () => {
  const todos: PerfilDeServicio = { encuesta: false, primeroProveedor: false };
  for (const paso of PASOS) expect([tiene(todos, paso), tiene(sin(paso), paso)]).toEqual([true, false]);
  expect([minutosDeServicio(todos), minutosDeServicio(TELEFONICA)]).toEqual([30, 45]);
});

test.each<[Paso[], string]>([
  [[], 'arribo'],
  [['ARRIBO'], 'contacto'],
  [['CONTACTO'], 'arribo'],
  [['DIAGNOSTICO'], 'arribo'],
  [['ARRIBO', 'CONTACTO'], 'diagnostico'],
  [['ARRIBO', 'DIAGNOSTICO'], 'contacto'],
  [['ARRIBO', 'CONTACTO', 'DIAGNOSTICO'], 'termino'],
])('sin %j, lo primero que se sabe del proveedor es %s, y es lo que se espera', (pasos, que) => {
  expect(llegada(sin(...pasos))).toBe(que);
  const guion = franjaCon(sin(...pasos));
  for (const hito of ['arribo', 'contacto', 'diagnostico', 'termino'])
    expect([hito, (acepta(guion) as string[]).includes(hito)]).toEqual([hito, hito === que]);
});

describe('la telefónica: ni arribo, ni contacto, ni diagnóstico', () => {
  test('cuando se acuerda, entonces se la espera terminada a la hora acordada más lo que dura', () => {
    franjaCon(TELEFONICA).entonces({ pendientes: ['C-09', 'C-16'], vence: { 'C-09': '15:00', 'C-16': '18:45' } });
    etaCon(TELEFONICA).entonces({ pendientes: ['C-16'], vence: { 'C-16': '09:25' } });
  });

  test('cuando se acuerda otra hora, entonces el plazo se mueve con ella', () => {
    etaCon(
      TELEFONICA,
      ['08:30', 'proveedor-demora', { sentido: 'ENTRANTE', eta: en('09:30') }],
      ['08:31', 'afiliado-reprograma', { acepta: true }],
    ).entonces({ pendientes: ['C-16'], vence: { 'C-16': '10:15' } });
    franjaCon(TELEFONICA, [
      '09:00',
      'reprogramacion',
      { ...franja('19:00', '20:00'), acordadoCon: ['PROVEEDOR', 'AFILIADO'] },
    ]).entonces({ vence: { 'C-09': '18:00', 'C-16': '20:45' } });
  });

  test.each([
    ['18:45', 'CUMPLIDA'],
    ['18:45:01', 'INCUMPLIDA tarde'],
  ])('cuando termina a las %s, entonces la promesa de empezar hasta las 18 está %s', (hora, estado) => {
    franjaCon(TELEFONICA, [hora, 'termino']).entonces({
      etapa: 'cierre',
      status: 'TERMINADA',
      statusProveedor: 'PROVEEDOR_CONCLUIDO',
      pendientes: ['C-17', 'C-18'],
      resultados: { 'C-16': estado === 'CUMPLIDA' ? 'CUMPLIDO' : 'INCUMPLIDO' },
      promesas: [`LLEGADA ANA 18:00 ${estado}`],
    });
  });

  test('lo que dura se cuenta en los minutos de las reglas', () => {
    const reglas = { ...REGLAS_PREDETERMINADAS, minutoMs: 1000 };
    const termina = (hora: string): Guion =>
      dado(asistencia({ perfil: TELEFONICA, reglas }), ...emergencia(), aceptaEta('08:00:03', '08:01'), [
        hora,
        'termino',
      ]);
    termina('08:01:45').entonces({
      promesas: ['LLEGADA ANA 08:01 CUMPLIDA'],
      resultados: { 'C-16': 'CUMPLIDO' },
    });
    termina('08:01:46').entonces({
      promesas: ['LLEGADA ANA 08:01 INCUMPLIDA tarde'],
      resultados: { 'C-16': 'INCUMPLIDO' },
    });
  });

  test('hasta el término se puede cancelar al proveedor, y al perderlo no queda nada suyo', () => {
    etaCon(TELEFONICA, ['08:30', 'proveedor-cancelado']).entonces({
      posicion: 'BETO',
      pendientes: ['C-02'],
      promesas: ['LLEGADA ANA 08:40 INCUMPLIDA'],
    });
  });

  test('al cerrar no falta la identidad de quien nadie vio', () => {
    const guion = etaCon(TELEFONICA, ['09:00', 'termino']);
    expect(guion.prueba.caso['vacios']).toEqual(['situacion']);
    guion
      .cuando(
        ['09:05', 'costos', { lineas: [{ monto: pesos(100), paga: 'COBERTURA' }] }],
        ['09:06', 'conformidad', { resultado: 'CONFORME' }],
        ['09:07', 'conclusion'],
      )
      .entonces({ status: 'CONCLUIDA', pendientes: [] });
  });
});

describe('con sólo algunos pasos', () => {
  test('sin arribo, el contacto lo hace todo', () => {
    etaCon(sin('ARRIBO')).entonces({ pendientes: ['C-13'], vence: { 'C-13': '08:40' } });
    franjaCon(sin('ARRIBO')).entonces({ vence: { 'C-09': '15:00', 'C-13': '17:00' } });
    etaCon(sin('ARRIBO'), ['08:40', 'contacto', { conferencia: false }]).entonces({
      etapa: 'prestacion',
      status: 'CONTACTADO',
      pendientes: ['C-14'],
      promesas: ['LLEGADA ANA 08:40 CUMPLIDA'],
    });
    etaCon(sin('ARRIBO'), ['08:41', 'contacto', { conferencia: false }]).entonces({
      promesas: ['LLEGADA ANA 08:40 INCUMPLIDA tarde'],
    });
  });

  test('sin contacto, del arribo se espera el diagnóstico', () => {
    etaCon(sin('CONTACTO'), ['08:40', 'arribo']).entonces({
      etapa: 'prestacion',
      pendientes: ['C-14'],
      vence: { 'C-14': '09:10' },
    });
  });

  test('sin diagnóstico, del contacto se espera el término, que se puede reestimar', () => {
    const guion = etaCon(sin('DIAGNOSTICO'), ['08:40', 'arribo'], ['08:45', 'contacto', { conferencia: false }]);
    guion.entonces({ etapa: 'prestacion', pendientes: ['C-16'], vence: { 'C-16': '09:15' } });
    expect(acepta(guion)).toEqual(expect.arrayContaining(['termino', 'termino-reestimado', 'proveedor-cancelado']));
    for (const codigo of ['diagnostico', 'autorizacion', 'excedente']) expect(acepta(guion)).not.toContain(codigo);
    guion
      .cuando(['09:00', 'termino-reestimado', { terminoEstimado: en('10:00') }])
      .entonces({ vence: { 'C-16': '10:00' } })
      .cuando(['09:50', 'termino'])
      .entonces({ etapa: 'cierre', promesas: ['LLEGADA ANA 08:40 CUMPLIDA', 'TERMINO ANA 10:00 CUMPLIDA'] });
  });

  test('sin arribo ni contacto, se espera el diagnóstico, con los minutos que el servicio tiene para él', () => {
    const perfil = { ...sin('ARRIBO', 'CONTACTO'), minutosDiagnostico: 20 };
    etaCon(perfil).entonces({ pendientes: ['C-14'], vence: { 'C-14': '09:00' } });
    etaCon(sin('ARRIBO', 'CONTACTO')).entonces({ vence: { 'C-14': '09:10' } });
    etaCon(perfil, ['09:00', 'diagnostico', { costo: pesos(1) }]).entonces({
      etapa: 'prestacion',
      status: 'DIAGNOSTICADA',
      pendientes: ['C-26'],
      promesas: ['LLEGADA ANA 08:40 CUMPLIDA'],
    });
    etaCon(perfil, ['09:01', 'diagnostico', { costo: pesos(1) }]).entonces({
      promesas: ['LLEGADA ANA 08:40 INCUMPLIDA tarde'],
    });
  });

  test('sin confirmación, al afiliado no hay que llamarlo', () => {
    con(sin('CONFIRMACION'), ...programada(), ACEPTA_FRANJA).entonces({
      etapa: 'monitoreo',
      status: 'CONFIRMADA',
      pendientes: ['C-09', 'C-11'],
    });
  });

  test('sin conformidad, con los costos alcanza para concluir, y no hay encuesta', () => {
    const guion = etaCon({ ...TELEFONICA, sinPasos: [...(TELEFONICA.sinPasos ?? []), 'CONFORMIDAD'] }, [
      '09:00',
      'termino',
    ]);
    guion.entonces({ pendientes: ['C-17'] });
    expect(guion.prueba.caso).toMatchObject({ falta: ['costos'] });
    guion.cuando(['09:05', 'costos', { lineas: [{ monto: pesos(1), paga: 'EMPRESA' }] }]).entonces({
      pendientes: ['C-28'],
    });
    expect(acepta(guion)).toEqual(expect.not.arrayContaining(['conformidad', 'encuesta-derivada']));
    guion.cuando(['09:06', 'conclusion']).entonces({ status: 'CONCLUIDA' });
  });
});

test('le falten los pasos que le falten, un caso se puede llevar hasta concluirlo, y nunca espera sin un pendiente', () => {
  fc.assert(
    fc.property(fc.subarray([...PASOS]), fc.boolean(), (sinPasos, programado) => {
      const { prueba } = dado(
        asistencia({ perfil: sin(...sinPasos) }),
        ...(programado ? programada() : emergencia()),
        programado ? ACEPTA_FRANJA : aceptaEta('08:03', '08:40'),
      );
      const camino: Hace[] = [
        CONFIRMA,
        ['17:00', 'arribo'],
        ['17:01', 'contacto', { conferencia: false }],
        ['17:02', 'diagnostico', { costo: pesos(1) }],
        ['17:03', 'autorizacion', { terminoEstimado: en('18:00') }],
        ['17:04', 'termino'],
        ['17:05', 'costos', { lineas: [{ monto: pesos(1), paga: 'COBERTURA' }] }],
        ['17:06', 'conformidad', { resultado: 'CONFORME' }],
        ['17:07', 'conclusion'],
      ];
      for (const paso of camino) {
        expect(prueba.abiertos()).not.toEqual([]);
        const seEspera = (prueba.caso['acepta'] as string[]).includes(paso[1] ?? '');
        if (seEspera) dado(prueba, paso);
      }
      expect(prueba.caso).toMatchObject({ status: 'CONCLUIDA', motivoFin: 'SERVICIO_CUMPLIDO' });
      const hechos = prueba.bitacora.map((a) => a.codigo);
      for (const paso of sinPasos)
        expect(hechos).not.toContain(paso === 'CONFIRMACION' ? 'afiliado-confirma' : paso.toLowerCase());
    }),
  );
});
