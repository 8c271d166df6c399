import { CUMPLEN } from '../../../procedure/clock-registros';
import { esReloj } from '../../../procedure/clocks';
import type { Reloj } from '../../../procedure/clocks';
import { definicion } from '../../../procedure/registros/catalogo';
import type { Codigo } from '../../../procedure/registros/catalogo';
import { porQueNoAcepta } from '../../data/accepted';
import type { Asiento, Asistencia, Pendiente } from '../../data/types';
import { openingOf } from './opening-steps';
import type { OpeningStep } from './opening-steps';
import type { Known } from './place';

/** A registro as a button of «Qué hacer ahora». */
export interface Choice {
  codigo: Codigo;
  titulo: string;
  porQueNo: string | undefined;
  /** 1–9; undefined when it cannot be sent now or there are too many. */
  tecla: string | undefined;
  known: Known;
  /** What the Pendiente asks for, or what else may come of the same call. */
  secundario: boolean;
}
export interface Step {
  pendiente: Pendiente;
  /** Whom it makes one call. */
  llamarA: 'PROVEEDOR' | 'AFILIADO' | undefined;
  choices: Choice[];
  opening: OpeningStep[];
}

/** Whom one telephones for each clock; what is not here needs no call, or is the call sheet's. */
const LLAMAR_A: Partial<Record<Reloj, 'PROVEEDOR' | 'AFILIADO'>> = {
  'C-07': 'AFILIADO',
  'C-08': 'PROVEEDOR',
  'C-09': 'PROVEEDOR',
  'C-10': 'AFILIADO',
  'C-11': 'PROVEEDOR',
  'C-12': 'PROVEEDOR',
  'C-13': 'AFILIADO',
  'C-14': 'PROVEEDOR',
  'C-15': 'AFILIADO',
  'C-16': 'PROVEEDOR',
  'C-18': 'AFILIADO',
  'C-24': 'AFILIADO',
  'C-25': 'PROVEEDOR',
  'C-26': 'PROVEEDOR',
};

/** What else the call may bring that does not satisfy the clock. */
const TAMBIEN: Partial<Record<Reloj, readonly Codigo[]>> = {
  'C-07': ['disponibilidad-cambiada', 'afiliado-cancela'],
  'C-11': ['proveedor-demora'],
  'C-12': ['proveedor-demora'],
  'C-13': ['identidad'],
  'C-16': ['termino-reestimado'],
};
/** A silence has a registro of its own here; elsewhere another code says it. */
const SIN_RESPUESTA: readonly string[] = ['C-18', 'C-15'];

/** What is to be done, by due time, with what satisfies it; keys are numbered across all of it, and what may come besides is said once. */
export function stepsOf(caso: Asistencia, rol: string): Step[] {
  const teclas = new Map<string, string>();
  const number = (choice: Omit<Choice, 'tecla'>): Choice => {
    if (choice.porQueNo !== undefined) return { ...choice, tecla: undefined };
    const clave = choice.codigo + JSON.stringify(choice.known);
    const tecla = teclas.get(clave) ?? (teclas.size < 9 ? String(teclas.size + 1) : undefined);
    if (tecla !== undefined) teclas.set(clave, tecla);
    return { ...choice, tecla };
  };
  const dichas = new Set<string>();
  const isNew = ({ codigo, secundario }: Unnumbered): boolean => {
    const otraVez = dichas.has(codigo);
    dichas.add(codigo);
    return !secundario || !otraVez;
  };
  return caso.pendientes.map((pendiente) => {
    const opening = pendiente.reloj === 'C-23' ? openingOf(caso) : [];
    return {
      pendiente,
      llamarA: esReloj(pendiente.reloj) ? LLAMAR_A[pendiente.reloj] : undefined,
      choices: choicesOf(pendiente, opening, caso, rol).filter(isNew).map(number),
      opening,
    };
  });
}

type Unnumbered = Omit<Choice, 'tecla'>;

function choicesOf(p: Pendiente, opening: readonly OpeningStep[], caso: Asistencia, rol: string): Unnumbered[] {
  const choice = (codigo: Codigo, known: Known = {}, secundario = false): Unnumbered => ({
    codigo,
    titulo: definicion(codigo).titulo,
    porQueNo: porQueNoAcepta(codigo, caso, rol),
    known,
    secundario,
  });
  const { reloj } = p;
  if (!esReloj(reloj)) return [choice('pendiente-hecho', { pendiente: p.id })];
  if (reloj === 'C-23') return opening.flatMap((paso) => paso.registros).map((codigo) => choice(codigo));
  const known = reloj === 'C-25' ? { proveedor: caso.proveedor?.id } : {};
  const cumplen = CUMPLEN[reloj].map((codigo) => choice(codigo, known));
  // What the case has no words for and does not take is not this moment's; were nothing left, all is shown.
  const vienen = cumplen.filter(({ codigo }) => caso.acepta.includes(codigo) || codigo in caso.rechaza);
  const tambien = (TAMBIEN[reloj] ?? []).filter((codigo) => caso.acepta.includes(codigo));
  const a = LLAMAR_A[reloj];
  return [
    ...(vienen.length > 0 ? vienen : cumplen),
    ...tambien.map((codigo) => choice(codigo, {}, true)),
    ...(a && caso.acepta.includes('llamada-sin-respuesta') && !SIN_RESPUESTA.includes(reloj)
      ? [choice('llamada-sin-respuesta', { a }, true)]
      : []),
  ];
}

/** The latest entry of a registro in the bitácora, which comes oldest first. */
export const lastOf = (bitacora: readonly Asiento[], codigo: Codigo): Asiento | undefined =>
  bitacora.findLast((asiento) => asiento.codigo === codigo);
/** A field of it, as text. */
export const saidIn = (asiento: Asiento | undefined, campo: string): string | undefined => {
  const valor = asiento?.datos[campo];
  return typeof valor === 'string' && valor !== '' ? valor : undefined;
};
