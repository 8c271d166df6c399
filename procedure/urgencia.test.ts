import fc from 'fast-check';
import { RELOJES } from './clocks';
import { MINUTO } from './instante';
import { PRIORIDADES } from './reglas';
import { esperasDe, masUrgente, porUrgencia, vencidosDe } from './urgencia';
import type { CasoAbierto, PendienteAbierto } from './urgencia';

const AHORA = Date.parse('2026-11-23T15:00:00Z');
const en = (minutos: number): number => AHORA + minutos * MINUTO;

let numero = 0;
type Dicho = [reloj: string, vence: number, nivel?: number, abierto?: number];
const pendiente = ([reloj, vence, nivel = 0, abierto = -60]: Dicho): PendienteAbierto => ({
  id: `${reloj}:1`,
  reloj,
  abiertoEn: en(abierto),
  venceEn: en(vence),
  nivel,
});
const caso = (prioridad: CasoAbierto['prioridad'], ...dichos: Dicho[]): CasoAbierto => ({
  expediente: (numero += 1),
  n: 1,
  abiertaEn: en(-90),
  prioridad,
  pendientes: dichos.map(pendiente),
});

test('lo vital vencido va primero, después lo vencido, lo que espera una decisión, lo que vence y lo que nada tiene', () => {
  const orden = [
    caso('VITAL', ['C-12', -1, 3]),
    caso('VITAL', ['C-12', -9, 1]),
    caso('VITAL', ['C-13', -2, 1], ['C-07', 40]),
    caso('PROGRAMADO', ['C-09', -3, 4], ['C-22', 5]),
    caso('EMERGENCIA', ['C-12', -90, 2]),
    caso(null, ['C-23', 0, 1]),
    caso('PROGRAMADO', ['C-06', 3, 2, -40]),
    caso('EMERGENCIA', ['C-31', 2_000, 2, -30], ['C-18', 1]),
    caso('EMERGENCIA', ['C-27', 4, 0, -20]),
    caso('PROGRAMADO', ['C-18', 1]),
    caso('VITAL', ['C-16', 30], ['C-07', 2]),
    caso('PROGRAMADO', ['C-09', 2]),
    caso(null),
  ];
  expect(porUrgencia(orden.toReversed(), AHORA)).toEqual(orden);
});

test('de un caso se muestra lo vencido que más sonó, y si nada venció, lo que vence antes', () => {
  const relojes = (...dichos: Dicho[]) => masUrgente(dichos.map(pendiente), AHORA)?.reloj;
  expect(relojes(['C-09', 10], ['C-12', -50, 2], ['C-13', -5, 3], ['C-14', -8, 3])).toBe('C-14');
  expect(relojes(['C-09', 10], ['C-22', 4, 2])).toBe('C-22');
  expect(relojes(['C-09', 10], ['C-22', 14, 2])).toBe('C-09');
  expect(relojes()).toBeUndefined();
});

test('se dicen todas las decisiones que se esperan, la que espera hace más primero', () => {
  const esperas = esperasDe([pendiente(['C-27', 5, 0, -1]), pendiente(['C-09', 5]), pendiente(['C-22', 5, 2, -7])]);
  expect(esperas).toEqual([
    { espera: 'EXCEPCION', desde: en(-7) },
    { espera: 'DECISION', desde: en(-1) },
  ]);
});

const pendientes = fc.array(
  fc
    .record({
      reloj: fc.constantFrom(...Object.keys(RELOJES)),
      vence: fc.integer({ min: -5, max: 5 }),
      nivel: fc.integer({ min: 0, max: 4 }),
      abierto: fc.integer({ min: -20, max: 0 }),
    })
    .map(({ reloj, vence, nivel, abierto }) => pendiente([reloj, vence, nivel, abierto])),
  { maxLength: 4 },
);
const casos = fc
  .array(fc.record({ prioridad: fc.constantFrom(null, ...PRIORIDADES), pendientes }), { maxLength: 12 })
  .map((lista) =>
    lista.map((c, i): CasoAbierto => ({ ...c, expediente: 1 + Math.floor(i / 3), n: i % 3, abiertaEn: en(-i) })),
  );

/** The five groups, said anew in words of their own. */
function grupo({ prioridad, pendientes: abiertos }: CasoAbierto): number {
  if (abiertos.some((p) => p.venceEn <= AHORA)) return prioridad === 'VITAL' ? 0 : 1;
  if (abiertos.some((p) => ['C-06', 'C-22', 'C-27', 'C-31'].includes(p.reloj))) return 2;
  return abiertos.length > 0 ? 3 : 4;
}
const enOrden = (valores: number[]): boolean => valores.every((v, i) => i === 0 || (valores[i - 1] ?? 0) <= v);

test('con cualquier tablero: están todos, el orden no depende de cómo llegaron, y ningún grupo se mezcla', () => {
  fc.assert(
    fc.property(casos, fc.infiniteStream(fc.nat()), (lista, azar) => {
      const orden = porUrgencia(lista, AHORA);
      expect(new Set(orden)).toEqual(new Set(lista));
      const mezclada = lista.map((c) => ({ c, en: azar.next().value as number })).sort((a, b) => a.en - b.en);
      expect(
        porUrgencia(
          mezclada.map(({ c }) => c),
          AHORA,
        ),
      ).toEqual(orden);
      expect(enOrden(orden.map(grupo))).toBe(true);
      for (const g of [0, 1]) {
        const vencidos = orden.filter((c) => grupo(c) === g).map((c) => vencidosDe(c.pendientes, AHORA));
        const niveles = vencidos.map((ps) => Math.max(...ps.map((p) => p.nivel)));
        expect(enOrden(niveles.map((n) => -n))).toBe(true);
      }
      const esperan = orden.filter((c) => grupo(c) === 2);
      expect(enOrden(esperan.map((c) => Math.min(...esperasDe(c.pendientes).map((e) => e.desde))))).toBe(true);
      const porVencer = orden.filter((c) => grupo(c) === 3);
      expect(enOrden(porVencer.map((c) => Math.min(...c.pendientes.map((p) => p.venceEn))))).toBe(true);
    }),
  );
});

test('cuando un nivel más suena, el caso no baja', () => {
  fc.assert(
    fc.property(casos, fc.nat(), fc.nat(), (lista, cual, item) => {
      const elegido = lista[cual % Math.max(1, lista.length)];
      const sube = elegido?.pendientes[item % Math.max(1, elegido.pendientes.length)];
      if (!elegido || !sube) return;
      const despues = {
        ...elegido,
        pendientes: elegido.pendientes.map((p) => (p === sube ? { ...p, nivel: p.nivel + 1 } : p)),
      };
      const lugar = (quien: CasoAbierto, todos: CasoAbierto[]): number => porUrgencia(todos, AHORA).indexOf(quien);
      const antes = lugar(elegido, lista);
      expect(
        lugar(
          despues,
          lista.map((c) => (c === elegido ? despues : c)),
        ),
      ).toBeLessThanOrEqual(antes);
    }),
  );
});
