import type { Prioridad } from '../procedure/reglas';

/** What is asked of the desk for a reason of the file. PROGRAMADO: it is offered to schedule. */
export interface Need {
  servicio: string;
  prioridad: Prioridad;
}

const ambulance = (prioridad: Prioridad): Need => ({ servicio: 'MEDICA/AMBULANCIA', prioridad });
const tow = (prioridad: Prioridad): Need => ({ servicio: 'VIAL/REMOLQUE GRUA', prioridad });
const roadside = (prioridad: Prioridad): Need => ({ servicio: 'VIAL/AUXILIO VIAL', prioridad });
const home = (oficio: string, prioridad: Prioridad): Need => ({ servicio: `HOGAR/${oficio}`, prioridad });

interface Prefix {
  /** The reasons of this prefix that want something else than its default. */
  reasons: Readonly<Record<string, Need>>;
  otherwise: Need;
}

const many = (need: Need, ...reasons: string[]): Record<string, Need> =>
  Object.fromEntries(reasons.map((reason) => [reason, need]));

/** A desk for assistances gets the calls of an emergency line: who goes where. */
export const REASONS: Readonly<Record<string, Prefix>> = {
  EMS: {
    reasons: {
      ...many(
        ambulance('VITAL'),
        'AMPUTATION',
        'CARDIAC ARREST',
        'CARDIAC EMERGENCY',
        'CHOKING',
        'CVA/STROKE',
        'ELECTROCUTION',
        'HEMORRHAGING',
        'OVERDOSE',
        'POISONING',
        'RESPIRATORY EMERGENCY',
        'SHOOTING',
        'STABBING',
        'UNCONSCIOUS SUBJECT',
        'UNRESPONSIVE SUBJECT',
      ),
      ...many(
        ambulance('PROGRAMADO'),
        'ABDOMINAL PAINS',
        'ANIMAL BITE',
        'BACK PAINS/INJURY',
        'DEHYDRATION',
        'DIZZINESS',
        'EMS SPECIAL SERVICE',
        'EYE INJURY',
        'FEVER',
        'GENERAL WEAKNESS',
        'MEDICAL ALERT ALARM',
        'NAUSEA/VOMITING',
        'SUBJECT IN PAIN',
        'WARRANT SERVICE',
      ),
      ...many(home('GAS', 'EMERGENCIA'), 'CARBON MONOXIDE DETECTOR', 'HAZARDOUS MATERIALS INCIDENT'),
      ...many(home('ELECTRICIDAD', 'EMERGENCIA'), 'APPLIANCE FIRE', 'BUILDING FIRE', 'UNKNOWN TYPE FIRE'),
      ...many(home('ELECTRICIDAD', 'PROGRAMADO'), 'FIRE ALARM', 'FIRE INVESTIGATION', 'FIRE SPECIAL SERVICE'),
      ...many(home('CERRAJERIA HOGAR', 'EMERGENCIA'), 'RESCUE - ELEVATOR', 'RESCUE - GENERAL', 'RESCUE - TECHNICAL'),
      ...many(tow('EMERGENCIA'), 'VEHICLE FIRE'),
    },
    otherwise: ambulance('EMERGENCIA'),
  },
  Fire: {
    reasons: {
      ...many(home('GAS', 'EMERGENCIA'), 'CARBON MONOXIDE DETECTOR', 'GAS-ODOR/LEAK'),
      ...many(home('ELECTRICIDAD', 'EMERGENCIA'), 'APPLIANCE FIRE', 'BUILDING FIRE', 'ELECTRICAL FIRE OUTSIDE'),
      ...many(home('ELECTRICIDAD', 'PROGRAMADO'), 'FIRE ALARM', 'FIRE INVESTIGATION', 'UNKNOWN TYPE FIRE'),
      ...many(home('CERRAJERIA HOGAR', 'EMERGENCIA'), 'RESCUE - ELEVATOR', 'RESCUE - GENERAL', 'RESCUE - TECHNICAL'),
      ...many(home('PLOMERIA', 'PROGRAMADO'), 'FIRE SPECIAL SERVICE', 'PUMP DETAIL'),
      ...many(home('VIDRIOS', 'PROGRAMADO'), 'FIRE POLICE NEEDED', 'TRASH/DUMPSTER FIRE', 'WOODS/FIELD FIRE'),
      ...many(ambulance('VITAL'), 'BURN VICTIM'),
      ...many(ambulance('EMERGENCIA'), 'MEDICAL ALERT ALARM', 'S/B AT HELICOPTER LANDING'),
      ...many(tow('EMERGENCIA'), 'VEHICLE ACCIDENT', 'VEHICLE FIRE'),
      ...many(roadside('EMERGENCIA'), 'DEBRIS/FLUIDS ON HIGHWAY', 'VEHICLE LEAKING FUEL'),
    },
    otherwise: home('PLOMERIA', 'EMERGENCIA'),
  },
  Traffic: {
    reasons: {
      ...many(tow('EMERGENCIA'), 'VEHICLE ACCIDENT', 'VEHICLE FIRE'),
      ...many(roadside('PROGRAMADO'), 'DISABLED VEHICLE'),
      ...many(roadside('EMERGENCIA'), 'VEHICLE LEAKING FUEL'),
      ...many({ servicio: 'VIAL/MOTO AUXILIO', prioridad: 'EMERGENCIA' }, 'ROAD OBSTRUCTION'),
    },
    otherwise: roadside('EMERGENCIA'),
  },
};

/** For a file whose reasons have no prefix known here. */
const UNKNOWN: Need = home('PLOMERIA', 'PROGRAMADO');

/** «Traffic: VEHICLE ACCIDENT -» → VIAL/REMOLQUE GRUA, EMERGENCIA. Every reason wants something. */
export function needOf(motivo: string): Need {
  const [, name = '', reason = ''] = /^([^:]*):(.*)$/.exec(motivo) ?? [];
  const prefix = REASONS[name.trim()];
  if (!prefix) return UNKNOWN;
  return prefix.reasons[reason.replace(/-\s*$/, '').trim()] ?? prefix.otherwise;
}
