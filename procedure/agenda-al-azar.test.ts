import fc from 'fast-check';
import { apertura, Libreta } from './testing/libreta';
import { alas } from './testing/tiempo';

type Orden = {
  tras: number;
  que: 'abre' | 'programa' | 'mueve' | 'satisface' | 'cancela' | 'acusa' | 'vital' | 'normal';
  reloj: 'C-13' | 'C-16' | 'C-06' | 'C-08';
  en: number;
};

/** Minutes are small so that things collide. */
const ordenes = (): fc.Arbitrary<Orden[]> =>
  fc.array(
    fc.record({
      tras: fc.nat(20),
      que: fc.constantFrom('abre', 'abre', 'programa', 'mueve', 'satisface', 'cancela', 'acusa', 'vital', 'normal'),
      reloj: fc.constantFrom('C-13', 'C-16', 'C-06', 'C-08'),
      en: fc.integer({ min: -10, max: 40 }),
    }),
    { maxLength: 12 },
  );

function ejecuta({ que, reloj, en }: Orden, { agenda }: Libreta, ahora: number): void {
  const nueva = { ...apertura(ahora + en * 60_000, reloj === 'C-06' ? 'decision' : 'normal') };
  if (que === 'abre') return agenda.esta(reloj) ? undefined : agenda.abre(reloj, nueva, ahora);
  if (que === 'programa')
    return agenda.esta(reloj) ? undefined : agenda.programa(reloj, { ...nueva, abre: nueva.vence - 300_000 }, ahora);
  if (que === 'mueve') return agenda.mueve(reloj, nueva, ahora);
  if (que === 'satisface') return agenda.satisface(reloj, ahora);
  if (que === 'cancela') return agenda.cancela(reloj, ahora);
  if (que === 'acusa') return agenda.quienAcusa(reloj) ? agenda.acusa(reloj, 'ana', ahora) : undefined;
  return que === 'vital'
    ? agenda.cambiaEscalera('normal', 'vital', ahora)
    : agenda.cambiaEscalera('vital', 'normal', ahora);
}

test('avanzar de un salto o de a poquito deja las mismas filas y las mismas alertas', () => {
  fc.assert(
    fc.property(
      ordenes(),
      fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 }),
      (lista, pasos) => {
        const saltos = new Libreta();
        const pasitos = new Libreta();
        let ahora = alas('08:00');
        let k = 0;
        for (const orden of [...lista, { tras: 240, que: 'normal', reloj: 'C-13', en: 0 } as const]) {
          const hasta = ahora + orden.tras * 60_000;
          for (; ahora < hasta; k += 1) {
            ahora = Math.min(hasta, ahora + (pasos[k % pasos.length] ?? 1) * 1000);
            pasitos.hasta(ahora);
          }
          saltos.hasta(hasta);
          ejecuta(orden, saltos, hasta);
          ejecuta(orden, pasitos, hasta);
          saltos.lee();
          pasitos.lee();
        }
        expect([...pasitos.filas.values()]).toEqual([...saltos.filas.values()]);
        expect([...pasitos.alertas.values()]).toEqual([...saltos.alertas.values()]);
      },
    ),
    { numRuns: 300 },
  );
});

test('avanza pasa por cada momento en orden, y después del último no queda nada por pasar', () => {
  fc.assert(
    fc.property(ordenes(), (lista) => {
      const libreta = new Libreta();
      let ahora = alas('08:00');
      for (const orden of lista) {
        ahora += orden.tras * 60_000;
        let anterior = -Infinity;
        for (let i = libreta.agenda.avanza(ahora); i !== undefined; i = libreta.agenda.avanza(ahora)) {
          expect(i).toBeGreaterThan(anterior);
          expect(i).toBeLessThanOrEqual(ahora);
          anterior = i;
        }
        ejecuta(orden, libreta, ahora);
        expect(libreta.agenda.proximo() ?? Infinity).toBeGreaterThan(ahora);
      }
    }),
  );
});
