import type { z } from 'zod';
import type { CIFRAS_DE_ACUSES, consultaDeAcuses } from '../../../contracts/informe';
import { Prisma } from '../../../prisma/generated/client';
import { enTramo, igual, todas } from './resumen';
import type { Fuente, Tramo } from './resumen';

type Cifra = (typeof CIFRAS_DE_ACUSES)[number];
type Filtro = Omit<z.output<typeof consultaDeAcuses>, 'por'>;

/** Every level that sounded in the months, and how long until somebody said he had heard. */
export const acuses = (tramo: Tramo, { cuenta, coordinador, clausula, nivel }: Filtro): Fuente<Cifra> => ({
  filas: Prisma.sql`
    SELECT a.id, a.expediente, a.n, a.instante AS en, a.nivel || ' ' || a.rol AS escalon, a.estado, p.clausula, p.dueno AS coordinador, e.cuenta_id AS cuenta,
      CASE WHEN a.estado = 'ACUSADA' THEN extract(epoch FROM a.cesada_en - a.instante)::int END AS medida
    FROM alerta a LEFT JOIN pendiente p ON p.id = a.pendiente_id LEFT JOIN expediente e ON e.numero = a.expediente
    WHERE ${todas([
      enTramo(Prisma.sql`a.instante`, tramo),
      igual(Prisma.sql`a.nivel || ' ' || a.rol`, nivel),
      igual(Prisma.sql`p.clausula`, clausula),
      igual(Prisma.sql`p.dueno`, coordinador),
      igual(Prisma.sql`e.cuenta_id`, cuenta),
    ])}`,
  cifras: {
    sonaron: Prisma.sql`true`,
    acusadas: Prisma.sql`q.estado = 'ACUSADA'`,
    cesadas: Prisma.sql`q.estado = 'CESADA'`,
    sonando: Prisma.sql`q.estado = 'SONANDO'`,
  },
});
