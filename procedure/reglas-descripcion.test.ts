import { RELOJES } from './clocks';
import { conCambios, REGLAS_PREDETERMINADAS } from './reglas';
import type { Reglas } from './reglas';
import { DESCRIPCION, dichoDeRegla, diferencias, RUTAS_DE_REGLAS, valorDeRegla } from './reglas-descripcion';

const hojas = (valor: unknown, antes: string[] = []): string[] =>
  typeof valor !== 'object' || valor === null || Array.isArray(valor)
    ? [antes.join('.')]
    : Object.entries(valor).flatMap(([clave, v]) => hojas(v, [...antes, clave]));

test('cada valor de las reglas está descrito, y nada se describe que no exista', () => {
  expect([...RUTAS_DE_REGLAS].sort()).toEqual(hojas(REGLAS_PREDETERMINADAS).sort());
});

test('un valor se llama como su reloj: la misma cláusula, y propuesto si el texto no da el plazo', () => {
  const distintos = RUTAS_DE_REGLAS.flatMap((ruta) => {
    const { clausula, relojes, propuesto } = DESCRIPCION[ruta];
    const [reloj] = relojes;
    if (reloj === undefined || reloj === 'C-06' || reloj === 'C-18') return [];
    return RELOJES[reloj].clausula === clausula && (RELOJES[reloj].origen === 'P') === propuesto ? [] : [ruta];
  });
  expect(distintos).toEqual([]);
});

test('todo reloj cuyo plazo sale de las reglas dice de qué valor', () => {
  const conValor = new Set(RUTAS_DE_REGLAS.flatMap((ruta) => DESCRIPCION[ruta].relojes));
  const sinReglas = Object.keys(RELOJES).filter((reloj) => !conValor.has(reloj as keyof typeof RELOJES));
  // The turn passes at once; half the window; the hour the provider gave.
  expect(sinReglas).toEqual(['C-04', 'C-05', 'C-11', 'C-12', 'C-16']);
});

test('los valores se leen en palabras', () => {
  const dice = (ruta: keyof typeof DESCRIPCION) => dichoDeRegla(ruta, valorDeRegla(REGLAS_PREDETERMINADAS, ruta));
  expect(dice('asignacion.PROGRAMADO')).toBe('20 min');
  expect(dice('calidad.tomar')).toBe('1 día hábil');
  expect(dice('conformidad.tercero')).toBe('10:00');
  expect(dice('escalera.decision')).toBe(
    '2 supervisor al abrirse; 3 jefe de operaciones al vencer; 4 Gerencia General a los 10 min de vencer',
  );
});

test('las diferencias dicen qué cambia, de cuánto a cuánto, y nada más', () => {
  const normal = REGLAS_PREDETERMINADAS.escalera.normal.slice(0, 1);
  const nuevas: Reglas = conCambios(REGLAS_PREDETERMINADAS, {
    confirmacion: { PROGRAMADO: 12 },
    conformidad: { intentos: 3 },
    escalera: { normal },
  });
  expect(diferencias(REGLAS_PREDETERMINADAS, REGLAS_PREDETERMINADAS)).toEqual([]);
  expect(diferencias(REGLAS_PREDETERMINADAS, nuevas)).toEqual([
    {
      ruta: 'confirmacion.PROGRAMADO',
      etiqueta: 'Confirmar al afiliado, programado',
      antes: 15,
      despues: 12,
      dichoAntes: '15 min',
      dichoDespues: '12 min',
    },
    expect.objectContaining({
      ruta: 'escalera.normal',
      dichoAntes:
        '1 coordinador al vencer; 2 supervisor a los 5 min de vencer; 3 jefe de operaciones a los 15 min de vencer',
      dichoDespues: '1 coordinador al vencer',
    }),
  ]);
});
