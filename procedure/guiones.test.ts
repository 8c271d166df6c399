import { CODIGOS_DE_GUION, GUIONES, huecosDe, leeGuion, saludoA } from './guiones';
import { deIso } from './instante';

test('la invitación a la encuesta se lee con las palabras del procedimiento y el nombre del afiliado', () => {
  expect(leeGuion('encuesta', { afiliado: 'Abril Almonacid' })).toBe(
    'Sr(a) Abril Almonacid es importante para nosotros conocer el nivel de satisfacción de nuestros afiliados, esto con el fin de mejorar día a día. lo invito a que nos evalúe con la siguiente encuesta',
  );
});

test('lo que no se sabe queda entre llaves, también si parece de otra parte', () => {
  expect(leeGuion('saludo', { cuenta: 'Mutual {saludo}' })).toBe(
    'Mutual {saludo}. {saludo}. Mi nombre es {coordinador}. ¿En qué puedo ASISTIRLO / AYUDARLO?',
  );
});

test.each([
  ['saludo', 'A-5.1.2.a', ['cuenta', 'saludo', 'coordinador']],
  ['saludo-emergencia', 'A-5.1.2.b', ['cuenta', 'saludo', 'coordinador']],
  ['sin-cobertura', 'B-A.1', ['afiliado', 'motivo']],
  ['pago-y-garantia', 'A-5.1.7.B', ['formasDePago']],
  ['fuera-de-matriz', 'B-B.2', []],
  ['excedente', 'A-5.4.2.1.b', ['afiliado', 'monto', 'formasDePago']],
] as const)('%s es de %s y pide %j', (codigo, clausula, huecos) => {
  expect([GUIONES[codigo].clausula, huecosDe(codigo)]).toEqual([clausula, huecos]);
});

test('ninguno tiene llaves sueltas', () => {
  const sueltas = CODIGOS_DE_GUION.filter((codigo) => /[{}]/.test(GUIONES[codigo].texto.replace(/\{\w+\}/g, '')));
  expect(sueltas).toEqual([]);
});

test.each([
  ['2026-11-23T09:00:00Z', 'Buenos días'],
  ['2026-11-23T15:59:59Z', 'Buenos días'],
  ['2026-11-23T16:00:00Z', 'Buenas tardes'],
  ['2026-11-23T23:00:00Z', 'Buenas noches'],
  ['2026-11-23T08:59:59Z', 'Buenas noches'],
])('a las %s se saluda con %s, según la hora de la mesa', (instante, saludo) => {
  expect(saludoA(deIso(instante))).toBe(saludo);
});
