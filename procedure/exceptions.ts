import { deCalendario, diaDe } from './instante';
import type { Instante } from './instante';

/** The ways to ask for an exception (A-5.1.7.A, B-G, B-H, B-I). */
export type Via = 'CORTESIA' | 'MOLESTO' | 'PRIMER_SERVICIO' | 'GERENCIA';

/** What the database knows of who asks, at the moment he asks. */
export interface Circunstancias {
  /** Day («YYYY-MM-DD») his plan began. */
  contratadoDesde: string;
  /** Asistencias of his that ended CONCLUIDA: only those count as use (AM-24). */
  usos: number;
  /** Active internal technicians in the town of the case, of any trade and of its own. */
  tecnicosInternos: number;
  tecnicosDelServicio: number;
}

/** What the coordinator answers from the talk; undefined = not asked. */
export interface Respuestas {
  sinMaquinaria?: boolean | undefined;
  tecnicoInterno?: boolean | undefined;
  bajoCosto?: boolean | undefined;
}

export interface Condicion {
  /** The rule it belongs to. */
  via: Exclude<Via, 'GERENCIA'>;
  clausula: string;
  condicion: string;
  cumple: boolean;
  /** The figures it was judged by, as a person reads them. */
  cifras: string;
}

/** Months a plan must have run without use (B-G.1). */
const MESES_SIN_USO = 6;

/**
 * Every condition of every rule, true or false, with its figures: one request shows which rules hold (AM-23). One that
 * does not hold does not stop the request: the superior sees it, and decides.
 */
export function condicionesDe(c: Circunstancias, dicho: Respuestas, ahora: Instante): Condicion[] {
  const meses = mesesEntre(c.contratadoDesde, diaDe(ahora));
  const usos = c.usos === 1 ? '1 asistencia concluida' : `${c.usos} asistencias concluidas`;
  const cortesia = { via: 'CORTESIA', clausula: 'A-5.1.7.A' } as const;
  const primero = { condicion: 'Es el primer servicio del afiliado', cumple: c.usos === 0, cifras: usos };
  return [
    { ...cortesia, ...primero },
    {
      ...cortesia,
      condicion: 'Lo puede resolver un técnico interno',
      cumple: c.tecnicosDelServicio > 0 && dicho.tecnicoInterno !== false,
      cifras: `${c.tecnicosDelServicio} del rubro en la ciudad${segunElCoordinador(dicho.tecnicoInterno)}`,
    },
    {
      ...cortesia,
      condicion: 'Es de bajo costo',
      cumple: dicho.bajoCosto === true,
      cifras: respondido(dicho.bajoCosto),
    },
    {
      via: 'MOLESTO',
      clausula: 'B-G.1',
      condicion: `Contratado hace ${MESES_SIN_USO} meses o más y sin uso`,
      cumple: meses >= MESES_SIN_USO && c.usos === 0,
      cifras: `contratado el ${deCalendario(c.contratadoDesde)}, ${meses} meses; ${usos}`,
    },
    {
      via: 'MOLESTO',
      clausula: 'B-G.2',
      condicion: 'Hay red de técnicos internos en la ciudad',
      cumple: c.tecnicosInternos > 0,
      cifras: `${c.tecnicosInternos} técnicos internos`,
    },
    {
      via: 'MOLESTO',
      clausula: 'B-G.3',
      condicion: 'No obliga a maquinaria poco frecuente ni es de gran envergadura',
      cumple: dicho.sinMaquinaria === true,
      cifras: respondido(dicho.sinMaquinaria),
    },
    { via: 'PRIMER_SERVICIO', clausula: 'B-H', ...primero },
  ];
}

/** The rules that hold: all conditions of .A and of B-H, any one of B-G. */
export function reglasQueValen(condiciones: readonly Condicion[]): Condicion['via'][] {
  const de = (via: Condicion['via']) => condiciones.filter((c) => c.via === via);
  const valen = {
    CORTESIA: de('CORTESIA').every((c) => c.cumple),
    MOLESTO: de('MOLESTO').some((c) => c.cumple),
    PRIMER_SERVICIO: de('PRIMER_SERVICIO').every((c) => c.cumple),
  };
  return (['CORTESIA', 'MOLESTO', 'PRIMER_SERVICIO'] as const).filter((via) => valen[via]);
}

const respondido = (v: boolean | undefined): string =>
  v === undefined ? 'el coordinador no lo indicó' : `el coordinador indicó que ${v ? 'sí' : 'no'}`;
const segunElCoordinador = (v: boolean | undefined): string => (v === undefined ? '' : `; ${respondido(v)}`);

/** Whole months from one day to another, both «YYYY-MM-DD»; 0 when the first is not before. */
export function mesesEntre(desde: string, hasta: string): number {
  const [a = 0, m = 1, d = 1] = desde.split('-').map(Number);
  const [a2 = 0, m2 = 1, d2 = 1] = hasta.split('-').map(Number);
  const ultimoDia = new Date(Date.UTC(a2, m2, 0)).getUTCDate();
  const cumplido = d2 >= Math.min(d, ultimoDia) ? 0 : 1;
  return Math.max(0, (a2 - a) * 12 + (m2 - m) - cumplido);
}
