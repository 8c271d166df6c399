import type { Rechazo } from '../../procedure/registros/rechazos';
import { Prisma } from '../../prisma/generated/client';
import type { PrismaClient } from '../../prisma/generated/client';
import { tipoDeCaso } from '../../contracts/temporal';
import type { IdDeCaso } from '../../contracts/temporal';
import type { ResultadoDeApi } from '../../contracts/registro';
import type { CasoVisto, RegistroValido } from './judge';

/** A registro's row as far as sending and settling it goes. */
export interface FilaRegistro extends IdDeCaso {
  id: string;
  codigo: string;
  datos: Record<string, unknown>;
  persona: string | null;
  ocurridoEn: Date | null;
  recibidoEn: Date;
  usuario: string | null;
  rol: string | null;
  huella: string;
  estado: ResultadoDeApi['estado'];
  rechazo: Rechazo | null;
  transicion: number | null;
}

/** Columns of `registro` under the names above. */
export const COLUMNAS = Prisma.sql`id, expediente, n, codigo, datos, persona, ocurrido_en AS "ocurridoEn", recibido_en AS "recibidoEn",
  usuario, rol, huella, estado, rechazo, transicion`;

export interface Visto {
  ahora: Date;
  caso: CasoVisto | undefined;
  registro: { huella: string; estado: string } | undefined;
}

interface FilaVista {
  ahora: Date;
  abiertaEn: Date | null;
  finalizada: boolean | null;
  transicion: number;
  acepta: CasoVisto['acepta'] | null;
  rechaza: CasoVisto['rechaza'] | null;
  enCamino: boolean;
  huella: string | null;
  estado: string | null;
}

/** The case and the registro of that key, in one round trip. Either may be missing. */
export async function mira(prisma: PrismaClient, { expediente, n }: IdDeCaso, clave: string): Promise<Visto> {
  const caso = filaDeCaso({ expediente, n });
  const [fila] = await prisma.$queryRaw<FilaVista[]>`
    SELECT date_trunc('milliseconds', clock_timestamp()) AS ahora, c.abierta_en AS "abiertaEn", c.finalizada, c.transicion,
      c.estado->'acepta' AS acepta, c.estado->'rechaza' AS rechaza, r.huella, r.estado,
      EXISTS (SELECT 1 FROM registro p WHERE p.expediente = ${expediente} AND p.n = ${n} AND p.estado = 'RECIBIDO') AS "enCamino"
    FROM (VALUES (1)) AS uno LEFT JOIN (${caso}) c ON true LEFT JOIN registro r ON r.id = ${clave}`;
  if (!fila) throw new Error('a query over VALUES gave no row');
  const { ahora, abiertaEn, finalizada, transicion, acepta, rechaza, enCamino, huella, estado } = fila;
  return {
    ahora,
    caso: abiertaEn
      ? {
          abiertaEn,
          finalizada: finalizada === true,
          transicion,
          acepta: acepta ?? [],
          rechaza: rechaza ?? {},
          enCamino,
        }
      : undefined,
    registro: huella !== null && estado !== null ? { huella, estado } : undefined,
  };
}

function filaDeCaso({ expediente, n }: IdDeCaso): Prisma.Sql {
  switch (tipoDeCaso({ n })) {
    case 'expediente':
      return Prisma.sql`SELECT numero AS expediente, abierto_en AS abierta_en, status = 'CERRADO' AS finalizada, transicion, estado FROM expediente WHERE numero = ${expediente}`;
    case 'asistencia':
      return Prisma.sql`SELECT expediente, abierta_en, etapa = 'finalizada' AS finalizada, transicion, estado FROM asistencia WHERE expediente = ${expediente} AND n = ${n}`;
    case 'calidad':
      return Prisma.sql`SELECT expediente, abierta_en, status = 'CERRADO' AS finalizada, transicion, estado FROM calidad WHERE expediente = ${expediente} AND n = ${n}`;
  }
}

interface Nuevo extends IdDeCaso {
  id: string;
  registro: RegistroValido;
  usuario: string;
  rol: string;
  huella: string;
  /** Undefined takes the database's clock. */
  recibidoEn: Date | null;
  /** A refusal that is clear at once; the row is kept all the same. */
  rechazo?: Rechazo | undefined;
}

/** How long the sender has before somebody else sends it again (real time, whatever clock the cases run on). */
const PLAZO_DE_ENVIO = Prisma.sql`interval '5 seconds'`;

/** Keeps it as received, or as refused. Undefined when the key is taken. */
export async function inserta(
  prisma: Pick<PrismaClient, '$queryRaw'>,
  nuevo: Nuevo,
): Promise<FilaRegistro | undefined> {
  const { id, expediente, n, registro, usuario, rol, huella, recibidoEn, rechazo } = nuevo;
  const { codigo, datos, comentario, persona, ocurridoEn } = registro;
  const estado = rechazo ? 'RECHAZADO' : 'RECIBIDO';
  const [fila] = await prisma.$queryRaw<FilaRegistro[]>`
    INSERT INTO registro (id, expediente, n, codigo, datos, comentario, persona, ocurrido_en, recibido_en, usuario, rol, huella, estado, rechazo, enviar_en)
    VALUES (${id}, ${expediente}, ${n}, ${codigo}, ${JSON.stringify(datos)}::jsonb, ${comentario ?? null}, ${persona ?? null},
      ${ocurridoEn ? new Date(ocurridoEn) : null}::timestamptz, coalesce(${recibidoEn}::timestamptz, date_trunc('milliseconds', clock_timestamp())),
      ${usuario}, ${rol}, ${huella}, ${estado}, ${rechazo ? JSON.stringify(rechazo) : null}::jsonb,
      CASE WHEN ${estado} = 'RECIBIDO' THEN now() + ${PLAZO_DE_ENVIO} END)
    ON CONFLICT (id) DO NOTHING
    RETURNING ${COLUMNAS}`;
  return fila;
}

export async function registroDe(prisma: PrismaClient, id: string): Promise<FilaRegistro | undefined> {
  const [fila] = await prisma.$queryRaw<FilaRegistro[]>`SELECT ${COLUMNAS} FROM registro WHERE id = ${id}`;
  return fila;
}

export const resultadoDe = ({ id, codigo, estado, recibidoEn, transicion, rechazo }: FilaRegistro): ResultadoDeApi => ({
  id,
  codigo,
  estado,
  recibidoEn: recibidoEn.toISOString(),
  transicion,
  rechazo,
});
