import fc from 'fast-check';
import { Promesas } from './promesas';
import type { PromesaNueva } from './promesas';
import { alas } from './testing/tiempo';

const nueva = (hasta: string, sobre: 'LLEGADA' | 'TERMINO' = 'LLEGADA'): PromesaNueva => ({
  sobre,
  proveedor: 'ANA',
  desde: null,
  hasta: alas(hasta),
  registroId: 'r1',
  usuario: 'ana',
});
const dada = (hasta = '18:00'): Promesas => {
  const promesas = new Promesas('caso');
  promesas.da(nueva(hasta), alas('08:00'));
  return promesas;
};
const estados = (p: Promesas): string[] => p.todas.map((x) => `${x.estado}${x.tarde ? ' tarde' : ''}`);

test('mientras nadie la resuelve sigue vigente, también pasada su hora', () => {
  const p = dada();
  expect(p.vigente('LLEGADA')).toMatchObject({
    id: 'caso:P1',
    de: 'PROVEEDOR',
    hasta: new Date(alas('18:00')).toISOString(),
    resueltaEn: null,
  });
  expect(estados(p)).toEqual(['VIGENTE']);
});

test.each([
  ['en HASTA justo', '18:00', 'CUMPLIDA'],
  ['un segundo después de HASTA', '18:00:01', 'INCUMPLIDA tarde'],
  ['antes de DESDE', '12:00', 'CUMPLIDA'],
])('cuando llega %s, entonces %s → %s, aunque se anote más tarde', (_, hecho, estado) => {
  const p = dada();
  p.cumple('LLEGADA', alas(hecho), alas('20:00'));
  expect(estados(p)).toEqual([estado]);
  expect(p.todas[0]?.resueltaEn).toBe(new Date(alas('20:00')).toISOString());
});

test.each([
  ['17:00', ['REEMPLAZADA', 'VIGENTE']],
  ['18:30', ['REEMPLAZADA tarde', 'VIGENTE']],
])('cuando a las %s se acuerda otra hora, entonces la anterior guarda si ya estaba atrasada', (ahora, esperado) => {
  const p = dada();
  p.da(nueva('20:00'), alas(ahora));
  expect(estados(p)).toEqual(esperado);
});

test('cuando se pierde al proveedor, entonces todo lo que prometió queda incumplido, haya vencido o no', () => {
  const p = dada();
  p.da(nueva('19:00', 'TERMINO'), alas('09:00'));
  p.incumple(alas('18:30'));
  expect(estados(p)).toEqual(['INCUMPLIDA tarde', 'INCUMPLIDA']);
});

test.each([
  [false, '17:00', 'REEMPLAZADA'],
  [false, '18:00', 'REEMPLAZADA'],
  [false, '18:01', 'INCUMPLIDA tarde'],
  [true, '17:00', 'INCUMPLIDA'],
])('cuando el afiliado desiste (por el proveedor: %s) a las %s, entonces %s', (porElProveedor, ahora, estado) => {
  const p = dada();
  p.abandona(porElProveedor, alas(ahora));
  expect(estados(p)).toEqual([estado]);
});

test('la de llegada y la de término no se tocan una a la otra', () => {
  const p = dada();
  p.da(nueva('19:00', 'TERMINO'), alas('09:00'));
  p.cumple('TERMINO', alas('18:30'), alas('18:30'));
  expect(p.todas.map((x) => `${x.sobre} ${x.estado}`)).toEqual(['LLEGADA VIGENTE', 'TERMINO CUMPLIDA']);
});

test('cambios da cada fila tocada una vez, y una copia que después no cambia', () => {
  const p = dada();
  const [copia] = p.cambios();
  expect(p.cambios()).toEqual([]);
  p.incumple(alas('09:00'));
  expect(copia?.estado).toBe('VIGENTE');
  expect(p.cambios().map((x) => x.estado)).toEqual(['INCUMPLIDA']);
});

test('nunca hay dos vigentes de lo mismo, y lo que se prometió y lo ya resuelto no cambian', () => {
  const orden = fc.record({
    que: fc.constantFrom('da', 'da', 'cumple', 'reemplaza', 'incumple', 'abandona'),
    sobre: fc.constantFrom('LLEGADA' as const, 'TERMINO' as const),
    minutos: fc.integer({ min: -60, max: 60 }),
  });
  fc.assert(
    fc.property(fc.array(orden, { maxLength: 20 }), (lista) => {
      const p = new Promesas('caso');
      let ahora = alas('08:00');
      for (const { que, sobre, minutos } of lista) {
        ahora += 10 * 60_000;
        const antes = p.todas.map((x) => ({ ...x }));
        if (que === 'da') p.da({ ...nueva('08:00', sobre), hasta: ahora + minutos * 60_000 }, ahora);
        if (que === 'cumple') p.cumple(sobre, ahora, ahora);
        if (que === 'reemplaza') p.reemplaza(sobre, ahora);
        if (que === 'incumple') p.incumple(ahora);
        if (que === 'abandona') p.abandona(minutos > 0, ahora);
        for (const [i, vieja] of antes.entries()) {
          const { estado, tarde, resueltaEn, ...prometido } = vieja;
          expect(p.todas[i]).toMatchObject(
            estado === 'VIGENTE' ? prometido : { ...prometido, estado, tarde, resueltaEn },
          );
        }
        for (const tema of ['LLEGADA', 'TERMINO'])
          expect(p.todas.filter((x) => x.sobre === tema && x.estado === 'VIGENTE').length).toBeLessThanOrEqual(1);
      }
    }),
  );
});
