import type { Consulta, Respuestas } from '../transicion';

/** What lies outside a story under test: the plan's cover, the call sheets, who exists. */
export interface Mundo {
  /** What other cases leave of the cover, null = no limit; the whole null: the plan lacks the service. */
  cobertura: { eventos: number | null; centavos: number | null } | null;
  zona: readonly string[];
  /** Providers of the rest of the province. */
  provincia: readonly string[];
  usuarios: readonly string[];
  /** Asistencias of the Expediente that are open, as the database knows them. */
  abiertas: readonly number[];
}

export const MUNDO: Mundo = {
  cobertura: { eventos: 3, centavos: 50_000_00 },
  zona: ['ANA', 'BETO', 'CARLA'],
  provincia: ['DORA'],
  usuarios: ['coordinador', 'supervisor', 'otra'],
  abiertas: [],
};

const cabe = (queda: number | null, pedido: number): boolean => queda === null || pedido <= queda;

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
      return { proveedores: [...(pregunta.alcance === 'ZONA' ? mundo.zona : [...mundo.zona, ...mundo.provincia])] };
    case 'existe':
      return {
        existe: (pregunta.que === 'usuario' ? mundo.usuarios : [...mundo.zona, ...mundo.provincia]).includes(
          pregunta.id,
        ),
      };
    case 'asistencias-abiertas':
      return { abiertas: [...mundo.abiertas] };
  }
}
