import { iso } from '../instante';
import type { Paso } from './guion';
import { alas } from './tiempo';

/** Times of a registro's `datos`, in the words of `alas`. */
export const en = (hora: string): string => iso(alas(hora));
export const franja = (desde: string, hasta: string) => ({ desde: en(desde), hasta: en(hasta) });
export const pesos = (n: number) => ({ centavos: n * 100, moneda: 'ARS' });

/** Opened, covered, consented: what is left is the priority. */
export const cubierta = (hora: string): Paso[] => [
  [hora, 'cobertura', { cubierta: true }],
  [hora, 'consentimiento', { autoriza: true }],
];
export const programada = (hora = '08:00'): Paso[] => [
  ...cubierta(hora),
  [hora, 'programacion', { acepta: true, disponibilidad: [franja('16:00', '18:00')] }],
];
export const emergencia = (hora = '08:00'): Paso[] => [
  ...cubierta(hora),
  [hora, 'prioridad', { prioridad: 'EMERGENCIA' }],
];
export const vital = (hora = '08:00'): Paso[] => [...cubierta(hora), [hora, 'prioridad', { prioridad: 'VITAL' }]];

const CONFIRMA = { informado: ['HORARIO', 'NUMERO', 'PROVEEDOR'] };

/** The worked example (A:278): asked at 08:00, agreed for 16:00 to 18:00 at 08:10, confirmed at 08:12. */
export const asignada = (desde = '16:00', hasta = '18:00'): Paso[] => [
  ...programada(),
  ['08:10', 'proveedor-acepta', { proveedor: 'ANA', ...franja(desde, hasta) }],
];
export const confirmada = (desde = '16:00', hasta = '18:00'): Paso[] => [
  ...asignada(desde, hasta),
  ['08:12', 'afiliado-confirma', CONFIRMA],
];
export const conEta = (eta = '08:40'): Paso[] => [
  ...emergencia(),
  ['08:03', 'proveedor-acepta', { proveedor: 'ANA', eta: en(eta) }],
  ['08:04', 'afiliado-confirma', CONFIRMA],
];

/** With the affiliate, at 17:10. */
export const contactada = (): Paso[] => [
  ...confirmada(),
  ['17:00', 'arribo'],
  ['17:10', 'contacto', { conferencia: false }],
];
export const diagnosticada = (costo = 100): Paso[] => [
  ...contactada(),
  ['17:20', 'diagnostico', { costo: pesos(costo) }],
];
export const autorizada = (): Paso[] => [
  ...diagnosticada(),
  ['17:22', 'autorizacion', { terminoEstimado: en('18:30') }],
];
/** The service over, at 18:30. */
export const terminada = (): Paso[] => [...autorizada(), ['18:30', 'termino']];
export const conCostos = (): Paso[] => [
  ...terminada(),
  ['18:40', 'costos', { lineas: [{ monto: pesos(100), paga: 'COBERTURA' }] }],
];

/** Procedure B, with everything told that must be told. Amounts in centavos. */
const ars = (centavos: number) => ({ centavos, moneda: 'ARS' });
export const sinCobertura = (hora = '08:00'): Paso => [hora, 'cobertura', { cubierta: false }];
export const cotiza = (hora: string, centavos: number, mas: Record<string, unknown> = {}): Paso => [
  hora,
  'cotizacion',
  { proveedor: 'ANA', monto: ars(centavos), sobre: 'SERVICIO', ...mas },
];
export const ofrece = (hora: string, acepta: boolean, centavos: number, mas: Record<string, unknown> = {}): Paso => [
  hora,
  'conexion-ofrecida',
  {
    acepta,
    monto: ars(centavos),
    motivoInformado: true,
    formasDePagoInformadas: true,
    garantiaInformada: true,
    ...mas,
  },
];
/** Not covered and quoted; all else of the opening is settled at 08:00. */
export const sinCubrir = (centavos = 100_00): Paso[] => [
  ['08:00', 'consentimiento', { autoriza: true }],
  ['08:00', 'prioridad', { prioridad: 'EMERGENCIA' }],
  sinCobertura('08:01'),
  cotiza('08:02', centavos),
];
/** He wants no cost, and an exception was asked at 08:04. */
export const pedida = (via = 'MOLESTO', centavos = 100_00): Paso[] => [
  ...sinCubrir(centavos),
  ofrece('08:03', false, centavos, { excepcion: true }),
  ['08:04', 'excepcion-solicitada', { via }],
];
/** Given in part, and what is left accepted, at 08:06. */
export const aMedias = (porcentaje = 50, centavos = 100_00): Paso[] => [
  ...pedida('MOLESTO', centavos),
  ['08:05', 'excepcion-resuelta', { porcentaje }],
  ofrece('08:06', true, centavos - Math.floor((centavos * porcentaje + 50) / 100)),
];
/** Assigned at 08:10, and with the affiliate at 08:41. */
export const atendida = (...antes: Paso[]): Paso[] => [
  ...antes,
  ['08:10', 'proveedor-acepta', { proveedor: 'ANA', eta: en('08:40') }],
  ['08:11', 'afiliado-confirma', CONFIRMA],
  ['08:40', 'arribo'],
  ['08:41', 'contacto', { conferencia: false }],
];
