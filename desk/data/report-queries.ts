import { queryOptions } from '@tanstack/react-query';
import { query } from './http';
import { lista, UN_RATO, uno } from './queries';
import type { Filtros } from './queries';
import type { AlertaDeEnsayo, CasoDeEnsayo, Ensayo, Informe, InformeDeCalidad, Resultados } from './types';

/** Reads of what is reckoned over many cases: reports, and rehearsals of the rules. */

export const informe = (cual: string, filtros: Filtros) =>
  uno<Informe>(['informes', cual, filtros], `/informes/${cual}${query(filtros)}`, UN_RATO);
export const listaDeInforme = (cual: string, filtros: Filtros) =>
  lista<{ id: string }>(`informes-${cual}`, `/informes/${cual}/lista`, filtros);
export const informeDeCalidad = (periodo: Filtros) =>
  uno<InformeDeCalidad>(['calidad', 'informe', periodo], `/calidad/informe${query(periodo)}`);

export const resultados = (filtros: Filtros) =>
  uno<Resultados>(['encuestas', 'resultados', filtros], `/encuestas/resultados${query(filtros)}`);

/** Looked at again until it is done. */
export const ensayo = (id: string) =>
  queryOptions({
    ...uno<Ensayo>(['ensayo', id], `/reglas/ensayo/${encodeURIComponent(id)}`),
    refetchInterval: ({ state }) => (state.data?.terminadoEn === null ? 1_000 : false),
  });
export const alertasDeEnsayo = (id: string, filtros: Filtros) =>
  lista<AlertaDeEnsayo>(`ensayo-alertas-${id}`, `/reglas/ensayo/${encodeURIComponent(id)}/alertas`, filtros);
export const casosDeEnsayo = (id: string, filtros: Filtros) =>
  lista<CasoDeEnsayo>(`ensayo-casos-${id}`, `/reglas/ensayo/${encodeURIComponent(id)}/casos`, filtros);
