import { completa } from '../../../procedure/reglas';
import type { Reglas } from '../../../procedure/reglas';
import type { VersionDeReglas } from '../../data/types';

/** The rule set of a version, whole even if it was stored before some rule existed. */
export const rulesOf = ({ contenido }: VersionDeReglas): Reglas => completa(contenido);
