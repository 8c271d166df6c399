import { lectura } from './clausula';
import type { Clausula } from './clausula';

/** The clauses of «Servicios en conexión» (B), and the readings that are a clause by themselves. */
export const DE_CONEXION = {
  'B-A.1': {
    titulo: 'Servicio sin cobertura: explicar el motivo',
    texto:
      'Para TODOS los servicios que sean improcedentes o que no estén en cobertura, se le explicará al afiliado el motivo por el cual no se puede cubrir el servicio.',
  },
  'B-A.2': {
    titulo: 'Servicio sin cobertura: ofrecerlo con costo',
    texto: 'Se ofrecerá el servicio con costo para él, sin excepción alguna.',
  },
  'B-A.3': {
    titulo: 'Cotizar',
    texto:
      'El coordinador deberá cotizar la asistencia con el prestador idóneo ya sea el costo del servicio o visita e informárselo al afiliado.',
  },
  'B-B.1': {
    titulo: 'Fuera de la matriz de servicios',
    texto: `Ante solicitud de servicios que IGS no tenga contemplado en su matriz de servicios, el coordinador podrá brindar al cliente datos de la web sugiriendo alternativas.${lectura('AM-36', 'la asistencia termina como CANCELADO AL MOMENTO.')}`,
  },
  'B-B.2': {
    titulo: 'Fuera de la matriz: descargo previo',
    texto:
      'Informando previamente al cliente que no son prestadores de nuestra empresa, por lo tanto nos eximimos de responsabilidad ante insatisfacción o reclamos.',
  },
  'B-G.0': {
    titulo: 'Posible excepción',
    texto: `Cuando un servicio sea improcedente y el afiliado se muestra molesto por no recibir asistencia bajo las coberturas del plan, pero este cumpla con condiciones, dar aviso al supervisor para analizar una posible excepción de brindar el servicio con un % de descuento hasta la totalidad del mismo en cobertura por la asistencia.${lectura('AM-23', 'primero se ofrece con costo; una condición alcanza para pedirla. El plazo de la decisión es propuesto.')}`,
  },
  'B-H': {
    titulo: 'Primer servicio',
    texto:
      'Si el servicio es improcedente y es el primer servicio que pide el afiliado se tratará de hacer una excepción solicitando autorización al Supervisor, para que el afiliado compruebe el servicio y se le explicará que se brindará como caso excepcional.',
  },
  'B-J': {
    titulo: 'Autorización superior',
    texto:
      'Para todos los servicios improcedentes en los cuales se dé una autorización superior se deberá dejar asentado en la bitácora la persona que autoriza el excedente de cobertura y el motivo de la autorización.',
  },
  'B-P.B': {
    titulo: 'Garantía',
    texto: `Los servicios por conexión también cuentan con garantía como los servicios en cobertura.${lectura('AM-43', 'el texto no dice por cuántos días: son propuestos, por servicio.')}`,
  },
  'AM-37': {
    titulo: 'Anulación',
    texto:
      'Interpretación AM-37: el texto no dice cómo termina una llamada de prueba o repetida; un supervisor la anula, con su motivo.',
  },
} as const satisfies Record<string, Clausula>;
