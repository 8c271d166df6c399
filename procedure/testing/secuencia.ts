import { abreAsistencia } from '../asistencia/asistencia';
import type { EntradaAsistencia } from '../asistencia/estado';
import { iso } from '../instante';
import type { Instante } from '../instante';
import { CODIGOS, definicion } from '../registros/catalogo';
import type { Codigo } from '../registros/catalogo';
import type { Entrada } from '../transicion';
import { apertura } from './apertura-al-azar';
import { Azar } from './azar';
import type { Mundo } from './mundo';
import { Prueba } from './prueba';
import { DISPARATES, sugiere } from './sugerencias';
import { alas } from './tiempo';
import { Vigia } from './vigia';

/** What was put in, to be put in again. */
interface Jugada {
  entrada: Entrada;
  ahora: Instante;
}
export interface Partida {
  entrada: EntradaAsistencia;
  mundo: Mundo;
  jugadas: Jugada[];
  prueba: Prueba;
}

/** Codes that end the case or say little come up seldom; those that carry it on, often. */
const PESOS: Partial<Record<Codigo, number>> = {
  ...{
    anulacion: 1,
    'afiliado-cancela': 2,
    comentario: 2,
    situacion: 2,
    transferencia: 2,
    'llamada-sin-respuesta': 3,
    'pendiente-manual': 4,
  },
  ...{
    'proveedor-cancelado': 4,
    'proveedor-acepta': 40,
    contacto: 40,
    autorizacion: 40,
    termino: 30,
    costos: 30,
    conformidad: 30,
    conclusion: 40,
  },
  ...{
    cobertura: 30,
    consentimiento: 30,
    programacion: 20,
    prioridad: 15,
    cotizacion: 20,
    'conexion-ofrecida': 30,
    diagnostico: 30,
  },
  ...{ excedente: 25, 'encuesta-derivada': 40, verificacion: 15 },
  ...{
    'excepcion-solicitada': 20,
    'excepcion-resuelta': 25,
    'fuera-de-matriz': 1,
    'busqueda-resuelta': 20,
    'reembolso-reclamado': 20,
    'reembolso-aprobado': 30,
    'reembolso-pagado': 30,
  },
};
/** What a code settles: once it is there, the code comes up less. */
const RESUELVE: Partial<Record<Codigo, string>> = {
  cobertura: 'categoria',
  'conexion-ofrecida': 'categoria',
  consentimiento: 'consentimiento',
  programacion: 'prioridad',
  prioridad: 'prioridad',
  diagnostico: 'costo',
};
const peso = (codigo: Codigo, { caso }: Prueba): number => {
  const clave = RESUELVE[codigo];
  return clave !== undefined && caso[clave] !== null ? 4 : (PESOS[codigo] ?? 8);
};

type Tramo = readonly [Codigo, Record<string, unknown>?];
const CUBIERTA: readonly Tramo[] = [['cobertura', { cubierta: true }]];
/** Not covered: at cost, or by an exception that may leave a part of it to pay. */
const SIN_CUBRIR: readonly Tramo[] = [
  ['cobertura', { cubierta: false }],
  ['cotizacion'],
  ['conexion-ofrecida'],
  ['excepcion-solicitada'],
  ['excepcion-resuelta'],
  ['conexion-ofrecida'],
];
const CON_PROVEEDOR: readonly Tramo[] = [
  ['proveedor-acepta'],
  ['afiliado-confirma'],
  ['arribo'],
  ['contacto'],
  ['diagnostico'],
  ['autorizacion'],
  ['termino'],
  ['costos'],
];
/** Nobody can go: the whole sheet says no. */
const SIN_PROVEEDOR: readonly Tramo[] = [
  ['proveedor-declina'],
  ['proveedor-declina'],
  ['proveedor-declina'],
  ['busqueda-resuelta', { decision: 'REEMBOLSO' }],
  ['reembolso-reclamado'],
  ['reembolso-aprobado'],
  ['reembolso-pagado'],
  ['costos'],
];
/** The straight way through a case: a part of it comes first, so that the later stages are reached often. */
const camino = (azar: Azar): readonly Tramo[] => [
  ['verificacion', { status: 'ACTIVO' }],
  ...(azar.porCiento(75) ? CUBIERTA : SIN_CUBRIR),
  ['consentimiento', { autoriza: true }],
  azar.porCiento(60) ? ['programacion'] : ['prioridad'],
  ...(azar.porCiento(85) ? CON_PROVEEDOR : SIN_PROVEEDOR),
];

/** Inputs after the end: all but comments must bounce. */
const TRAS_EL_FINAL = 3;

const SALTOS = [0, 0, 1 / 60, 1, 1, 3, 5, 10, 20, 61, 300, 1560];

/** Plays the steps, each out of its number (0: nothing), with somebody watching. @throws what the watcher saw wrong. */
export function juega(semilla: number, pasos: readonly number[]): Partida {
  const suerte = new Azar(semilla);
  const { entrada, mundo } = apertura(suerte);
  const { minutoMs } = entrada.reglas;
  const vigia = new Vigia(entrada, mundo);
  const prueba = new Prueba(abreAsistencia(entrada), alas('08:00'), mundo, (t) => vigia.ve(t));
  const partida: Partida = { entrada, mundo, jugadas: [], prueba };
  const recta = camino(suerte);
  for (const [i, [codigo, datos]] of recta.slice(0, suerte.nat(recta.length + 1)).entries()) {
    espera(prueba, suerte, minutoMs);
    const llano = registro(codigo, prueba, suerte, minutoMs, `c${i}`);
    pon(partida, vigia, { tipo: 'registro', registro: { ...llano, ...(datos ? { datos } : {}) } });
  }
  let quedan = TRAS_EL_FINAL;
  for (const [i, paso] of pasos.entries()) {
    if (paso === 0) continue;
    if (prueba.story.terminada && quedan-- === 0) break;
    const azar = new Azar(paso);
    espera(prueba, azar, minutoMs);
    pon(partida, vigia, elige(prueba, azar, minutoMs, i, partida.jugadas));
  }
  return partida;
}

function pon({ jugadas, prueba }: Partida, vigia: Vigia, entrada: Entrada): void {
  const repetida = yaVista(jugadas, entrada);
  jugadas.push({ entrada, ahora: prueba.ahora });
  const ultima = Date.parse(prueba.transiciones.at(-1)?.instante ?? '');
  const hechas = prueba.aplica(entrada);
  if (repetida && hechas.length > 0) throw new Error('un registro repetido hizo algo');
  // Never before the last transition, never after now.
  if (!repetida)
    vigia.alCabo(Math.max(ultima, Math.min(prueba.ahora, recibida(entrada) ?? prueba.ahora)), prueba.story.proximo);
}

function espera(prueba: Prueba, azar: Azar, minutoMs: number): void {
  const { proximo } = prueba.story;
  if (azar.porCiento(15) && proximo !== undefined && proximo > prueba.ahora)
    prueba.ahora = Math.max(prueba.ahora, proximo + azar.uno([-1, 0, 1]));
  else if (azar.porCiento(60)) prueba.ahora += Math.round(azar.uno(SALTOS) * minutoMs);
}

/** Mostly something the case would take, sometimes anything of the catalogue, a repetition, nonsense, or just time. */
function elige(prueba: Prueba, azar: Azar, minutoMs: number, i: number, jugadas: Jugada[]): Entrada {
  const suerte = azar.nat(100);
  if (suerte < 5) return { tipo: 'reloj' };
  if (suerte < 7)
    return {
      tipo: 'aviso',
      aviso: { tipo: 'verificacion', n: 1, status: azar.uno(['ACTIVO', 'NO_ACTIVO']) },
      recibidoEn: iso(prueba.ahora),
    };
  if (suerte < 11) return { tipo: 'registro', registro: azar.uno(DISPARATES), directo: `d${i}` };
  const repetida = suerte < 15 ? jugadas[azar.nat(jugadas.length || 1)]?.entrada : undefined;
  if (repetida?.tipo === 'registro') return repetida;
  const codigo =
    suerte < 24
      ? azar.uno([...CODIGOS, ...tentaciones(prueba), ...tentaciones(prueba)])
      : azar.pesado(prueba.story.acepta(), (c) => peso(c, prueba));
  return { tipo: 'registro', registro: registro(codigo, prueba, azar, minutoMs, `r${i}`) };
}

/** Codes the case refuses in words of their own. */
const tentaciones = ({ caso }: Prueba): Codigo[] =>
  CODIGOS.filter((c) => Object.hasOwn(caso['rechaza'] as object, c)).flatMap((c) => [c, c, c, c, c]);

/** Sometimes only the highest may. */
const DE_GERENCIA: readonly Codigo[] = ['acuse', 'excepcion-resuelta'];

function registro(codigo: Codigo, prueba: Prueba, azar: Azar, minutoMs: number, id: string): Record<string, unknown> {
  const { ahora } = prueba;
  const datos = sugiere(codigo, prueba, azar, minutoMs);
  if (azar.porCiento(2)) datos['de-mas'] = 1;
  const recibidoEn = azar.porCiento(85) ? ahora : ahora + azar.uno([-20, -5, -1, 30]) * minutoMs;
  const rol = azar.porCiento(4) ? azar.uno(['coordinador', 'supervisor', 'gerencia', 'admin']) : definicion(codigo).rol;
  const antes = definicion(codigo).hito && azar.porCiento(40) ? azar.uno([-60, -5, -2, -1, -1, 0, 2]) : undefined;
  return {
    id,
    codigo,
    recibidoEn: iso(recibidoEn),
    actor: { usuario: rol, rol: DE_GERENCIA.includes(codigo) && azar.porCiento(50) ? 'gerencia' : rol },
    datos,
    ...(antes === undefined ? {} : { ocurridoEn: iso(ahora + antes * minutoMs) }),
  };
}

const idDe = (entrada: Entrada): unknown =>
  entrada.tipo === 'registro' ? (entrada.directo ?? (entrada.registro as { id: unknown }).id) : undefined;

function yaVista(jugadas: Jugada[], entrada: Entrada): boolean {
  const id = idDe(entrada);
  return id !== undefined && jugadas.some((j) => idDe(j.entrada) === id);
}

function textoRecibido(entrada: Entrada): unknown {
  if (entrada.tipo === 'aviso') return entrada.recibidoEn;
  return entrada.tipo === 'registro' ? (entrada.registro as { recibidoEn?: unknown } | null)?.recibidoEn : undefined;
}

function recibida(entrada: Entrada): Instante | undefined {
  const texto = textoRecibido(entrada);
  return typeof texto === 'string' ? Date.parse(texto) : undefined;
}

/** Empties the refused registros: they come at their instant and say nothing. */
export function vaciada({ prueba }: Partida): (j: Jugada) => Jugada {
  const rechazados = new Set(
    prueba.transiciones.flatMap((t) => (t.registro?.estado === 'RECHAZADO' ? [t.registro.id] : [])),
  );
  return (j) => {
    const id = idDe(j.entrada);
    if (!rechazados.has(String(id))) return j;
    return { ahora: j.ahora, entrada: { tipo: 'registro', registro: { id, recibidoEn: textoRecibido(j.entrada) } } };
  };
}

/** The same inputs into a fresh story, each as `como` would have it. */
export function repite({ entrada, mundo, jugadas }: Partida, como: (j: Jugada) => Jugada = (j) => j): Prueba {
  const prueba = new Prueba(abreAsistencia(entrada), alas('08:00'), mundo);
  for (const jugada of jugadas) {
    const { entrada: e, ahora } = como(jugada);
    prueba.ahora = ahora;
    prueba.aplica(e);
  }
  return prueba;
}
