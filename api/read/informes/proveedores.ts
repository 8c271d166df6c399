import type { z } from 'zod';
import type { CifraDeProveedores, consultaDeProveedores } from '../../../contracts/informe';
import { Prisma } from '../../../prisma/generated/client';
import { promesasCon } from './promesas';
import { asignadoA } from './relojes';
import { enTramo, igual } from './resumen';
import type { Fuente, Tramo } from './resumen';

type Filtro = Omit<z.output<typeof consultaDeProveedores>, 'por'>;

/** What each provider did in the months: calls, arrivals promised, diagnoses, what the affiliate said of his work. */
export function proveedores(tramo: Tramo, { cuenta, proveedor }: Filtro): Fuente<CifraDeProveedores, 'excedido'> {
  const deCuenta = igual(Prisma.sql`e.cuenta_id`, cuenta);
  return {
    filas: Prisma.sql`
      SELECT f.* FROM (
        SELECT b.expediente || '-' || b.n || ':' || b.transicion || '.' || b.orden AS id, b.expediente, b.n, b.registrado_en AS en, ${HECHO} AS estado,
          CASE WHEN b.codigo IN ('diagnostico', 'conformidad') THEN v.proveedor ELSE b.datos->>'proveedor' END AS proveedor, NULL::int AS medida,
          CASE WHEN b.codigo = 'diagnostico' THEN (b.datos->'calculado'->>'excedente')::bigint END AS excedente
        FROM bitacora b LEFT JOIN expediente e ON e.numero = b.expediente ${asignadoA(Prisma.sql`b`, Prisma.sql`b.registrado_en`)}
        WHERE b.codigo IN ('proveedor-acepta', 'proveedor-declina', 'proveedor-no-responde', 'diagnostico', 'conformidad') AND ${NO_SE_VUELVE_A_LLAMAR}
          AND ${enTramo(Prisma.sql`b.registrado_en`, tramo)} AND ${deCuenta}
        UNION ALL
        SELECT p.id, p.expediente, p.n, p.en, CASE WHEN p.perdida THEN 'PROMESA PERDIDA' ELSE 'PROMESA ' || p.estado END, p.proveedor, p.medida, NULL
        FROM (${promesasCon(tramo, [Prisma.sql`p.sobre = 'LLEGADA'`, deCuenta])}) p
      ) f WHERE f.proveedor IS NOT NULL AND ${igual(Prisma.sql`f.proveedor`, proveedor)}`,
    cifras: CIFRAS,
    sumas: { excedido: Prisma.sql`q.excedente` },
  };
}

const HECHO = Prisma.sql`CASE b.codigo WHEN 'proveedor-acepta' THEN 'ACEPTO' WHEN 'proveedor-declina' THEN 'DECLINO' WHEN 'proveedor-no-responde' THEN 'NO_CONTESTO'
  WHEN 'conformidad' THEN b.datos->>'resultado' ELSE CASE WHEN (b.datos->'calculado'->>'excedente')::bigint > 0 THEN 'DIAGNOSTICO EXCEDIDO' ELSE 'DIAGNOSTICO' END END`;

/** Of calls without contact only the one after which nobody calls again says something. */
const NO_SE_VUELVE_A_LLAMAR = Prisma.sql`(b.codigo <> 'conformidad' OR b.datos->>'resultado' <> 'SIN_CONTACTO' OR (
  NOT EXISTS (SELECT 1 FROM bitacora x WHERE x.expediente = b.expediente AND x.n = b.n AND x.codigo = 'conformidad' AND x.transicion > b.transicion)
  AND EXISTS (SELECT 1 FROM asistencia a WHERE a.expediente = b.expediente AND a.n = b.n AND a.estado->'conformidad'->>'resultado' = 'SIN_CONTACTO')))`;

const es = (...estados: string[]): Prisma.Sql => Prisma.sql`q.estado IN (${Prisma.join(estados)})`;

const CIFRAS: Record<CifraDeProveedores, Prisma.Sql> = {
  llamados: es('ACEPTO', 'DECLINO', 'NO_CONTESTO'),
  contesto: es('ACEPTO', 'DECLINO'),
  noContesto: es('NO_CONTESTO'),
  acepto: es('ACEPTO'),
  declino: es('DECLINO'),
  prometio: Prisma.sql`q.estado LIKE 'PROMESA %'`,
  tarde: Prisma.sql`q.medido`,
  cancelo: es('PROMESA PERDIDA'),
  diagnosticos: es('DIAGNOSTICO', 'DIAGNOSTICO EXCEDIDO'),
  excedentes: es('DIAGNOSTICO EXCEDIDO'),
  conformes: es('CONFORME'),
  noConformes: es('NO_CONFORME'),
  sinContacto: es('SIN_CONTACTO'),
};

/**
 * 0 to 100: the mean of the shares that are known, each weighing the same: answers calls, accepts, comes in time, is not
 * lost, stays within what was agreed, left the affiliate satisfied. Null when nothing is known.
 */
export function puntajeDe(c: Record<CifraDeProveedores, number>): number | null {
  const partes: [buenas: number, de: number][] = [
    [c.contesto, c.llamados],
    [c.acepto, c.contesto],
    [c.prometio - c.tarde, c.prometio],
    [c.prometio - c.cancelo, c.prometio],
    [c.diagnosticos - c.excedentes, c.diagnosticos],
    [c.conformes, c.conformes + c.noConformes],
  ];
  const tasas = partes.filter(([, de]) => de > 0).map(([buenas, de]) => buenas / de);
  if (tasas.length === 0) return null;
  return Math.round((100 * tasas.reduce((suma, t) => suma + t, 0)) / tasas.length);
}
