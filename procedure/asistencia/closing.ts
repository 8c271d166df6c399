import type { CasoAsistencia } from './caso';
import { tiene } from './perfil';

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
