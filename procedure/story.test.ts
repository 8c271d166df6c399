import { iso } from './instante';
import { dado } from './testing/guion';
import { autorizada, asignada, confirmada, cubierta, emergencia, programada } from './testing/pasos';
import { asistencia, Prueba } from './testing/prueba';
import { alas } from './testing/tiempo';

const comentario = (id: string, recibidoEn: string) => ({
  tipo: 'registro' as const,
  registro: {
    id,
    codigo: 'comentario',
    recibidoEn: iso(alas(recibidoEn)),
    actor: { usuario: 'ana', rol: 'coordinador' },
    datos: {},
  },
});
const instantes = (prueba: Prueba): string[] =>
  prueba.transiciones.map((t) => `${t.numero} ${t.causa} ${t.instante.slice(11, 16)}`);

describe('el tiempo de una entrada', () => {
  test('cuando llega con atraso, entonces vale el instante en que se recibió, y antes se aplica lo que vencía', () => {
    const prueba = asistencia();
    prueba.ahora = alas('09:00');
    prueba.aplica(comentario('r1', '08:12'));
    expect(instantes(prueba)).toEqual(['1 apertura 11:00', '2 reloj 11:10', '3 comentario 11:12']);
    prueba.aplica({ tipo: 'reloj' });
    expect(instantes(prueba).slice(3)).toEqual(['4 reloj 11:15', '5 reloj 11:25']);
  });

  test('cuando se recibió antes que la anterior, entonces no vuelve atrás', () => {
    const prueba = asistencia();
    prueba.ahora = alas('08:05');
    prueba.aplica(comentario('r1', '08:05'));
    prueba.aplica(comentario('r2', '08:01'));
    expect(instantes(prueba).slice(1)).toEqual(['2 comentario 11:05', '3 comentario 11:05']);
  });

  test('cuando dice haberse recibido en el futuro, entonces vale ahora, y nada vence por eso', () => {
    const prueba = asistencia();
    prueba.ahora = alas('08:05');
    prueba.aplica(comentario('r1', '+3 08:00'));
    expect(instantes(prueba).slice(1)).toEqual(['2 comentario 11:05']);
    expect(prueba.caso).toMatchObject({ vencidos: 0 });
  });

  test('cuando lo que resuelve un plazo se recibió en el instante en que vencía, entonces está cumplido aunque se procese después', () => {
    const prueba = dado(asistencia(), ...confirmada()).prueba;
    prueba.ahora = alas('20:00');
    prueba.registra('proveedor-cumple', { sentido: 'ENTRANTE' }, { recibidoEn: alas('15:00') });
    expect(prueba.pendientes.get('153567-1:C-09:1')).toMatchObject({ resultado: 'CUMPLIDO', nivel: 1 });
    expect([...prueba.alertas.values()].filter((a) => a.reloj === 'C-09')).toMatchObject([
      { nivel: 1, estado: 'CESADA' },
    ]);
  });

  test('cuando hubo una caída larga, entonces cada nivel suena con su propio instante y ninguno se saltea', () => {
    const prueba = dado(asistencia(), ...confirmada(), ['+2 08:00']).prueba;
    const sonaron = [...prueba.alertas.values()].map((a) => `${a.reloj} ${a.nivel} ${a.instante.slice(11, 16)}`);
    expect(sonaron).toEqual([
      'C-09 1 18:00',
      'C-09 2 18:05',
      'C-09 3 18:15',
      'C-11 1 20:00',
      'C-11 2 20:05',
      'C-11 3 20:15',
    ]);
  });
});

describe('cada id se toma una vez', () => {
  test('cuando llega repetido, entonces no pasa nada, ni siquiera el tiempo', () => {
    const prueba = asistencia();
    prueba.aplica(comentario('r1', '08:00'));
    prueba.ahora = alas('12:00');
    expect(prueba.aplica(comentario('r1', '12:00'))).toEqual([]);
    expect(prueba.bitacora).toHaveLength(1);
  });

  test('cuando el primero se rechazó, entonces la repetición tampoco hace nada', () => {
    const prueba = asistencia();
    expect(prueba.registra('arribo', {}, { id: 'r1' })).toMatchObject({ estado: 'RECHAZADO' });
    expect(prueba.registra('comentario', {}, { id: 'r1' })).toBeUndefined();
  });
});

describe('el orden de los rechazos', () => {
  test.each([
    ['el permiso va antes que los datos', 'anulacion', { x: 1 }, { por: 'coordinador' }, 'PERMISO_DENEGADO'],
    ['los datos antes que el final', 'arribo', { x: 1 }, {}, 'DATOS_INVALIDOS'],
    ['el final antes que la etapa', 'proveedor-salteado', { proveedor: 'BETO' }, {}, 'CASO_FINALIZADO'],
  ] as const)('en un caso terminado, %s', (_, codigo, datos, envio, rechazo) => {
    dado(asistencia(), ...emergencia(), ['08:01', 'anulacion'])
      .cuando(['08:02', codigo, datos, envio])
      .rechaza(rechazo);
  });

  test('lo propio de la etapa va antes que «no se espera»', () => {
    dado(asistencia(), ...emergencia())
      .cuando(['08:01', 'proveedor-declina', { proveedor: 'BETO' }])
      .rechaza('POSICION_FUERA_DE_TURNO');
    dado(asistencia())
      .cuando(['08:01', 'proveedor-declina', { proveedor: 'BETO' }])
      .rechaza('REGISTRO_NO_ESPERADO');
  });

  test('cuando no se espera, entonces dice qué se acepta, y es lo mismo que se muestra', () => {
    const prueba = asistencia();
    const resultado = prueba.registra('termino');
    expect(resultado?.rechazo?.acepta).toEqual(prueba.caso['acepta']);
    expect(resultado?.rechazo?.acepta).toContain('cobertura');
  });
});

describe('las transiciones', () => {
  test('cada una lleva solo lo que cambió', () => {
    const prueba = dado(asistencia(), ...programada()).prueba;
    const antes = prueba.transiciones.length;
    prueba.registra('comentario');
    expect(prueba.transiciones[antes]).toMatchObject({
      caso: {},
      pendientes: [],
      promesas: [],
      bitacora: [{ codigo: 'comentario', etapa: 'asignacion' }],
    });
  });

  test('lo que dice una no cambia con lo que pasa después', () => {
    const prueba = dado(asistencia(), ...programada()).prueba;
    const antes = prueba.transiciones.map((t) => JSON.stringify(t));
    for (const paso of ['proveedor-no-responde', 'proveedor-no-responde'] as const)
      prueba.registra(paso, { proveedor: 'ANA' });
    prueba.registra('proveedor-acepta', { proveedor: 'BETO', desde: iso(alas('16:00')), hasta: iso(alas('18:00')) });
    expect(prueba.transiciones.slice(0, antes.length).map((t) => JSON.stringify(t))).toEqual(antes);
  });

  test('sumadas dan el estado completo', () => {
    const { prueba } = dado(asistencia(), ...autorizada());
    expect(prueba.caso).toEqual(JSON.parse(JSON.stringify(prueba.story.caso.visible(prueba.story.acepta()))));
  });

  test('lo que es de la etapa toma el tipo de la etapa en que se anotó, también el que termina el caso', () => {
    const { prueba } = dado(
      asistencia(),
      ...cubierta('08:00'),
      ['08:01', 'comentario'],
      ...asignada().slice(2),
      ['08:20', 'comentario'],
      ['08:30', 'anulacion'],
      ['08:40', 'comentario'],
    );
    expect(prueba.bitacora.filter((a) => ['comentario', 'anulacion'].includes(a.codigo)).map((a) => a.tipo)).toEqual([
      '1 APERTURA',
      '2 ASIGNACION PROVEEDOR',
      '2 ASIGNACION PROVEEDOR',
      '5 CIERRE',
    ]);
  });
});

describe('una señal que no pasó por el API', () => {
  test('cuando trae actor, entonces se asienta con el tiempo del caso y sin el texto', () => {
    const prueba = asistencia();
    const registro = {
      codigo: 'situacion',
      actor: { usuario: 'ana', rol: 'coordinador' },
      datos: { descripcionOcurrido: 'se rompió', detalleFalla: 'caño' },
    };
    const [t] = prueba.aplica({ tipo: 'registro', registro, directo: 'd1' });
    expect(t?.registro).toEqual({
      id: 'd1',
      codigo: 'situacion',
      estado: 'ASENTADO',
      directo: { recibidoEn: iso(alas('08:00')), usuario: 'ana', rol: 'coordinador', datos: {} },
    });
  });

  test('cuando no trae actor, entonces se rechaza y queda anotada sin datos', () => {
    const [t] = asistencia().aplica({
      tipo: 'registro',
      registro: { codigo: 'transferencia', datos: { a: 'otra' } },
      directo: 'd1',
    });
    expect(t?.registro).toMatchObject({
      estado: 'RECHAZADO',
      rechazo: { codigo: 'PERMISO_DENEGADO' },
      directo: { usuario: null, rol: null, datos: {} },
    });
  });
});

test('cuando llega un aviso después del final, entonces no cambia nada', () => {
  const prueba = asistencia({ afiliadoStatus: 'VERIFICAR' });
  prueba.registra('anulacion');
  expect(prueba.aplica({ tipo: 'aviso', aviso: { tipo: 'verificacion', n: 1, status: 'ACTIVO' } })).toEqual([]);
  prueba.registra('comentario');
  expect(prueba.caso).toMatchObject({ afiliadoStatus: 'VERIFICAR', acepta: ['comentario'] });
});
