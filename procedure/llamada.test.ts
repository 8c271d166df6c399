import { Plazos } from './clocks';
import { deIso } from './instante';
import { resultadoDeAtender, SUENA_HASTA, suena } from './llamada';
import { conCambios, REGLAS_PREDETERMINADAS } from './reglas';

const timbre = deIso('2026-11-23T12:10:04.250Z');
const { vence, formula } = new Plazos(REGLAS_PREDETERMINADAS).atender(timbre);

test('C-20 vence a los 15 segundos del primer timbre, y la cuenta se muestra con segundos', () => {
  expect(vence - timbre).toBe(15_000);
  expect(formula).toEqual({
    expresion: 'primer timbre + 15 s',
    cuenta: '09:10:04 + 15 s = 09:10:19',
    desde: timbre,
  });
});

test('otras reglas, otros segundos', () => {
  const reglas = conCambios(REGLAS_PREDETERMINADAS, { atender: { segundos: 9 } });
  expect(new Plazos(reglas).atender(timbre).vence - timbre).toBe(9_000);
  expect(new Plazos({ ...reglas, minutoMs: 1_000 }).atender(timbre).vence - timbre).toBe(150);
});

test.each([
  ['atendida en el instante en que vence', 15_000, 20_000, false, 'CUMPLIDO'],
  ['atendida después', 15_001, 20_000, false, 'INCUMPLIDO'],
  ['sonando a tiempo', null, 14_000, true, null],
  ['sonando pasado el plazo', null, 60_000, true, null],
  ['que nadie atendió', null, SUENA_HASTA, false, 'INCUMPLIDO'],
] as const)('una llamada %s', (_, tras, ahora, sonando, resultado) => {
  const llamada = { timbre, vence, atendida: tras === null ? null : timbre + tras };
  expect(suena(llamada, timbre + ahora)).toBe(sonando);
  expect(resultadoDeAtender(llamada, timbre + ahora)).toBe(resultado);
});
