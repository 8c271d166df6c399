import { REGLAS_PREDETERMINADAS } from '../reglas';
import { dado } from '../testing/guion';
import type { Paso } from '../testing/guion';
import { conCostos, cotiza, en, ofrece, pesos, sinCobertura, terminada } from '../testing/pasos';
import { asistencia } from '../testing/prueba';

const conforme = (hora: string, resultado = 'CONFORME'): Paso => [hora, 'conformidad', { resultado }];
const lineas = (...filas: [number, string][]) => ({ lineas: filas.map(([n, paga]) => ({ monto: pesos(n), paga })) });

describe('los costos', () => {
  test('cuando lo que paga la cobertura cabe justo, entonces vale; con un peso más se rechaza y todo queda como estaba', () => {
    dado(asistencia(), ...terminada(), ['18:40', 'costos', lineas([50_000, 'COBERTURA'], [900, 'AFILIADO'])]).entonces({
      resultados: { 'C-17': 'CUMPLIDO' },
    });
    dado(asistencia(), ...terminada())
      .cuando(['18:40', 'costos', lineas([30_000, 'COBERTURA'], [20_001, 'COBERTURA'])])
      .rechaza('COBERTURA_AGOTADA')
      .entonces({ pendientes: ['C-17', 'C-18'] });
  });

  test('cuando se cargan otra vez, entonces reemplazan a las anteriores', () => {
    const { prueba } = dado(asistencia(), ...conCostos(), ['18:50', 'costos', lineas([7, 'EMPRESA'])]);
    expect(prueba.caso['costos']).toEqual([{ centavos: 700, paga: 'EMPRESA' }]);
  });

  test('en un caso sin cobertura, la cobertura no paga ni un peso', () => {
    const conexion = [sinCobertura(), cotiza('08:00', 300_00), ofrece('08:00', true, 350_00)];
    const caso = () => dado(asistencia(), ...conexion, ...terminada().filter(([, codigo]) => codigo !== 'cobertura'));
    caso()
      .cuando(['18:40', 'costos', lineas([1, 'COBERTURA'])])
      .rechaza('COBERTURA_AGOTADA');
    caso()
      .cuando(['18:40', 'costos', lineas([100, 'AFILIADO'])])
      .entonces({ resultados: { 'C-17': 'CUMPLIDO' } });
  });
});

describe('la conformidad', () => {
  test('los tres llamados: en el acto, a las 2 h (o a las 8), al día siguiente a las 10; el tercero lo da por sabido', () => {
    dado(asistencia(), ...conCostos())
      .entonces({ vence: { 'C-18': '18:30' } })
      .cuando(conforme('19:30', 'SIN_CONTACTO'))
      .entonces({ vence: { 'C-18': '+1 08:00' } })
      .cuando(conforme('+1 09:00', 'SIN_CONTACTO'))
      .entonces({ vence: { 'C-18': '+2 10:00' } })
      .cuando(conforme('+2 10:00', 'SIN_CONTACTO'))
      .entonces({ pendientes: ['C-28'], vence: { 'C-28': '+2 10:30' }, resultados: { 'C-18': 'CUMPLIDO' } })
      .cuando(conforme('+2 10:01'))
      .rechaza('REGISTRO_NO_ESPERADO');
  });

  test('un llamado antes de tiempo cuenta como intento', () => {
    dado(
      asistencia(),
      ...conCostos(),
      conforme('18:41', 'SIN_CONTACTO'),
      conforme('18:42', 'SIN_CONTACTO'),
      conforme('18:43', 'SIN_CONTACTO'),
    ).entonces({ pendientes: ['C-28'] });
  });

  test('cuando no está conforme, entonces queda la marca y se concluye igual', () => {
    const guion = dado(asistencia(), ...conCostos(), conforme('18:50', 'NO_CONFORME'));
    expect(guion.prueba.caso).toMatchObject({ noConforme: true });
    guion.cuando(['18:55', 'conclusion']).entonces({ status: 'CONCLUIDA' });
  });

  test('cuando no está conforme, entonces se abre su caso de calidad en el mismo paso, una vez y con las reglas del caso', () => {
    const { prueba } = dado(asistencia({ reglasVersion: 7 }), ...conCostos(), conforme('18:50', 'NO_CONFORME'));
    const fila = {
      version: 1,
      expediente: 153_567,
      n: 1,
      abiertaEn: en('18:50'),
      servicio: 'HOGAR/PLOMERIA',
      zona: 'RIO NEGRO/VIEDMA',
      cuenta: 'cuenta',
      coordinador: 'coordinador',
      proveedor: 'ANA',
      reglasVersion: 7,
    };
    const entrada = { ...fila, reglas: REGLAS_PREDETERMINADAS };
    expect(prueba.transiciones.at(-1)).toMatchObject({
      efectos: { calidad: fila },
      avisos: [{ para: 'calidad', aviso: { tipo: 'no-conforme', entrada } }],
    });
    expect(prueba.transiciones.at(-1)?.efectos.calidad).not.toHaveProperty('reglas');
    dado(prueba, ['18:55', 'conclusion']);
    expect(prueba.transiciones.filter((t) => t.efectos.calidad)).toHaveLength(1);
  });

  test.each(['CONFORME', 'SIN_CONTACTO'])('%s no va a calidad', (resultado) => {
    const { prueba } = dado(asistencia(), ...conCostos(), conforme('18:50', resultado));
    expect(prueba.transiciones.filter((t) => t.efectos.calidad)).toEqual([]);
  });

  test.each([
    ['CONFORME', true, true],
    ['CONFORME', false, false],
    ['NO_CONFORME', true, false],
  ])('cuando dice %s y el servicio tiene encuesta (%s), entonces derivar: %s', (resultado, encuesta, deriva) => {
    const prueba = asistencia({ perfil: { encuesta, primeroProveedor: false } });
    const guion = dado(prueba, ...conCostos(), conforme('18:50', resultado)).cuando(['18:51', 'encuesta-derivada']);
    guion.entonces({ rechazo: deriva ? null : 'REGISTRO_NO_ESPERADO' });
  });

  test('no se deriva dos veces', () => {
    dado(asistencia(), ...conCostos(), conforme('18:50'), ['18:51', 'encuesta-derivada'])
      .cuando(['18:52', 'encuesta-derivada'])
      .rechaza('REGISTRO_NO_ESPERADO');
  });
});

describe('concluir', () => {
  test('cuando falta algo, entonces se rechaza con la lista, y no figura como aceptado', () => {
    const falta = (...pasos: Paso[]) => {
      const guion = dado(asistencia(), ...terminada(), ...pasos)
        .cuando(['18:59', 'conclusion'])
        .rechaza('FALTA_PARA_CERRAR');
      expect(guion.prueba.caso['acepta']).not.toContain('conclusion');
      return guion.prueba.transiciones.at(-1)?.registro?.rechazo?.falta;
    };
    expect(falta()).toEqual(['costos', 'conformidad']);
    expect(falta(['18:40', 'costos', lineas([1, 'EMPRESA'])])).toEqual(['conformidad']);
    expect(falta(conforme('18:40'))).toEqual(['costos']);
  });

  test('costos y conformidad van en cualquier orden; con los dos se abre C-28 una vez', () => {
    dado(asistencia(), ...terminada(), conforme('18:40'), ['18:45', 'costos', lineas([1, 'EMPRESA'])])
      .entonces({ pendientes: ['C-28'], vence: { 'C-28': '19:15' } })
      .cuando(['18:50', 'costos', lineas([2, 'EMPRESA'])])
      .entonces({ vence: { 'C-28': '19:15' } });
  });

  test('cuando concluye, entonces el evento se consume con lo que pagó la cobertura, y nada queda abierto ni sonando', () => {
    const guion = dado(asistencia(), ...conCostos(), conforme('18:50'), ['20:00', 'conclusion']);
    guion.entonces({
      etapa: 'finalizada',
      status: 'CONCLUIDA',
      statusProveedor: 'PROVEEDOR_CONCLUIDO',
      pendientes: [],
      suenan: 0,
      resultados: { 'C-28': 'INCUMPLIDO' },
    });
    expect(guion.prueba.transiciones.at(-1)).toMatchObject({
      efectos: { reserva: 'CONSUMIDA', consumido: 10_000 },
      avisos: [{ para: 'expediente', aviso: { tipo: 'asistencia-terminada', n: 1 } }],
    });
  });

  test('nunca es automático: sin nadie que la dé, sigue abierta días después', () => {
    dado(asistencia(), ...conCostos(), conforme('18:50'), ['+5 08:00']).entonces({
      etapa: 'cierre',
      pendientes: ['C-28'],
      niveles: { 'C-28': 3 },
    });
  });
});
