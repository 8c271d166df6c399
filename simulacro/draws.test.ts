import { Draws } from './draws';
import { SHARES } from './shares';

const MANY = 4000;

test('the same seed gives the same answers, whatever else is asked in between', () => {
  const quiet = new Draws('1').of(7);
  const busy = new Draws('1').of(7);
  const first = [quiet.number('a'), quiet.number('a'), quiet.number('b')];
  busy.number('other');
  const again = [busy.number('a'), busy.number('b'), busy.number('a')];
  expect([again[0], again[2], again[1]]).toEqual(first);
  expect(first[0]).not.toBe(first[1]);
});

test('seeds, calls and questions are independent of each other', () => {
  const values = ['1', '2'].flatMap((seed) =>
    [1, 2].flatMap((call) => ['a', 'b'].map((question) => new Draws(seed).of(call).number(question))),
  );
  expect(new Set(values).size).toBe(8);
});

test('each thing happens about as often as its share says', () => {
  for (const name of ['declina', 'apertura-en-linea', 'duplica'] as const) {
    const draws = new Draws('shares');
    const times = Array.from({ length: MANY }, () => draws.happens(name)).filter(Boolean).length;
    expect(Math.abs(times / MANY - SHARES[name].share)).toBeLessThan(0.03);
  }
});

test('numbers stay in their range, and every element of a list is picked', () => {
  const draws = new Draws('ranges');
  const whole = Array.from({ length: MANY }, () => draws.whole('n', 3, 5));
  expect(new Set(whole)).toEqual(new Set([3, 4, 5]));
  const picked = Array.from({ length: MANY }, () => draws.pick('p', ['x', 'y', 'z']));
  expect(new Set(picked)).toEqual(new Set(['x', 'y', 'z']));
  const between = Array.from({ length: MANY }, () => draws.between('b', -1, 1));
  expect(Math.min(...between)).toBeGreaterThanOrEqual(-1);
  expect(Math.max(...between)).toBeLessThan(1);
});
