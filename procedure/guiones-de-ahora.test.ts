import { guionesDeAhora } from './guiones-de-ahora';
import type { Momento } from './guiones-de-ahora';

const momento = (cambios: Partial<Momento>): Momento => ({
  acepta: [],
  afiliado: 'Ana Prueba',
  servicio: 'HOGAR/PLOMERIA',
  cubierta: undefined,
  motivo: null,
  consentimiento: null,
  cotizacion: undefined,
  cortesia: undefined,
  aceptada: false,
  excedente: undefined,
  ...cambios,
});
const codigos = (cambios: Partial<Momento>) => guionesDeAhora(momento(cambios)).map((g) => g.codigo);
/** Currency is written with a space that does not break. */
const textos = (cambios: Partial<Momento>) =>
  guionesDeAhora(momento(cambios)).map((g) => g.texto.replaceAll('\u00a0', ' '));

const cotizacion = { proveedor: 'Los Sauces', centavos: 80_000_00, sobre: 'VISITA' as const };

test('la autorización de datos se lee mientras no se la dijo, con la placa si es vial', () => {
  expect(codigos({ acepta: ['consentimiento'] })).toEqual(['consentimiento']);
  expect(codigos({ acepta: ['consentimiento'], servicio: 'VIAL/MOTO AUXILIO' })).toEqual(['consentimiento-vial']);
  expect(codigos({ acepta: ['consentimiento'], consentimiento: true })).toEqual([]);
});

test('sin cobertura se explica el motivo; con una cotización se ofrece con su precio, y después se habla del pago', () => {
  const negada = { cubierta: false, motivo: 'No está en el plan', consentimiento: true };
  expect(textos({ ...negada, acepta: ['cotizacion', 'fuera-de-matriz'] })).toEqual([
    'Sr(a) Ana Prueba, el motivo por el cual no se puede cubrir el servicio es el siguiente: No está en el plan.',
    expect.stringContaining('no son prestadores de nuestra empresa'),
  ]);
  const ofrecible = { ...negada, acepta: ['cotizacion', 'fuera-de-matriz', 'conexion-ofrecida'], cotizacion };
  expect(codigos(ofrecible)).toEqual(['sin-cobertura', 'ofrecimiento-con-costo', 'pago-y-garantia']);
  expect(codigos({ ...ofrecible, aceptada: true })).toEqual([]);
  expect(textos(ofrecible)[1]).toContain('Cotizamos con Los Sauces: el costo de la visita es de $ 80.000,00');
});

test('con una excepción se dice que lo es, y lo que queda a su cargo', () => {
  const concedida = { cubierta: false, consentimiento: true, cotizacion, cortesia: 30 };
  const leidos = guionesDeAhora(momento({ ...concedida, acepta: ['cotizacion', 'conexion-ofrecida'] }));
  expect(leidos.map((g) => g.codigo)).toEqual(['caso-excepcional', 'ofrecimiento-con-costo', 'pago-y-garantia']);
  expect(leidos[1]?.texto.replaceAll('\u00a0', ' ')).toContain('es de $ 56.000,00');
});

test('el excedente se dice con su importe, y la encuesta cuando se la puede derivar', () => {
  expect(textos({ acepta: ['excedente'], cotizacion, excedente: 12_500_00 })[0]).toContain('de $ 12.500,00');
  expect(codigos({ acepta: ['encuesta-derivada', 'costos'] })).toEqual(['encuesta']);
});

test('lo que no se sabe queda para que lo diga quien lee', () => {
  expect(textos({ acepta: ['excedente'] })[0]).toContain('{monto}');
});
