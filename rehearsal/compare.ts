import type { Instante } from '../procedure/instante';
import { PAGADORES } from '../procedure/shares';
import type { Observed } from './observe';
import type { Espera } from './scenario';
import { sayTime } from './time-words';

/** One thing that is not as the scenario says. */
export interface Difference {
  clave: string;
  esperado: string;
  obtenido: string;
}

/** Clocks of the Expediente or of the quality case: a scenario tells of one Asistencia. */
const DE_OTRO = ['C-19', 'C-21', 'C-29', 'C-33', 'C-34', 'C-35'];

/**
 * What differs between what a step expects and what is seen; empty when all holds. Keys that are absent are not looked at.
 * @param ahora when the case was opened: times are said from its first day.
 */
export function compare(espera: Espera, visto: Observed, ahora: Instante): Difference[] {
  return [
    ...equalKeys(espera, visto),
    ...ofAgenda(espera, visto, ahora),
    ...ofLog(espera, visto),
    ...ofPromises(espera, visto, ahora),
    ...ofMoney(espera, visto),
    ...ofQuality(espera, visto, ahora),
  ];
}

const differs = (clave: string, esperado: string, obtenido: string): Difference[] =>
  esperado === obtenido ? [] : [{ clave, esperado, obtenido }];

const orNone = (valor: string | null): string => valor ?? 'ninguna';

function equalKeys(espera: Espera, visto: Observed): Difference[] {
  const claves = ['etapa', 'status', 'statusProveedor', 'categoria', 'prioridad', 'posicion', 'motivoFin'] as const;
  return claves.flatMap((clave) => {
    const esperado = espera[clave];
    return esperado === undefined ? [] : differs(clave, orNone(esperado), orNone(visto[clave]));
  });
}

const sorted = (relojes: readonly string[]): string => `[${[...relojes].sort().join(', ')}]`;

function ofAgenda(
  { pendientes, vencidos, vence, alertas, sin_alertas_abiertas }: Espera,
  visto: Observed,
  ahora: Instante,
): Difference[] {
  const abiertos = visto.pendientes.filter(({ reloj }) => !DE_OTRO.includes(reloj));
  const nombres = abiertos.map(({ reloj }) => reloj);
  const yaVencidos = abiertos.filter(({ vencido }) => vencido).map(({ reloj }) => reloj);
  return [
    ...(pendientes ? differs('pendientes', sorted(pendientes), sorted(nombres)) : []),
    ...(vencidos ? differs('vencidos', sorted(vencidos), sorted(yaVencidos)) : []),
    ...Object.entries(vence ?? {}).flatMap(([reloj, instante]) => {
      const abierto = abiertos.find((p) => p.reloj === reloj);
      return differs(`vence ${reloj}`, sayTime(instante, ahora), dueIn(abierto?.vence, ahora));
    }),
    ...Object.entries(alertas ?? {}).flatMap(([reloj, nivel]) =>
      differs(`alertas ${reloj}`, String(nivel), String(visto.alertas[reloj] ?? 0)),
    ),
    ...(sin_alertas_abiertas === undefined
      ? []
      : differs('sin_alertas_abiertas', String(sin_alertas_abiertas), String(visto.alertasSonando === 0))),
  ];
}

function ofLog({ bitacora, acepta, no_acepta }: Espera, visto: Observed): Difference[] {
  const sobre = (clave: string, codigos: readonly string[] | undefined, debeEstar: boolean): Difference[] =>
    (codigos ?? [])
      .filter((codigo) => visto.acepta.includes(codigo) !== debeEstar)
      .map((codigo) => ({
        clave,
        esperado: codigo,
        obtenido: debeEstar ? `no se acepta; se acepta: ${visto.acepta.join(', ')}` : 'se acepta',
      }));
  const lista = (entradas: readonly string[]): string =>
    entradas.map((entrada) => `«${entrada}»`).join(', ') || 'ninguna entrada';
  return [
    ...(bitacora
      ? differs('bitacora', lista(bitacora), lista(visto.bitacora.slice(-Math.max(bitacora.length, 1))))
      : []),
    ...sobre('acepta', acepta, true),
    ...sobre('no_acepta', no_acepta, false),
  ];
}

function ofPromises({ promesas }: Espera, visto: Observed, ahora: Instante): Difference[] {
  const dice = (lista: Observed['promesas']): string =>
    `[${lista.map((p) => `${p.de} hasta ${sayTime(p.hasta, ahora)} ${p.estado}`).join(', ')}]`;
  return promesas ? differs('promesas', dice(promesas), dice(visto.promesas)) : [];
}

function ofMoney({ reparto, excepcion, cotizacion }: Espera, visto: Observed): Difference[] {
  const pagan = (r: Espera['reparto']): string =>
    r ? PAGADORES.map((pagador) => `${pagador} ${r[pagador] ?? 0}`).join(', ') : 'ninguno';
  return [
    ...(reparto === undefined ? [] : differs('reparto', pagan(reparto), pagan(visto.reparto))),
    ...(excepcion === undefined ? [] : partly('excepcion', excepcion, visto.excepcion)),
    ...(cotizacion === undefined ? [] : partly('cotizacion', cotizacion, visto.cotizacion)),
  ];
}

function ofQuality({ calidad }: Espera, { calidad: visto }: Observed, ahora: Instante): Difference[] {
  if (calidad === undefined) return [];
  if (!calidad || !visto) return differs('calidad', calidad ? 'un caso' : 'ninguno', visto ? 'un caso' : 'ninguno');
  const { status, vence = {} } = calidad;
  return [
    ...(status === undefined ? [] : differs('calidad status', status, visto.status)),
    ...Object.entries(vence).flatMap(([reloj, instante]) =>
      differs(`calidad vence ${reloj}`, sayTime(instante, ahora), dueIn(visto.vence[reloj], ahora)),
    ),
  ];
}

const dueIn = (vence: Instante | undefined, ahora: Instante): string =>
  vence === undefined ? 'no está abierto' : sayTime(vence, ahora);

/** Of what is expected, each key; null: there is none. */
function partly(clave: string, espera: object | null, visto: object | null): Difference[] {
  if (!espera || !visto) return differs(clave, espera ? dice(espera) : 'ninguna', visto ? dice(visto) : 'ninguna');
  const obtenido = new Map<string, unknown>(Object.entries(visto));
  return Object.entries(espera).flatMap(([parte, valor]) =>
    differs(`${clave} ${parte}`, dice(valor), dice(obtenido.get(parte))),
  );
}

/** The order in which a list is written says nothing. */
const dice = (valor: unknown): string =>
  Array.isArray(valor) ? sorted(valor.map((item) => JSON.stringify(item))) : JSON.stringify(valor);
