import { dado } from './testing/guion';
import { confirmada } from './testing/pasos';
import { asistencia } from './testing/prueba';
import { resumenDeTransicion } from './transicion-en-palabras';

test('un paso dice qué lo causó, qué reloj abre con su cláusula y su hora, qué cierra y qué suena', () => {
  const { prueba } = dado(asistencia(), ...confirmada(), ['15:05']);
  const dichos = prueba.transiciones.map(resumenDeTransicion);
  expect(dichos[0]).toMatch(/^1 \S+: abre C-23 \(A-[\d.]+\S*\), vence \d\d:\d\d/);
  expect(dichos).toContainEqual(
    expect.stringMatching(/proveedor-acepta: .*abre C-09 \(A-5\.3P\.1\.1\.a\), vence 15:00/),
  );
  expect(dichos).toContainEqual(expect.stringMatching(/afiliado-confirma: .*cierra C-07/));
  expect(dichos).toContainEqual(expect.stringMatching(/suena C-09, nivel 1 \(coordinador\)/));
});
