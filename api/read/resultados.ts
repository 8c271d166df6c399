import { POR } from '../../contracts/encuesta';
import type { ResultadosDeApi } from '../../contracts/encuesta';
import { Prisma } from '../../prisma/generated/client';
import type { PrismaClient } from '../../prisma/generated/client';

type Por = (typeof POR)[number];
type Cuenta = Omit<ResultadosDeApi['total'], 'tasa'>;
interface FilaGrupo extends Cuenta {
  clave: string | null;
  nombre: string | null;
}
interface FilaDigito {
  clave: string | null;
  version: number;
  numero: number;
  texto: string;
  digito: number;
  veces: number;
}

const CLAVES: Record<Por, { clave: Prisma.Sql; nombre: Prisma.Sql; falta: string }> = {
  proveedor: { clave: Prisma.sql`a.proveedor_id`, nombre: Prisma.sql`pr.nombre`, falta: 'Sin proveedor' },
  coordinador: { clave: Prisma.sql`a.coordinador`, nombre: Prisma.sql`u.nombre`, falta: 'Sin nombre' },
  servicio: { clave: Prisma.sql`a.servicio_id`, nombre: Prisma.sql`s.nombre`, falta: 'Sin nombre' },
};

/**
 * Every Asistencia of a surveyed service whose affiliate said in the period whether he was conforme: the people asked
 * are among them, and only the conformes are asked (AM-31).
 */
const casos = (por: Por, desde: Date | undefined, hasta: Date | undefined): Prisma.Sql => Prisma.sql`
  caso AS (
    SELECT a.expediente, a.n, ${CLAVES[por].clave} AS clave, ${CLAVES[por].nombre} AS nombre, b.datos->>'resultado' AS resultado,
      a.codigo_encuesta IS NOT NULL AS derivada,
      EXISTS (SELECT 1 FROM respuesta_encuesta r WHERE r.expediente = a.expediente AND r.n = a.n) AS respondida
    FROM bitacora b JOIN asistencia a ON a.expediente = b.expediente AND a.n = b.n JOIN servicio s ON s.id = a.servicio_id
      LEFT JOIN proveedor pr ON pr.id = a.proveedor_id LEFT JOIN usuario u ON u.usuario = a.coordinador
    WHERE b.codigo = 'conformidad' AND b.datos->>'resultado' IN ('CONFORME', 'NO_CONFORME')
      AND b.registrado_en >= ${desde ?? new Date(0)}::timestamptz
      AND b.registrado_en < coalesce(${hasta ?? null}::timestamptz, 'infinity')
      AND a.status <> 'ANULADA' AND (s.encuesta OR a.codigo_encuesta IS NOT NULL))`;

/** Counts, means and distributions by group, those most answered first. */
export async function leeResultados(
  prisma: PrismaClient,
  { por, desde, hasta }: { por: Por; desde?: Date | undefined; hasta?: Date | undefined },
): Promise<Pick<ResultadosDeApi, 'total' | 'grupos'>> {
  const [cuentas, digitos] = await Promise.all([
    prisma.$queryRaw<FilaGrupo[]>`
      WITH ${casos(por, desde, hasta)}
      SELECT clave, nombre, count(*) FILTER (WHERE resultado = 'CONFORME')::int AS conformes, count(*) FILTER (WHERE resultado <> 'CONFORME')::int AS "noConformes",
        count(*) FILTER (WHERE derivada)::int AS derivadas, count(*) FILTER (WHERE respondida)::int AS respondidas
      FROM caso GROUP BY clave, nombre ORDER BY respondidas DESC, conformes DESC, clave`,
    prisma.$queryRaw<FilaDigito[]>`
      WITH ${casos(por, desde, hasta)}
      SELECT c.clave, r.version, r.pregunta AS numero, p.texto, r.digito, count(*)::int AS veces
      FROM caso c JOIN respuesta_encuesta r ON r.expediente = c.expediente AND r.n = c.n
        JOIN pregunta_encuesta p ON p.version = r.version AND p.numero = r.pregunta
      GROUP BY c.clave, r.version, r.pregunta, p.texto, r.digito ORDER BY r.version, r.pregunta, r.digito`,
  ]);
  return {
    total: conTasa(cuentas.reduce(suma, NADA)),
    grupos: cuentas.map(({ clave, nombre, noConformes: _, ...cuenta }) => ({
      id: clave,
      nombre: nombre ?? clave ?? CLAVES[por].falta,
      ...conTasa(cuenta),
      preguntas: preguntasDe(digitos.filter((d) => d.clave === clave)),
    })),
  };
}

const NADA: Cuenta = { conformes: 0, derivadas: 0, respondidas: 0, noConformes: 0 };
const suma = (a: Cuenta, b: Cuenta): Cuenta => ({
  conformes: a.conformes + b.conformes,
  derivadas: a.derivadas + b.derivadas,
  respondidas: a.respondidas + b.respondidas,
  noConformes: a.noConformes + b.noConformes,
});

const conTasa = <C extends Pick<Cuenta, 'derivadas' | 'respondidas'>>(cuenta: C) => ({
  ...cuenta,
  tasa: cuenta.derivadas === 0 ? null : Math.round((cuenta.respondidas / cuenta.derivadas) * 1000) / 10,
});

function preguntasDe(digitos: FilaDigito[]): ResultadosDeApi['grupos'][number]['preguntas'] {
  const claves = [...new Set(digitos.map((d) => `${d.version} ${d.numero}`))];
  return claves.map((clave) => {
    const suyos = digitos.filter((d) => `${d.version} ${d.numero}` === clave);
    const { version = 0, numero = 0, texto = '' } = suyos[0] ?? {};
    const n = suyos.reduce((total, d) => total + d.veces, 0);
    const puntos = suyos.reduce((total, d) => total + d.digito * d.veces, 0);
    return {
      version,
      numero,
      texto,
      n,
      promedio: Math.round((puntos / n) * 100) / 100,
      distribucion: Object.fromEntries(suyos.map((d) => [String(d.digito), d.veces])),
    };
  });
}
