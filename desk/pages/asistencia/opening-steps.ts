import type { Codigo } from '../../../procedure/registros/catalogo';
import { valorDe } from '../../../procedure/registros/etiquetas';
import type { Asistencia } from '../../data/types';
import { franja } from './said';

/** One of the things the opening settles. */
export interface OpeningStep {
  titulo: string;
  clausula: string;
  /** What it was settled to; undefined while it is missing. */
  resuelto: string | undefined;
  /** What may settle it now. */
  registros: Codigo[];
}

const DE_COBERTURA: readonly Codigo[] = [
  'cobertura',
  'cotizacion',
  'conexion-ofrecida',
  'excepcion-solicitada',
  'excepcion-resuelta',
  'garantia-autorizada',
  'fuera-de-matriz',
];

/** What the opening still lacks, in the order in which the call goes. */
export function openingOf(caso: Asistencia): OpeningStep[] {
  const { acepta, prioridad, consentimiento } = caso;
  const step = (titulo: string, clausula: string, resuelto: string | undefined, registros: readonly Codigo[]) => ({
    titulo,
    clausula,
    resuelto,
    registros: resuelto === undefined ? registros.filter((codigo) => acepta.includes(codigo)) : [],
  });
  const activo = !acepta.includes('atencion-autorizada') || caso.afiliadoStatus === 'ACTIVO';
  return [
    step('Afiliado', 'A-5.1.4', activo ? valorDe(caso.afiliadoStatus) : undefined, [
      'verificacion',
      'atencion-autorizada',
    ]),
    step('Situación', 'A-5.1.5.a', caso.situacion?.descripcionOcurrido, ['situacion']),
    step('Cobertura', 'A-5.1.7', coverOf(caso), DE_COBERTURA),
    step('Prioridad', 'A-5.1.8.a', prioridad === null ? undefined : priorityOf(caso), ['programacion', 'prioridad']),
    step('Autorización de datos', 'A-5.1.8.e', consentimiento === true ? 'autoriza' : undefined, ['consentimiento']),
  ];
}

/** A courtesy for less than all of it waits for the affiliate's yes (B-G.4). */
function coverOf({ categoria, excepcion, conexionAceptada }: Asistencia): string | undefined {
  if (categoria === null) return undefined;
  const parcial = categoria === 'CORTESIA' && (excepcion?.porcentaje ?? 100) < 100;
  return parcial && conexionAceptada === null ? undefined : valorDe(categoria);
}

const priorityOf = ({ prioridad, disponibilidad }: Asistencia): string =>
  [valorDe(prioridad ?? ''), ...disponibilidad.map(franja)].join(' · ');
