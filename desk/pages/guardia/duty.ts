import { deIso } from '../../../procedure/instante';
import type { Guardia } from '../../../procedure/guardia';
import type { Escalera, Reglas } from '../../../procedure/reglas';
import type { Guardias } from '../../data/types';

const enMs = ({ desde, hasta }: { desde: string; hasta: string }) => ({ desde: deIso(desde), hasta: deIso(hasta) });

/** The duty lists as the procedure reads them, so that the desk asks the very same question. */
export const dutyOf = ({ personas, turnos, ausencias, relevos }: Guardias): Guardia => ({
  personas,
  turnos: turnos.map(({ persona, dias, desde, hasta }) => ({ usuario: persona.usuario, dias, desde, hasta })),
  ausencias: ausencias.map((a) => ({ usuario: a.persona.usuario, ...enMs(a) })),
  relevos: relevos.map((r) => ({ de: r.de.usuario, a: r.a.usuario, ...enMs(r) })),
});

const ESCALERAS: Readonly<Record<Escalera, string>> = {
  normal: 'general',
  vital: 'vital',
  decision: 'decisiones',
  calidad: 'calidad',
};

/** The levels that speak to a role: «general 2». */
export const levelsOf = ({ escalera }: Reglas, rol: string): string[] =>
  Object.entries(escalera).flatMap(([cual, niveles]) =>
    niveles.filter((n) => n.rol === rol).map((n) => `${ESCALERAS[cual as Escalera]} ${n.nivel}`),
  );

export const namesOf = ({ personas }: Guardias): ReadonlyMap<string, string> =>
  new Map(personas.map((p) => [p.usuario, p.nombre]));
