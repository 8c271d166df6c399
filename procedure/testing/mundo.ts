import type { Referencia } from '../asistencia/estado';
import type { Circunstancias } from '../exceptions';
import type { Consulta, Respuestas } from '../transicion';

/** What lies outside a story under test: the plan's cover, the call sheets, who exists. */
export interface Mundo {
  /** What other cases leave of the cover, null = no limit; the whole null: the plan lacks the service. */
  cobertura: { eventos: number | null; centavos: number | null } | null;
  zona: readonly string[];
  /** Providers of the rest of the province. */
  provincia: readonly string[];
  /** What the database knows of the affiliate and the town (B-G, B-H). */
  circunstancias: Circunstancias;
  referencia: Referencia | null;
  usuarios: readonly string[];
  jefesDeCalidad: readonly string[];
  /** Active ones of the third level. */
  causas: readonly string[];
  /** Asistencias of the Expediente that are open, as the database knows them. */
  abiertas: readonly number[];
}

export const MUNDO: Mundo = {
  cobertura: { eventos: 3, centavos: 50_000_00 },
  zona: ['ANA', 'BETO', 'CARLA'],
  provincia: ['DORA'],
  circunstancias: { contratadoDesde: '2025-11-23', usos: 0, tecnicosInternos: 2, tecnicosDelServicio: 1 },
  referencia: null,
  usuarios: ['coordinador', 'supervisor', 'otra'],
  jefesDeCalidad: ['jefe-calidad', 'otra-jefa'],
  causas: ['PUNTUALIDAD.LLEGADA.SIN-AVISO', 'TRABAJO.CALIDAD.VOLVIO-A-FALLAR'],
  abiertas: [],
};

const cabe = (queda: number | null, pedido: number): boolean => queda === null || pedido <= queda;

function existentes(mundo: Mundo, que: Extract<Consulta, { tipo: 'existe' }>['que']): readonly string[] {
  switch (que) {
    case 'usuario':
      return mundo.usuarios;
    case 'jefe-calidad':
      return mundo.jefesDeCalidad;
    case 'causa':
      return mundo.causas;
    case 'proveedor':
      return [...mundo.zona, ...mundo.provincia];
  }
}

/** In their order; whoever is to be called first stands before all others, if he is there. */
function hojaDe({ zona, provincia }: Mundo, { alcance, primero }: Extract<Consulta, { tipo: 'posiciones' }>): string[] {
  const todos = [...zona, ...provincia];
  const antes = todos.filter((p) => p === primero);
  return [...new Set([...antes, ...(alcance === 'ZONA' ? zona : todos)])];
}

/** The answer the database would give. */
export function responde(mundo: Mundo, pregunta: Consulta): Respuestas[keyof Respuestas] {
  switch (pregunta.tipo) {
    case 'reservar-evento':
      return { reservado: mundo.cobertura !== null && cabe(mundo.cobertura.eventos, 1) };
    case 'liberar-evento':
      return { liberado: true };
    case 'reservar-monto': {
      const restante = mundo.cobertura ? mundo.cobertura.centavos : 0;
      return { alcanza: cabe(restante, pregunta.centavos), restante };
    }
    case 'posiciones':
      return { proveedores: hojaDe(mundo, pregunta) };
    case 'cotizacion':
      return { existe: [...mundo.zona, ...mundo.provincia].includes(pregunta.proveedor), referencia: mundo.referencia };
    case 'condiciones':
      return mundo.circunstancias;
    case 'existe':
      return { existe: existentes(mundo, pregunta.que).includes(pregunta.id) };
    case 'asistencias-abiertas':
      return { abiertas: [...mundo.abiertas] };
  }
}
