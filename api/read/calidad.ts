import type { z } from 'zod';
import type { CasoDeCalidadDeApi, casoDeCalidadResumido } from '../../contracts/calidad';
import type { AsistenciaDeApi } from '../../contracts/asistencia';
import { enTemporalUi, numeroDeCaso } from '../../contracts/temporal';
import type { IdDeCaso } from '../../contracts/temporal';
import { enPesos } from '../../contracts/wire';
import type { Rechazo } from '../../procedure/registros/rechazos';
import { Prisma } from '../../prisma/generated/client';
import { ahora } from '../clock';
import type { Context } from '../context';
import { noEncontrado } from '../problem';
import { leeAsistencia } from './asistencia';
import { aIso, aIsoONull, PENDIENTE, pendienteDe } from './rows';
import type { FilaPendiente } from './rows';

type Resumido = z.output<typeof casoDeCalidadResumido>;

/** What the story shows of a quality case; empty until its first step. */
interface Visible {
  acepta: string[];
  rechaza: Record<string, Rechazo>;
  vencidos: number;
  nivelEscalada: number;
  proximoVencimiento: string | null;
  medio: NonNullable<CasoDeCalidadDeApi['respuesta']>['medio'] | null;
  quedaConforme: boolean | null;
}

export interface FilaDeCalidad extends IdDeCaso, Pick<Resumido, 'status' | 'aCargo' | 'servicio' | 'zona'> {
  abiertaEn: Date;
  terminadaEn: Date | null;
  coordinador: string;
  proveedor: Resumido['proveedor'];
  causa: string | null;
  ruta: string[] | null;
  responsable: Resumido['responsable'];
  estado: Partial<Visible>;
  transicion: number;
  reglasVersion: number;
}

/** A case and the names its ids stand for, of a row named `c`. */
export const COLUMNAS_DE_CALIDAD = Prisma.sql`c.expediente, c.n, c.abierta_en AS "abiertaEn", c.terminada_en AS "terminadaEn", c.status, c.a_cargo AS "aCargo",
  c.servicio_id AS servicio, c.zona_id AS zona, c.coordinador, c.causa_id AS causa, c.responsable, c.estado, c.transicion, c.reglas_version AS "reglasVersion",
  CASE WHEN c.proveedor_id IS NOT NULL THEN jsonb_build_object('id', c.proveedor_id, 'nombre', coalesce(pr.nombre, c.proveedor_id)) END AS proveedor,
  ARRAY(SELECT x.nombre FROM causa x WHERE x.id IN (c3.id, c2.id, c2.padre) ORDER BY x.nivel) AS ruta`;
export const DE_CALIDAD = Prisma.sql`calidad c LEFT JOIN proveedor pr ON pr.id = c.proveedor_id LEFT JOIN causa c3 ON c3.id = c.causa_id
  LEFT JOIN causa c2 ON c2.id = c3.padre`;

export function casoResumido(f: FilaDeCalidad): Resumido {
  const { ruta, causa, estado, transicion: _, reglasVersion: __, ...columnas } = f;
  return {
    ...columnas,
    numero: numeroDeCaso(f),
    n: -f.n,
    abiertaEn: aIso(f.abiertaEn),
    terminadaEn: aIsoONull(f.terminadaEn),
    causa: causa === null ? null : { id: causa, ruta: ruta ?? [] },
    vencidos: estado.vencidos ?? 0,
    nivelEscalada: estado.nivelEscalada ?? 0,
    proximoVencimiento: aIsoONull(estado.proximoVencimiento ?? null),
  };
}

interface Escrito {
  codigo: string;
  n: number;
  texto: string | null;
  usuario: string | null;
  en: Date;
}

/**
 * A quality case with what it needs of its Asistencia.
 * @param caso its own id: `n` below 0.
 * @throws ApiError NO_ENCONTRADO
 */
export async function leeCasoDeCalidad(ctx: Context, caso: IdDeCaso): Promise<CasoDeCalidadDeApi> {
  const { prisma, settings } = ctx;
  const { expediente, n } = caso;
  const [[fila], pendientes, escritos, instante] = await Promise.all([
    prisma.$queryRaw<FilaDeCalidad[]>`
      SELECT ${COLUMNAS_DE_CALIDAD} FROM ${DE_CALIDAD} WHERE c.expediente = ${expediente} AND c.n = ${n}`,
    prisma.$queryRaw<FilaPendiente[]>`
      SELECT ${PENDIENTE} FROM pendiente p WHERE p.expediente = ${expediente} AND p.n = ${n} AND p.cerrado_en IS NULL ORDER BY p.vence_en, p.id`,
    textos(ctx, caso),
    ahora(ctx),
  ]);
  if (!fila) throw noEncontrado(`el caso de calidad de la asistencia ${numeroDeCaso({ expediente, n: -n })}`);
  const resumido = casoResumido(fila);
  const { estado } = fila;
  const ultimo = (codigo: string): Escrito | undefined => escritos.find((e) => e.codigo === codigo);
  return {
    ...resumido,
    ...loHecho(resumido, estado, ultimo),
    asistencia: deAsistencia(await leeAsistencia(ctx, { expediente, n: -n }), ultimo('conformidad')),
    pendientes: pendientes.map((p) => pendienteDe(p, instante)),
    acepta: estado.acepta ?? [],
    rechaza: estado.rechaza ?? {},
    transicion: fila.transicion,
    reglasVersion: fila.reglasVersion,
    temporalUi: enTemporalUi(settings.temporalUiUrl, settings.temporalNamespace, caso),
  };
}

/** What was written with words, the last of each code first: of the case, and of the affiliate's «no conforme». */
const textos = ({ prisma }: Context, { expediente, n }: IdDeCaso): Promise<Escrito[]> => prisma.$queryRaw<Escrito[]>`
  SELECT b.codigo, b.n, b.usuario, b.ocurrido_en AS en,
    coalesce(r.datos->>'tratamiento', r.datos->>'respuesta', r.datos->>'motivo', r.datos->>'palabras') AS texto
  FROM bitacora b LEFT JOIN registro r ON r.id = b.registro_id
  WHERE b.expediente = ${expediente} AND ((b.n = ${n} AND b.codigo LIKE 'calidad-%')
    OR (b.n = ${-n} AND b.codigo = 'conformidad' AND b.datos->>'resultado' = 'NO_CONFORME'))
  ORDER BY b.transicion DESC`;

function loHecho(
  { causa, responsable }: Resumido,
  { medio, quedaConforme }: Partial<Visible>,
  ultimo: (codigo: string) => Escrito | undefined,
): Pick<CasoDeCalidadDeApi, 'tratamiento' | 'respuesta' | 'cierre'> {
  const tratada = ultimo('calidad-tratada');
  const respondida = ultimo('calidad-respondida');
  const cerrada = ultimo('calidad-cerrada');
  return {
    tratamiento: tratada && causa && responsable ? { causa, responsable, ...escrito(tratada) } : null,
    respuesta: respondida && medio ? { medio, quedaConforme: quedaConforme === true, ...escrito(respondida) } : null,
    cierre: cerrada ? { ...escrito(cerrada), texto: cerrada.texto } : null,
  };
}

const escrito = ({ texto, usuario, en }: Escrito) => ({ texto: texto ?? '', usuario, en: aIso(en) });

function deAsistencia(a: AsistenciaDeApi, dicho: Escrito | undefined): CasoDeCalidadDeApi['asistencia'] {
  const { numero, expediente, n, servicio, zona, afiliado, status, statusProveedor, promesas, costos } = a;
  const estado = `/api/v1/asistencias/${expediente}/${n}`;
  return {
    numero,
    enlaces: { estado, bitacora: `${estado}/bitacora`, eventos: `${estado}/eventos` },
    palabras: dicho?.texto ?? null,
    dichasEn: dicho ? aIso(dicho.en) : null,
    servicio,
    zona,
    afiliado,
    status,
    statusProveedor,
    cumplidas: promesas.filter((p) => p.estado === 'CUMPLIDA').length,
    incumplidas: promesas.filter((p) => p.estado === 'INCUMPLIDA' || (p.estado === 'REEMPLAZADA' && p.tarde)).length,
    promesas,
    costos,
    total: enPesos(costos.reduce((suma, { monto }) => suma + monto.centavos, 0)),
  };
}
