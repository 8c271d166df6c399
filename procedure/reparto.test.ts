import type { Guardia } from './guardia';
import { MINUTO } from './instante';
import { REGLAS_PREDETERMINADAS } from './reglas';
import { deRol, entregasDe, reparte } from './reparto';
import type { Sonido } from './reparto';
import { alas } from './testing/tiempo';

const AHORA = alas('09:00');
const TODO_EL_DIA = { dias: [0, 1, 2, 3, 4, 5, 6], desde: '00:00', hasta: '00:00' };
const guardia = (...personas: [usuario: string, rol: string][]): Guardia => ({
  personas: personas.map(([usuario, rol]) => ({ usuario, rol })),
  turnos: personas.map(([usuario]) => ({ usuario, ...TODO_EL_DIA })),
  ausencias: [],
  relevos: [],
});
const sonido = (cambios: Partial<Sonido> = {}): Sonido => ({
  nivel: 1,
  rol: 'coordinador',
  dueno: 'ana',
  escalera: 'normal',
  instante: AHORA,
  ...cambios,
});
const R = REGLAS_PREDETERMINADAS;

test('un nivel sin nadie pasa en el acto al siguiente de su escalera, y lo dice', () => {
  const sinCoordinacion = guardia(['jefa', 'jefe-operaciones'], ['gerente', 'gerencia']);
  expect(reparte(sonido(), R, sinCoordinacion, AHORA)).toEqual({
    como: 'SIGUIENTE',
    rol: 'jefe-operaciones',
    personas: ['jefa'],
  });
  expect(reparte(sonido({ escalera: 'vital', nivel: 4, rol: 'gerencia', dueno: null }), R, guardia(), AHORA)).toEqual({
    como: 'NADIE',
    rol: 'gerencia',
    personas: [],
  });
});

test('cada canal va a sus minutos del nivel, o con el nivel cuando el anterior ni se puede intentar', () => {
  const reparto = reparte(sonido(), R, guardia(['ana', 'coordinador']), AHORA);
  const planea = (correos: string[], webhooks: string[]) =>
    entregasDe(sonido(), reparto, { correos: new Set(correos), webhooks: new Set(webhooks) }, R).map(
      ({ destinatario, canal, desde, falta }) => [destinatario, canal, (desde - AHORA) / MINUTO, falta],
    );
  expect(planea(['ana'], ['ana'])).toEqual([
    ['ana', 'escritorio', 0, undefined],
    ['ana', 'correo', 0, undefined],
    ['ana', 'webhook', 1, undefined],
  ]);
  expect(planea([], [deRol('coordinador')])).toEqual([
    ['ana', 'escritorio', 0, undefined],
    ['ana', 'correo', 0, 'sin dirección de correo'],
    [deRol('coordinador'), 'webhook', 0, undefined],
  ]);
  expect(planea(['ana'], [])).toHaveLength(2);
});

test('al webhook de un rol se le avisa una vez, por muchos que sean', () => {
  const dos = { como: 'ROL' as const, rol: 'supervisor' as const, personas: ['sol', 'luz'] };
  const lista = entregasDe(
    sonido({ nivel: 2 }),
    dos,
    { correos: new Set(['sol', 'luz']), webhooks: new Set([deRol('supervisor')]) },
    R,
  );
  expect(lista.filter((e) => e.canal === 'webhook')).toHaveLength(1);
  expect(lista).toHaveLength(5);
});

test('al webhook de un rol se le avisa cuando toca al primero de sus personas', () => {
  const dos = { como: 'ROL' as const, rol: 'supervisor' as const, personas: ['luz', 'sol'] };
  const direcciones = { correos: new Set(['sol']), webhooks: new Set([deRol('supervisor')]) };
  const webhook = entregasDe(sonido({ nivel: 2 }), dos, direcciones, R).find((e) => e.canal === 'webhook');
  expect(webhook).toMatchObject({ destinatario: deRol('supervisor'), desde: AHORA });
});
