import type { IdDeClausula } from '../clausulas';
import type { CasoAsistencia } from './caso';
import { tiene } from './perfil';

/** Everything the review before the closing looks for, by the code it is told by. */
export const REVISION: Readonly<Record<string, { titulo: string; clausula: IdDeClausula }>> = {
  costos: { titulo: 'Cargar los costos', clausula: 'A-5.5.1.1.a' },
  conformidad: { titulo: 'Llamar al afiliado por conformidad', clausula: 'A-5.5.2.1.a' },
  situacion: { titulo: 'Escribir qué ocurrió y el detalle de la falla', clausula: 'A-5.1.5.a' },
  identidad: { titulo: 'Registrar si se validó la identidad', clausula: 'A-5.3P.4.2' },
  'encuesta-derivada': { titulo: 'Derivar a la encuesta', clausula: 'A-5.5.2.2.b' },
  apertura: { titulo: 'Completar la apertura', clausula: 'A-5.1.6' },
};

/** What conclusion still needs (A-5.5.2.3.b, AM-34): the costs and a settled conformity, in any order. */
export function faltaParaCerrar(caso: CasoAsistencia): string[] {
  const falta: string[] = [];
  if (!caso.costosCargados) falta.push('costos');
  if (tiene(caso.entrada.perfil, 'CONFORMIDAD') && !caso.conformidad.resultado) falta.push('conformidad');
  return falta;
}

/** Data the review should show as empty without holding the case back. */
export function vacios(caso: CasoAsistencia): string[] {
  const lista: string[] = [];
  if (!caso.situacionIndagada) lista.push('situacion');
  if (caso.proveedor !== undefined && tiene(caso.entrada.perfil, 'CONTACTO') && caso.identidad === undefined)
    lista.push('identidad');
  if (caso.entrada.perfil.encuesta && caso.conformidad.resultado === 'CONFORME' && !caso.encuestaDerivada)
    lista.push('encuesta-derivada');
  if (!caso.aperturaCompleta) lista.push('apertura');
  return lista;
}
