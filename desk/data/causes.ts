import type { Causas } from './types';

/** A cause that may be chosen: one of the third level. */
interface Leaf {
  id: string;
  /** The way down to it, «Puntualidad › Llegó tarde › Sin aviso». */
  camino: string;
  /** It is in use, and so are those above it. */
  activo: boolean;
}

export const leavesOf = (arbol: Causas): Leaf[] =>
  arbol.flatMap((uno) =>
    uno.causas.flatMap((dos) =>
      dos.causas.map((tres) => {
        const camino = [uno, dos, tres];
        return {
          id: tres.id,
          camino: camino.map((c) => c.nombre).join(' › '),
          activo: camino.every((c) => c.activo),
        };
      }),
    ),
  );
