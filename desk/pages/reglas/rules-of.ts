import { completa } from '../../../procedure/reglas';
import type { Reglas } from '../../../procedure/reglas';
import type { VersionDeReglas } from '../../data/types';

/** The rule set of a version or of a draft, whole even if it was stored before some rule existed. */
export const rulesOf = ({ contenido }: Pick<VersionDeReglas, 'contenido'>): Reglas => completa(contenido);
