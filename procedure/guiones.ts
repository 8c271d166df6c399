import { local } from './instante';
import type { Instante } from './instante';

/** What a coordinator reads aloud. `{…}` is filled in with the data of the call. */
interface Guion {
  titulo: string;
  clausula: string;
  /** Goes up with every change of the words. */
  version: number;
  texto: string;
}

/** Where the procedures give the words, these are their words; where they only say what to tell, ours. */
export const GUIONES = {
  saludo: {
    titulo: 'Saludo inicial',
    clausula: 'A-5.1.2.a',
    version: 1,
    texto: '{cuenta}. {saludo}. Mi nombre es {coordinador}. ¿En qué puedo ASISTIRLO / AYUDARLO?',
  },
  'saludo-emergencia': {
    titulo: 'Saludo inicial en emergencia',
    clausula: 'A-5.1.2.b',
    version: 1,
    texto: '{cuenta}. {saludo}. Mi nombre es {coordinador}. ¿Cuál es su emergencia?',
  },
  espera: {
    titulo: 'Pedir que aguarde en línea',
    clausula: 'A-5.1.1.c',
    version: 1,
    texto: 'Por favor, aguarde un momento en línea.',
  },
  consentimiento: {
    titulo: 'Autorización de datos',
    clausula: 'A-5.1.8.e',
    version: 1,
    texto:
      'De acuerdo a la ley de PROTECCIÓN DE DATOS, ¿autoriza a IGS a brindar su información personal (nombre, dirección y número telefónico) al proveedor de asistencias?',
  },
  'consentimiento-vial': {
    titulo: 'Autorización de datos, servicio vial',
    clausula: 'A-5.1.8.e',
    version: 1,
    texto:
      'De acuerdo a la ley de PROTECCIÓN DE DATOS, ¿autoriza a IGS a brindar su información personal (nombre, dirección y número telefónico, placa del vehículo) al proveedor de asistencias?',
  },
  'sin-cobertura': {
    titulo: 'Por qué no se cubre',
    clausula: 'B-A.1',
    version: 1,
    texto: 'Sr(a) {afiliado}, el motivo por el cual no se puede cubrir el servicio es el siguiente: {motivo}.',
  },
  'ofrecimiento-con-costo': {
    titulo: 'Ofrecimiento con costo para el afiliado',
    clausula: 'B-A.2',
    version: 1,
    texto:
      'Podemos ofrecerle el servicio con costo para usted. Cotizamos con {proveedor}: el costo {delServicioODeLaVisita} es de {monto}. ¿Desea que lo coordinemos?',
  },
  'pago-y-garantia': {
    titulo: 'Alternativas de pago y garantía',
    clausula: 'A-5.1.7.B',
    version: 1,
    texto:
      'Las alternativas de pago son: {formasDePago}. El trabajo cuenta con garantía, como los servicios en cobertura.',
  },
  'fuera-de-matriz': {
    titulo: 'Descargo antes de sugerir alternativas',
    clausula: 'B-B.2',
    version: 1,
    texto:
      'Le podemos sugerir alternativas con datos de la web. Le informamos previamente que no son prestadores de nuestra empresa, por lo tanto nos eximimos de responsabilidad ante insatisfacción o reclamos.',
  },
  'caso-excepcional': {
    titulo: 'Servicio excepcional',
    clausula: 'B-H',
    version: 1,
    texto:
      'Sr(a) {afiliado}, este servicio no está en cobertura. Se le brindará como caso excepcional, para que compruebe el servicio.',
  },
  excedente: {
    titulo: 'Excedente de cobertura',
    clausula: 'A-5.4.2.1.b',
    version: 1,
    texto:
      'Sr(a) {afiliado}, el costo del servicio excede su cobertura: deberá cancelar el excedente, de {monto}. Las formas de pago con las que cuenta son: {formasDePago}. ¿Lo acepta?',
  },
  encuesta: {
    titulo: 'Invitación a la encuesta',
    clausula: 'A-5.5.2.2.a',
    version: 1,
    texto:
      'Sr(a) {afiliado} es importante para nosotros conocer el nivel de satisfacción de nuestros afiliados, esto con el fin de mejorar día a día. lo invito a que nos evalúe con la siguiente encuesta',
  },
} as const satisfies Record<string, Guion>;

export type CodigoDeGuion = keyof typeof GUIONES;
export const CODIGOS_DE_GUION = Object.keys(GUIONES) as CodigoDeGuion[];

/** The words for {saludo} at that hour of the desk. */
export function saludoA(instante: Instante): string {
  const { hora } = local(instante);
  if (hora >= 6 && hora < 13) return 'Buenos días';
  return hora >= 13 && hora < 20 ? 'Buenas tardes' : 'Buenas noches';
}

const HUECO = /\{(\w+)\}/g;

/** Names of what is to be filled in, in the order in which it is said. */
export const huecosDe = (codigo: CodigoDeGuion): string[] => huecosEn(GUIONES[codigo].texto);

/** What a text still leaves to be said by who reads it. */
export const huecosEn = (texto: string): string[] => [
  ...new Set([...texto.matchAll(HUECO)].map(([, nombre = '']) => nombre)),
];

/** The words to read; what `valores` leaves out stays between braces, for the reader to say. */
export const leeGuion = (codigo: CodigoDeGuion, valores: Readonly<Record<string, string>>): string =>
  GUIONES[codigo].texto.replace(HUECO, (hueco, nombre: string) =>
    Object.hasOwn(valores, nombre) ? (valores[nombre] ?? hueco) : hueco,
  );
