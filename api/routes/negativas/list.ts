import { z } from 'zod';
import { negativa } from '../../../contracts/negativa';
import { enOrden, fueraDeOrden, periodo } from '../../../contracts/periodo';
import { numeroDeCaso } from '../../../contracts/temporal';
import { buscar, enPesos, id, pagina, paginado, texto } from '../../../contracts/wire';
import { MOTIVOS_DE_FIN } from '../../../procedure/asistencia/estado';
import { normaliza } from '../../../procedure/normaliza';
import { Prisma } from '../../../prisma/generated/client';
import { contiene, enPagina, leeCursor, sinAcentos } from '../../page';
import { aIso } from '../../read/rows';
import { ruta } from '../../route';

const cursorDeFin = z.tuple([z.iso.datetime(), z.int(), z.int()]);

const consulta = z.strictObject({
  ...periodo,
  cuenta: id.optional(),
  servicio: texto(120).optional(),
  motivo: z.enum(MOTIVOS_DE_FIN).optional().meta({ description: 'Por qué terminó' }),
  buscar: buscar.meta({ description: 'En el número, el afiliado, lo que se le explicó y las alternativas' }),
  ...paginado(50),
});
type Filtro = z.output<typeof consulta>;

export const listNegativas = ruta({
  method: 'get',
  path: '/negativas',
  summary: 'Pedidos que terminaron sin servicio: por qué se negaron, quién lo dijo y qué se ofreció, lo último primero',
  query: consulta.refine(enOrden, fueraDeOrden),
  responses: { 200: pagina(negativa) },
  handle: async ({ ctx: { prisma }, query }) => {
    const { limite, cursor } = query;
    const ultimo = leeCursor(cursorDeFin, cursor);
    const sigue = ultimo
      ? Prisma.sql`(q."terminadaEn", q.expediente, q.n) < (${new Date(ultimo[0])}::timestamptz, ${ultimo[1]}, ${ultimo[2]})`
      : Prisma.sql`true`;
    const negativas = Prisma.sql`FROM (${pedidos(query)}) q WHERE ${coincide(query.buscar)}`;
    const [filas, [cuenta]] = await Promise.all([
      prisma.$queryRaw<
        Fila[]
      >`SELECT q.* ${negativas} AND ${sigue} ORDER BY q."terminadaEn" DESC, q.expediente DESC, q.n DESC LIMIT ${limite + 1}`,
      prisma.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${negativas}`,
    ]);
    const body = enPagina(
      filas,
      limite,
      cuenta?.total ?? 0,
      (f) => [aIso(f.terminadaEn), f.expediente, f.n],
      negativaDe,
    );
    return { status: 200, body };
  },
});

type Negativa = z.output<typeof negativa>;
interface Fila extends Omit<Negativa, 'numero' | 'abiertaEn' | 'terminadaEn' | 'alternativas' | 'ofrecido'> {
  abiertaEn: Date;
  terminadaEn: Date;
  alternativas: string[] | null;
  /** centavos */
  ofrecido: number | null;
}

const negativaDe = ({ abiertaEn, terminadaEn, alternativas, ofrecido, ...f }: Fila): Negativa => ({
  ...f,
  numero: numeroDeCaso(f),
  abiertaEn: aIso(abiertaEn),
  terminadaEn: aIso(terminadaEn),
  alternativas: alternativas ?? [],
  ofrecido: ofrecido === null ? null : enPesos(ofrecido),
});

/** Cases of the first release kept no reason of their end: only a declined conexión ended them at the moment. */
const MOTIVO = Prisma.sql`coalesce(a.motivo_fin, 'CONEXION_RECHAZADA')`;

/**
 * Ended without service because it was not covered, is outside the matrix, or its cost was refused. Who cancels after he
 * was told «not covered», before anything was agreed on, was refused too.
 */
const NEGADA = Prisma.sql`(a.status = 'CANCELADO_AL_MOMENTO' OR a.motivo_fin IN ('CONEXION_RECHAZADA', 'FUERA_DE_MATRIZ', 'EXCEDENTE_RECHAZADO')
  OR (a.motivo_fin = 'AFILIADO_CANCELA' AND a.categoria IS NULL AND EXISTS (SELECT 1 FROM bitacora b
    WHERE b.expediente = a.expediente AND b.n = a.n AND b.codigo = 'cobertura' AND b.datos->>'cubierta' = 'false')))`;

/** The last entry that `cual` tells, with the free text its registro holds. */
const ultimoAsiento = (cual: Prisma.Sql): Prisma.Sql => Prisma.sql`LATERAL (
  SELECT b.usuario, b.transicion, b.datos, r.datos AS escrito FROM bitacora b LEFT JOIN registro r ON r.id = b.registro_id
  WHERE b.expediente = a.expediente AND b.n = a.n AND ${cual} ORDER BY b.transicion DESC LIMIT 1)`;

function pedidos({ desde, hasta, cuenta, servicio, motivo }: Filtro): Prisma.Sql {
  const donde = [
    Prisma.sql`a.terminada_en IS NOT NULL`,
    NEGADA,
    ...(desde ? [Prisma.sql`a.terminada_en >= ${desde}::timestamptz`] : []),
    ...(hasta ? [Prisma.sql`a.terminada_en < ${hasta}::timestamptz`] : []),
    ...(cuenta === undefined ? [] : [Prisma.sql`e.cuenta_id = ${cuenta}`]),
    ...(servicio === undefined ? [] : [Prisma.sql`a.servicio_id = ${servicio}`]),
    ...(motivo === undefined ? [] : [Prisma.sql`${MOTIVO} = ${motivo}`]),
  ];
  return Prisma.sql`
    SELECT a.expediente, a.n, a.abierta_en AS "abiertaEn", a.terminada_en AS "terminadaEn", a.status, a.coordinador, ${MOTIVO} AS "motivoFin",
      jsonb_build_object('id', f.id, 'nombre', f.nombre, 'apellido', f.apellido, 'documento', f.documento) AS afiliado,
      jsonb_build_object('id', c.id, 'nombre', c.nombre) AS cuenta, jsonb_build_object('id', s.id, 'tipo', s.tipo, 'nombre', s.nombre) AS servicio,
      jsonb_build_object('id', z.id, 'provincia', z.provincia, 'zona', z.zona) AS zona,
      negada.escrito->>'motivo' AS motivo, fuera.escrito->'alternativas' AS alternativas, (oferta.datos->'monto'->>'centavos')::float8 AS ofrecido,
      coalesce(fuera.usuario, negada.usuario, a.coordinador) AS usuario
    FROM asistencia a JOIN expediente e ON e.numero = a.expediente JOIN cuenta c ON c.id = e.cuenta_id JOIN afiliado f ON f.id = a.afiliado_id
      JOIN servicio s ON s.id = a.servicio_id JOIN zona z ON z.id = a.zona_id
      LEFT JOIN ${ultimoAsiento(Prisma.sql`b.codigo = 'cobertura' AND b.datos->>'cubierta' = 'false'`)} negada ON true
      LEFT JOIN ${ultimoAsiento(Prisma.sql`b.codigo = 'fuera-de-matriz'`)} fuera ON true
      LEFT JOIN ${ultimoAsiento(Prisma.sql`b.codigo = 'conexion-ofrecida'`)} oferta ON true
    WHERE ${Prisma.join(donde, ' AND ')}`;
}

/** All the words, wherever they stand. */
function coincide(buscado: string | undefined): Prisma.Sql {
  const escrito = sinAcentos(
    `concat_ws(' ', q.expediente || '/' || q.n, q.afiliado->>'apellido', q.afiliado->>'nombre', q.afiliado->>'documento', q.motivo, q.alternativas)`,
  );
  const palabras = normaliza(buscado ?? '')
    .split(' ')
    .filter((palabra) => palabra !== '')
    .map((palabra) => Prisma.sql`${escrito} LIKE ${contiene(palabra)}`);
  return Prisma.join([Prisma.sql`true`, ...palabras], ' AND ');
}
