import type { z } from 'zod';
import type { CIFRAS_DE_PROMESAS, consultaDePromesas } from '../../../contracts/informe';
import { Prisma } from '../../../prisma/generated/client';
import { enTramo, igual, todas } from './resumen';
import type { Fuente, Tramo } from './resumen';

type Cifra = (typeof CIFRAS_DE_PROMESAS)[number];
type Filtro = Omit<z.output<typeof consultaDePromesas>, 'por'>;

/** The entry that settled the broken promise `p`, when there is one: a milestone by its own instant, or what lost the provider. */
const DESENLACE = Prisma.sql`LATERAL (
  SELECT b.codigo, b.datos, b.ocurrido_en, b.es_hito FROM bitacora b
  WHERE p.estado = 'INCUMPLIDA' AND b.expediente = p.expediente AND b.n = p.n AND b.registrado_en = p.resuelta_en
  ORDER BY b.transicion DESC LIMIT 1)`;

/** Whole seconds from one instant to another, rounded up. */
const entre = (desde: Prisma.Sql, hasta: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`ceil(extract(epoch FROM ${hasta} - ${desde}))::int`;

/** Promises as rows `p`; `medida` is how far past its HASTA, null when it was not late; `perdida` whether it cost him the service. */
export const promesasCon = (tramo: Tramo, condiciones: Prisma.Sql[]): Prisma.Sql => Prisma.sql`
  SELECT p.id, p.expediente, p.n, p.dada_en AS en, p.sobre, p.proveedor, p.estado, a.coordinador, e.cuenta_id AS cuenta,
    CASE WHEN p.tarde THEN greatest(1, ${entre(Prisma.sql`p.hasta`, Prisma.sql`CASE WHEN d.es_hito THEN d.ocurrido_en ELSE p.resuelta_en END`)})
      WHEN p.estado = 'VIGENTE' AND p.hasta < ${tramo.ahora}::timestamptz THEN ${entre(Prisma.sql`p.hasta`, Prisma.sql`${tramo.ahora}::timestamptz`)} END AS medida,
    coalesce(d.codigo IN ('proveedor-cancelado', 'afiliado-reprograma') OR d.datos->>'causa' = 'PROVEEDOR_INCUMPLIDOR', false) AS perdida
  FROM promesa p LEFT JOIN asistencia a ON a.expediente = p.expediente AND a.n = p.n LEFT JOIN expediente e ON e.numero = p.expediente LEFT JOIN ${DESENLACE} d ON true
  WHERE ${todas([enTramo(Prisma.sql`p.dada_en`, tramo), ...condiciones])}`;

/** Every promise given in the months. One replaced when its hour had passed is late for good. */
export const promesas = (tramo: Tramo, { sobre, proveedor, coordinador, cuenta }: Filtro): Fuente<Cifra> => ({
  filas: promesasCon(tramo, [
    igual(Prisma.sql`p.sobre`, sobre),
    igual(Prisma.sql`p.proveedor`, proveedor),
    igual(Prisma.sql`a.coordinador`, coordinador),
    igual(Prisma.sql`e.cuenta_id`, cuenta),
  ]),
  cifras: {
    dadas: Prisma.sql`true`,
    cumplidas: Prisma.sql`q.estado = 'CUMPLIDA'`,
    incumplidas: Prisma.sql`q.estado = 'INCUMPLIDA'`,
    reemplazadas: Prisma.sql`q.estado = 'REEMPLAZADA'`,
    reemplazadasTarde: Prisma.sql`q.estado = 'REEMPLAZADA' AND q.medido`,
    vigentes: Prisma.sql`q.estado = 'VIGENTE'`,
    vencidas: Prisma.sql`q.estado = 'VIGENTE' AND q.medido`,
    tarde: Prisma.sql`q.medido`,
  },
});
