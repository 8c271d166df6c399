import type { Referencia } from './asistencia/estado';
import type { Circunstancias } from './exceptions';
import type { FilaAlerta, FilaPendiente } from './agenda-rows';
import type { EntradaCalidad } from './calidad/estado';
import type { Promesa } from './promesas';
import type { Codigo } from './registros/catalogo';
import type { Rechazo } from './registros/rechazos';

/** Who gave an input: ids only, never names. */
interface Actor {
  usuario: string;
  rol: string;
}

/** The signal `registro`, as the API sends it. From elsewhere anything may come: it is judged, not trusted. */
export interface RegistroRecibido {
  id: string;
  codigo: Codigo;
  recibidoEn: string;
  actor: Actor;
  datos: Record<string, unknown>;
  ocurridoEn?: string;
  persona?: string;
}

/** What one story tells another. */
export type Aviso =
  | { tipo: 'asistencia-abierta'; n: number }
  | { tipo: 'asistencia-terminada'; n: number }
  | { tipo: 'verificacion'; n: number; status: 'ACTIVO' | 'NO_ACTIVO' }
  | { tipo: 'proveedor-por-avisar'; n: number; proveedor: string };

/** The quality case that an Asistencia opens, for the shell to start. */
interface AvisoDeCalidad {
  tipo: 'no-conforme';
  entrada: EntradaCalidad;
}

/** What the story must know from outside. The shell asks, and the answer enters like any other input. */
export type Consulta =
  | { tipo: 'reservar-evento' }
  | { tipo: 'liberar-evento' }
  | { tipo: 'reservar-monto'; centavos: number; hastaDondeAlcance: boolean }
  | { tipo: 'posiciones'; alcance: 'ZONA' | 'CERCANAS'; primero?: string }
  | { tipo: 'cotizacion'; proveedor: string; en: string }
  | { tipo: 'condiciones' }
  | { tipo: 'existe'; que: 'proveedor' | 'usuario' | 'jefe-calidad' | 'causa'; id: string }
  | { tipo: 'asistencias-abiertas' };

export interface Respuestas {
  'reservar-evento': { reservado: boolean };
  'liberar-evento': { liberado: true };
  /** `restante`: centavos the cover still has for this case, null = no limit. */
  'reservar-monto': { alcanza: boolean; restante: number | null };
  /** `zonas`: where the widened search went, nearest first; `km` as typed by operations, null beyond that. */
  posiciones: { proveedores: string[]; zonas?: { zona: string; km: number | null; proveedores: number }[] };
  /** `referencia`: what the same service usually costs there (AM-39); null when nothing is known. */
  cotizacion: { existe: boolean; referencia?: Referencia | null };
  condiciones: Circunstancias;
  existe: { existe: boolean };
  /** Numbers still open; when none, the Expediente has been shut to new ones in the same step. */
  'asistencias-abiertas': { abiertas: number[] };
}

/** Anything that makes the story move. `ahora` is the shell's clock, an upper bound. */
export type Entrada =
  | { tipo: 'registro'; registro: unknown; directo?: string }
  | { tipo: 'aviso'; aviso: Aviso; recibidoEn?: string }
  | { tipo: 'reloj' }
  | { tipo: 'respuesta'; respuesta: Respuestas[keyof Respuestas] };

/** A bitácora entry. Free text is not here: it stays with the registro. */
export interface Asiento {
  tipo: string;
  subtipo: string;
  esHito: boolean;
  ocurridoEn: string;
  registradoEn: string;
  registroId: string | null;
  codigo: string;
  usuario: string | null;
  rol: string | null;
  datos: Record<string, unknown>;
  etapa: string;
  status: string;
  statusProveedor: string;
}

/** What became of an input. `directo`: it came by a signal without passing the API, its row is still to be made. */
export interface ResultadoRegistro {
  id: string;
  codigo: string;
  estado: 'ASENTADO' | 'RECHAZADO';
  rechazo?: Rechazo;
  directo?: { recibidoEn: string; usuario: string | null; rol: string | null; datos: Record<string, unknown> };
}

/** Effects on rows that are not the case's own. */
export interface Efectos {
  reserva?: 'CONSUMIDA' | 'LIBERADA';
  /** centavos consumed of the cover. */
  consumido?: number;
  afiliadoStatus?: 'ACTIVO' | 'NO_ACTIVO';
  coordinador?: { de: string; a: string };
  /** A quality case is opened (A-5.5.2.1.c): its row is written in the same step, its workflow started after it. */
  calidad?: Omit<EntradaCalidad, 'reglas'>;
}

/** One numbered step of a case: everything that one input, or one due instant, changed. Written whole or not at all. */
export interface Transicion {
  numero: number;
  instante: string;
  causa: string;
  registro?: ResultadoRegistro;
  bitacora: Asiento[];
  /** Top-level keys of the visible state that changed. */
  caso: Record<string, unknown>;
  pendientes: FilaPendiente[];
  alertas: FilaAlerta[];
  promesas: Promesa[];
  efectos: Efectos;
  /** For the shell, not for the database. */
  avisos: ({ para: 'expediente' | number; aviso: Aviso } | { para: 'calidad'; aviso: AvisoDeCalidad })[];
}
