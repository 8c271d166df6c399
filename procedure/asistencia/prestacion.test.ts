import { dado } from '../testing/guion';
import {
  autorizada,
  confirmada,
  contactada,
  cotiza,
  cubierta,
  diagnosticada,
  en,
  ofrece,
  pesos,
  sinCobertura,
  terminada,
} from '../testing/pasos';
import { asistencia } from '../testing/prueba';
import { alas } from '../testing/tiempo';

const TOPE = 50_000;
const cuesta = (costo: number) => ({ costo: pesos(costo) });

describe('diagnóstico y costo', () => {
  test('cuando cabe justo en la cobertura, entonces se puede autorizar; un centavo más pide la respuesta del afiliado', () => {
    dado(asistencia(), ...contactada(), ['17:20', 'diagnostico', cuesta(TOPE)]).entonces({
      status: 'DIAGNOSTICADA',
      pendientes: ['C-26'],
      vence: { 'C-26': '17:25' },
    });
    dado(asistencia(), ...contactada(), ['17:20', 'diagnostico', cuesta(TOPE + 0.01)]).entonces({
      pendientes: ['C-15'],
      vence: { 'C-15': '17:30' },
    });
  });

  test('cuando la cobertura no tiene tope, entonces todo cabe', () => {
    dado(asistencia({}, { cobertura: { eventos: null, centavos: null } }), ...contactada(), [
      '17:20',
      'diagnostico',
      cuesta(9_000_000),
    ]).entonces({ pendientes: ['C-26'] });
  });

  test('cuando se rediagnostica, entonces vale lo último; lo ya aceptado no se pregunta otra vez', () => {
    dado(asistencia(), ...diagnosticada(TOPE + 100), ['17:25', 'diagnostico', cuesta(TOPE)]).entonces({
      pendientes: ['C-26'],
      resultados: { 'C-15': 'CANCELADO' },
    });
    const aceptado = dado(asistencia(), ...diagnosticada(TOPE + 100), [
      '17:25',
      'excedente',
      { acepta: true, formasDePagoInformadas: true },
    ]);
    aceptado.cuando(['17:26', 'diagnostico', cuesta(TOPE + 100)]).entonces({ pendientes: ['C-26'] });
    aceptado.cuando(['17:27', 'diagnostico', cuesta(TOPE + 101)]).entonces({ pendientes: ['C-15'] });
  });

  test('en conexión el límite es lo que el afiliado aceptó', () => {
    const conexion = (costo: number) =>
      dado(
        asistencia({}, { cobertura: null }),
        sinCobertura(),
        cotiza('08:00', 300_00),
        ofrece('08:00', true, 350_00),
        ...confirmada().filter(([, codigo]) => codigo !== 'cobertura'),
        ...contactada().slice(confirmada().length),
        ['17:20', 'diagnostico', cuesta(costo)],
      );
    conexion(350).entonces({ categoria: 'CONEXION', pendientes: ['C-26'] });
    conexion(351).entonces({ pendientes: ['C-15'] });
  });

  test('lo que no está resuelto no cubre nada', () => {
    dado(
      asistencia(),
      ['08:00', 'prioridad', { prioridad: 'VITAL' }],
      ['08:01', 'proveedor-acepta', { proveedor: 'ANA', eta: en('08:20') }],
      ['08:20', 'arribo'],
      ['08:21', 'contacto', { conferencia: false }],
      ['08:25', 'diagnostico', cuesta(1)],
    ).entonces({ categoria: null, pendientes: ['C-15', 'C-23'] });
  });

  test('el diagnóstico puede tener los minutos del servicio', () => {
    dado(
      asistencia({ perfil: { encuesta: false, primeroProveedor: false, minutosDiagnostico: 45 } }),
      ...contactada(),
    ).entonces({ vence: { 'C-14': '17:55' } });
  });
});

describe('el excedente', () => {
  test('mientras el afiliado no responde, autorizar se rechaza con su motivo y no figura como aceptado', () => {
    const guion = dado(asistencia(), ...diagnosticada(TOPE + 1));
    expect(guion.prueba.caso['acepta']).not.toContain('autorizacion');
    guion.cuando(['17:22', 'autorizacion', { terminoEstimado: en('18:00') }]).rechaza('EXCEDENTE_SIN_RESPUESTA');
  });

  test('cuando acepta o la empresa lo absorbe, entonces se puede autorizar; absorberlo es del supervisor', () => {
    dado(asistencia(), ...diagnosticada(TOPE + 1), [
      '17:25',
      'excedente',
      { acepta: true, formasDePagoInformadas: true },
    ]).entonces({ vence: { 'C-26': '17:30' } });
    dado(asistencia(), ...diagnosticada(TOPE + 1), ['17:25', 'excedente-absorbido']).entonces({
      vence: { 'C-26': '17:30' },
    });
    dado(asistencia(), ...diagnosticada(TOPE + 1))
      .cuando(['17:25', 'excedente-absorbido', {}, { por: 'coordinador' }])
      .rechaza('PERMISO_DENEGADO');
  });

  test('cuando lo rechaza, entonces termina, el proveedor cumplió su parte y la visita queda como costo', () => {
    const guion = dado(asistencia(), ...diagnosticada(TOPE + 1), [
      '17:25',
      'excedente',
      { acepta: false, formasDePagoInformadas: true, costoVisita: pesos(50) },
    ]);
    guion.entonces({ status: 'CANCELADO_POSTERIOR', statusProveedor: 'PROVEEDOR_CONCLUIDO', pendientes: [] });
    expect(guion.prueba.caso['costos']).toEqual([{ centavos: 5000, paga: 'EMPRESA' }]);
    expect(guion.prueba.transiciones.at(-1)?.efectos).toEqual({ reserva: 'LIBERADA', consumido: 0 });
  });
});

describe('la identidad', () => {
  const invalida = () => dado(asistencia(), ...diagnosticada(), ['17:21', 'identidad', { valida: false }]);

  test('cuando no es válida, entonces no se puede autorizar hasta que el supervisor decida o se corrija', () => {
    invalida()
      .entonces({ pendientes: ['C-26', 'C-27'] })
      .cuando(['17:22', 'autorizacion', { terminoEstimado: en('18:00') }])
      .rechaza('REGISTRO_NO_ESPERADO');
    invalida()
      .cuando(['17:22', 'atencion-autorizada'], ['17:23', 'autorizacion', { terminoEstimado: en('18:00') }])
      .entonces({ status: 'AUTORIZADA', pendientes: ['C-16'] });
    invalida()
      .cuando(['17:22', 'identidad', { valida: true }])
      .entonces({ pendientes: ['C-26'], resultados: { 'C-27': 'CUMPLIDO' } });
  });

  test('cuando además esperaba otra cosa del supervisor, entonces arreglar una no cierra la otra', () => {
    const dosAsuntos = () =>
      dado(
        asistencia(),
        ['08:00', 'prioridad', { prioridad: 'VITAL' }],
        ['08:01', 'proveedor-acepta', { proveedor: 'ANA', eta: en('08:20') }],
        ['08:02', 'cobertura', { cubierta: true }],
        ['08:03', 'consentimiento', { autoriza: false }],
        ['08:20', 'arribo'],
        ['08:21', 'contacto', { conferencia: false }],
        ['08:22', 'identidad', { valida: false }],
        ['08:25', 'diagnostico', cuesta(1)],
      );
    const autoriza = ['08:27', 'autorizacion', { terminoEstimado: en('09:00') }] as const;
    dosAsuntos()
      .cuando(['08:26', 'consentimiento', { autoriza: true }])
      .entonces({ pendientes: ['C-26', 'C-27'] })
      .cuando(autoriza)
      .rechaza('REGISTRO_NO_ESPERADO');
    dosAsuntos()
      .cuando(['08:26', 'identidad', { valida: true }])
      .entonces({ pendientes: ['C-23', 'C-26', 'C-27'] })
      .cuando(autoriza)
      .entonces({ status: 'AUTORIZADA' });
    dosAsuntos()
      .cuando(['08:26', 'atencion-autorizada'])
      .entonces({ pendientes: ['C-26'] });
  });

  test('cuando se pierde al proveedor, entonces la pregunta ya no importa', () => {
    invalida()
      .cuando(['17:22', 'proveedor-cancelado'])
      .entonces({ pendientes: ['C-01'], resultados: { 'C-27': 'CANCELADO' } });
  });
});

describe('autorizar y terminar', () => {
  test('C-16 vence a la hora que el proveedor estimó; otra estimación lo mueve y reemplaza la promesa', () => {
    dado(asistencia(), ...autorizada(), ['18:36'])
      .entonces({ vence: { 'C-16': '18:30' }, niveles: { 'C-16': 2 } })
      .cuando(['18:37', 'termino-reestimado', { terminoEstimado: en('19:30') }])
      .entonces({
        vence: { 'C-16': '19:30' },
        niveles: { 'C-16': 0 },
        promesas: ['LLEGADA ANA 18:00 CUMPLIDA', 'TERMINO ANA 18:30 REEMPLAZADA tarde', 'TERMINO ANA 19:30 VIGENTE'],
      });
  });

  test('después de autorizado ya no se cancela al proveedor ni se rediagnostica', () => {
    dado(asistencia(), ...autorizada())
      .cuando(['17:30', 'proveedor-cancelado'])
      .rechaza('REGISTRO_NO_ESPERADO');
    dado(asistencia(), ...autorizada())
      .cuando(['17:30', 'diagnostico', cuesta(1)])
      .rechaza('REGISTRO_NO_ESPERADO');
  });

  test('el término abre costos y conformidad desde su hora', () => {
    dado(asistencia(), ...autorizada(), ['18:40', 'termino', {}, { ocurridoEn: alas('18:30') }]).entonces({
      etapa: 'cierre',
      status: 'TERMINADA',
      statusProveedor: 'PROVEEDOR_CONCLUIDO',
      pendientes: ['C-17', 'C-18'],
      vence: { 'C-17': '20:30', 'C-18': '18:30' },
      promesas: ['LLEGADA ANA 18:00 CUMPLIDA', 'TERMINO ANA 18:30 CUMPLIDA'],
    });
  });

  test('terminado el servicio ya no se cancela', () => {
    dado(asistencia(), ...terminada())
      .cuando(['18:31', 'afiliado-cancela', { causa: 'AFILIADO' }])
      .rechaza('REGISTRO_NO_ESPERADO');
  });
});

test('cuando cancela el afiliado, entonces la causa decide el final y la promesa', () => {
  const cancela = (causa: string) => ['17:00', 'afiliado-cancela', { causa }] as const;
  dado(asistencia(), ...confirmada(), cancela('AFILIADO')).entonces({
    status: 'CANCELADO_POSTERIOR',
    promesas: ['LLEGADA ANA 18:00 REEMPLAZADA'],
  });
  dado(asistencia(), ...confirmada(), cancela('PROVEEDOR_INCUMPLIDOR')).entonces({
    status: 'PROVEEDOR_CANCELADO',
    promesas: ['LLEGADA ANA 18:00 INCUMPLIDA'],
  });
  dado(asistencia(), ...cubierta('08:00'), cancela('AFILIADO')).entonces({
    status: 'CANCELADO_POSTERIOR',
    statusProveedor: 'SIN_ASIGNAR',
  });
});
