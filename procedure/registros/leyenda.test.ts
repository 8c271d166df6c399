import fc from 'fast-check';
import { registros } from '../testing/datos-arbitrarios';
import { alas } from '../testing/tiempo';
import { en, pesos } from '../testing/pasos';
import { CODIGOS, definicion } from './catalogo';
import { erroresDeDatos } from './valida';
import { etiquetaDe } from './etiquetas';
import { leyenda } from './leyenda';

const ahora = alas('08:00');
/** Currency is written with a space that does not break. */
const liso = (texto: string): string => texto.replaceAll('\u00a0', ' ');

test('cada campo de cada registro tiene su nombre en castellano', () => {
  const campos = CODIGOS.flatMap((codigo) => Object.keys(definicion(codigo).campos));
  expect(campos.filter((campo) => etiquetaDe(campo) === campo)).toEqual([]);
});

test('lo que se registró se lee en palabras, con horas e importes como se escriben aquí', () => {
  expect(
    liso(leyenda('proveedor-acepta', { proveedor: 'ANA', desde: en('16:00'), hasta: en('+1 02:00') }, ahora)),
  ).toBe('Proveedor: ANA; Desde: 16:00; Hasta: 24/11 02:00');
  expect(liso(leyenda('diagnostico', { diagnostico: 'Flexible', costo: pesos(12_500) }, ahora))).toBe(
    'Diagnóstico: Flexible; Costo: $ 12.500,00',
  );
});

test('una excepción resuelta dice quién la pidió, sobre qué precio y cuánto da cada uno', () => {
  const calculado = {
    via: 'MOLESTO',
    pedidaPor: 'ana',
    precio: 80_000_00,
    cortesia: 24_000_00,
    afiliado: 56_000_00,
    condiciones: [{ clausula: 'B-G.2', condicion: 'Hay red', cumple: true, cifras: '11 técnicos internos' }],
  };
  expect(liso(leyenda('excepcion-resuelta', { porcentaje: 30, motivo: 'Diez años', calculado }, ahora))).toBe(
    'Porcentaje: 30; Motivo: Diez años. Pedida por ana (afiliado molesto). De $ 80.000,00 la empresa da $ 24.000,00 ' +
      'y el afiliado paga $ 56.000,00. ✓ B-G.2 Hay red (11 técnicos internos)',
  );
});

test('nada de lo que vale se pierde ni rompe la lectura', () => {
  fc.assert(
    fc.property(registros(), ([codigo, datos]) => {
      fc.pre(erroresDeDatos(codigo, datos, { conTexto: true }).length === 0);
      const texto = leyenda(codigo, datos, ahora);
      for (const [clave, valor] of Object.entries(datos))
        if (valor !== null && valor !== '') expect(texto).toContain(etiquetaDe(clave));
      expect(texto).not.toMatch(/undefined|NaN|\[object/);
    }),
  );
});
