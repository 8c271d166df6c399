import { tituloDe } from './agenda-rows';
import { apertura, Libreta } from './testing/libreta';
import { alas } from './testing/tiempo';

describe('la escalera', () => {
  test.each([
    [
      'normal',
      ['C-13 1 coordinador 08:10 SONANDO', 'C-13 2 supervisor 08:15 SONANDO', 'C-13 3 jefe-operaciones 08:25 SONANDO'],
    ],
    [
      'vital',
      [
        'C-13 1 coordinador 08:10 SONANDO',
        'C-13 2 supervisor 08:11 SONANDO',
        'C-13 3 jefe-operaciones 08:13 SONANDO',
        'C-13 4 gerencia 08:20 SONANDO',
      ],
    ],
    [
      'decision',
      ['C-13 2 supervisor 08:00 SONANDO', 'C-13 3 jefe-operaciones 08:10 SONANDO', 'C-13 4 gerencia 08:20 SONANDO'],
    ],
  ] as const)('%s sube en sus instantes', (escalera, sonaron) => {
    expect(new Libreta().abre('C-13', '08:10', '08:00', escalera).hasta(alas('+3 08:00')).sonaron()).toEqual(sonaron);
  });

  test('cuando falta un milisegundo, entonces todavía no suena; en el instante justo está vencido y suena', () => {
    const libreta = new Libreta().abre('C-13', '08:10', '08:00').hasta(alas('08:10') - 1);
    expect([libreta.sonaron(), libreta.agenda.vencidos()]).toEqual([[], []]);
    libreta.hasta(alas('08:10'));
    expect([libreta.sonaron(), libreta.agenda.vencidos()]).toEqual([['C-13 1 coordinador 08:10 SONANDO'], ['C-13']]);
    libreta.hasta(alas('08:15') - 1);
    expect(libreta.fila('caso:C-13:1')).toMatchObject({ nivel: 1 });
    libreta.hasta(alas('08:15'));
    expect(libreta.fila('caso:C-13:1')).toMatchObject({ nivel: 2 });
  });

  test('cuando se abre ya pasado, entonces suenan a la vez los niveles pasados y los demás a su hora', () => {
    const libreta = new Libreta().abre('C-13', '07:54', '08:00');
    expect(libreta.sonaron()).toEqual(['C-13 1 coordinador 08:00 SONANDO', 'C-13 2 supervisor 08:00 SONANDO']);
    expect(libreta.hasta(alas('09:00')).sonaron()).toContain('C-13 3 jefe-operaciones 08:09 SONANDO');
  });

  test('cuando se acusa, entonces calla y no sube más, pero el pendiente sigue abierto y vencido', () => {
    const libreta = new Libreta().abre('C-13', '08:10', '08:00').hasta(alas('08:16'));
    libreta.agenda.acusa('C-13', 'sup', alas('08:16'));
    libreta.hasta(alas('+1 08:00'));
    expect(libreta.sonaron()).toEqual(['C-13 1 coordinador 08:10 ACUSADA', 'C-13 2 supervisor 08:15 ACUSADA']);
    expect(libreta.fila('caso:C-13:1')).toMatchObject({ nivel: 2, acusadoPor: 'sup', cerradoEn: null });
    expect(libreta.agenda.vencidos()).toEqual(['C-13']);
  });

  test('quien acusa: nadie si no suena, los roles que sonaron, y nadie otra vez después del acuse', () => {
    const libreta = new Libreta().abre('C-13', '08:10', '08:00').abre('C-06', '08:05', '08:00', 'decision');
    expect([
      libreta.agenda.quienAcusa('C-13'),
      libreta.agenda.quienAcusa('C-06'),
      libreta.agenda.quienAcusa('C-99'),
    ]).toEqual([undefined, ['supervisor'], undefined]);
    libreta.hasta(alas('08:20'));
    expect(libreta.agenda.quienAcusa('C-13')).toEqual(['coordinador', 'supervisor']);
    libreta.agenda.acusa('C-13', 'ana', alas('08:20'));
    expect(libreta.agenda.quienAcusa('C-13')).toBeUndefined();
  });

  test('cuando se mueve el vencimiento, entonces calla lo que sonaba, el acuse se borra y la escalera empieza de nuevo', () => {
    const libreta = new Libreta().abre('C-16', '08:10', '08:00').hasta(alas('08:16'));
    libreta.agenda.acusa('C-16', 'ana', alas('08:16'));
    libreta.agenda.mueve('C-16', apertura(alas('08:40')), alas('08:20'));
    libreta.lee();
    expect(libreta.fila('caso:C-16:1')).toMatchObject({
      nivel: 0,
      acusadoPor: null,
      acusadoEn: null,
      cambios: [{ venceEn: new Date(alas('08:10')).toISOString() }],
    });
    expect(libreta.agenda.vencidos()).toEqual([]);
    expect(libreta.hasta(alas('08:45')).sonaron()).toEqual([
      'C-16 1 coordinador 08:10 ACUSADA',
      'C-16 2 supervisor 08:15 ACUSADA',
      'C-16 1 coordinador 08:40 SONANDO',
      'C-16 2 supervisor 08:45 SONANDO',
    ]);
  });

  test('cuando se mueve sin haberse acusado, entonces lo que sonaba cesa', () => {
    const libreta = new Libreta().abre('C-16', '08:10', '08:00').hasta(alas('08:16'));
    libreta.agenda.mueve('C-16', apertura(alas('08:40')), alas('08:20'));
    expect(libreta.lee().sonaron()).toEqual(['C-16 1 coordinador 08:10 CESADA', 'C-16 2 supervisor 08:15 CESADA']);
  });

  test('cuando pasa a vital, entonces suenan en el acto los niveles que ya habrían pasado, y ninguno dos veces', () => {
    const libreta = new Libreta()
      .abre('C-13', '08:10', '08:00')
      .abre('C-06', '08:10', '08:00', 'decision')
      .hasta(alas('08:13'));
    libreta.agenda.cambiaEscalera('normal', 'vital', alas('08:13'));
    libreta.hasta(alas('09:00'));
    expect(libreta.sonaron().filter((s) => s.startsWith('C-13'))).toEqual([
      'C-13 1 coordinador 08:10 SONANDO',
      'C-13 2 supervisor 08:13 SONANDO',
      'C-13 3 jefe-operaciones 08:13 SONANDO',
      'C-13 4 gerencia 08:20 SONANDO',
    ]);
    expect(libreta.fila('caso:C-06:1')).toMatchObject({ escalera: 'decision' });
  });
});

describe('el fin de un pendiente', () => {
  test.each([
    ['en el instante en que vence', '08:10', 'CUMPLIDO'],
    ['un segundo después', '08:10:01', 'INCUMPLIDO'],
  ])('cuando se satisface %s, entonces queda %s %s', (_, ahora, resultado) => {
    const libreta = new Libreta().abre('C-13', '08:10', '08:00').hasta(alas(ahora));
    libreta.agenda.satisface('C-13', alas(ahora), 'r1');
    libreta.lee();
    expect(libreta.fila('caso:C-13:1')).toMatchObject({
      resultado,
      cerradoPor: 'r1',
      cerradoEn: new Date(alas(ahora)).toISOString(),
    });
    expect([...libreta.alertas.values()].map((a) => a.estado)).toEqual(['CESADA']);
    expect(libreta.agenda.proximo()).toBeUndefined();
  });

  test('cuando se cancela todo, entonces ni lo programado se abre después', () => {
    const libreta = new Libreta().abre('C-13', '08:10', '08:00');
    libreta.agenda.programa('C-08', { ...apertura(alas('20:00')), abre: alas('12:00') }, alas('08:00'));
    libreta.agenda.cancelaTodo(alas('08:01'));
    libreta.hasta(alas('+2 08:00'));
    expect([...libreta.filas.values()].map((f) => `${f.reloj} ${f.resultado}`)).toEqual(['C-13 CANCELADO']);
    expect(libreta.sonaron()).toEqual([]);
  });

  test('lo que no está abierto no se satisface, ni se cancela, ni se mueve, ni se acusa', () => {
    const { agenda } = new Libreta();
    agenda.satisface('C-13', 0);
    agenda.cancela('C-13', 0);
    agenda.mueve('C-13', apertura(0), 0);
    agenda.acusa('C-13', 'ana', 0);
    expect(agenda.cambios()).toEqual({ pendientes: [], alertas: [] });
  });

  test('cuando se abre otra vez, entonces es otra fila y la anterior queda como quedó', () => {
    const libreta = new Libreta().abre('C-18', '08:10', '08:00');
    libreta.agenda.satisface('C-18', alas('08:05'));
    libreta.abre('C-18', '10:00', '08:05');
    expect([...libreta.filas.values()].map((f) => `${f.id} ${f.resultado}`)).toEqual([
      'caso:C-18:1 CUMPLIDO',
      'caso:C-18:2 null',
    ]);
  });
});

describe('lo programado', () => {
  test('cuando llega su hora, entonces se abre solo, y después vence', () => {
    const libreta = new Libreta();
    libreta.agenda.programa('C-08', { ...apertura(alas('20:00')), abre: alas('12:00') }, alas('08:00'));
    expect(libreta.hasta(alas('12:00') - 1).agenda.relojes()).toEqual([]);
    expect(libreta.agenda.resumen()).toContain('C-08');
    expect(libreta.hasta(alas('12:00')).agenda.relojes()).toEqual(['C-08']);
    expect(libreta.hasta(alas('+1 00:00')).fila('caso:C-08:1')).toMatchObject({
      abiertoEn: new Date(alas('12:00')).toISOString(),
      nivel: 3,
    });
  });

  test('cuando su hora ya pasó, entonces se abre en el acto', () => {
    const { agenda } = new Libreta();
    agenda.programa('C-08', { ...apertura(alas('20:00')), abre: alas('08:00') }, alas('08:00'));
    expect(agenda.relojes()).toEqual(['C-08']);
  });

  test('cuando se cancela antes, entonces no se abre', () => {
    const libreta = new Libreta();
    libreta.agenda.programa('C-08', { ...apertura(alas('20:00')), abre: alas('12:00') }, alas('08:00'));
    libreta.agenda.cancela('C-08', alas('09:00'));
    expect(libreta.hasta(alas('+2 08:00')).filas.size).toBe(0);
  });
});

test('los manuales se numeran por caso, y el dueño nuevo se queda con todo', () => {
  const libreta = new Libreta();
  expect([1, 2].map(() => libreta.agenda.abreManual(apertura(alas('08:10')), alas('08:00')))).toEqual(['M-1', 'M-2']);
  libreta.agenda.programa('C-08', { ...apertura(alas('20:00')), abre: alas('12:00') }, alas('08:00'));
  libreta.agenda.cambiaDueno('otra');
  libreta.hasta(alas('13:00'));
  expect([...libreta.filas.values()].map((f) => `${f.reloj} ${f.dueno} ${f.clausula}`)).toEqual([
    'M-1 otra A-4.4',
    'M-2 otra A-4.4',
    'C-08 otra A-5.3P.1.1.N1',
  ]);
  expect([...libreta.alertas.values()].filter((a) => a.nivel === 1).map((a) => a.dueno)).toEqual(['otra', 'otra']);
  expect(tituloDe('M-1')).toBe('M-1 Pendiente manual');
});

test('el resumen dice lo que viene primero', () => {
  const libreta = new Libreta().abre('C-13', '08:10', '08:00').abre('C-17', '10:00', '08:00');
  expect(libreta.agenda.resumen()).toContain('vence 08:10');
  expect(libreta.hasta(alas('08:10')).agenda.resumen()).toContain('alerta de nivel 2 (supervisor) 08:15');
  expect(new Libreta().agenda.resumen()).toBe('');
});
