import type { AsistenciaDeApi } from '../../contracts/asistencia';
import { enPesos } from '../../contracts/wire';
import { enTemporalUi, numeroDeCaso } from '../../contracts/temporal';
import type { IdDeCaso } from '../../contracts/temporal';
import type { StatusAfiliado } from '../../procedure/asistencia/estado';
import { relojPropio } from '../clock';
import type { Context } from '../context';
import { noEncontrado } from '../problem';
import { deEscritos, guionesDe } from './escritos';
import type { Escritos } from './escritos';
import { aIsoONull, PENDIENTE, pendienteDe, promesaDe } from './rows';
import type { FilaPendiente, FilaPromesa } from './rows';
import { deEstado } from './visible';
import type { Visible } from './visible';

interface Fila extends IdDeCaso {
  ahora: Date;
  abiertaEn: Date;
  terminadaEn: Date | null;
  servicio: AsistenciaDeApi['servicio'];
  zona: AsistenciaDeApi['zona'];
  afiliado: string;
  afiliadoStatus: StatusAfiliado;
  etapa: AsistenciaDeApi['etapa'];
  status: AsistenciaDeApi['status'];
  statusProveedor: AsistenciaDeApi['statusProveedor'];
  categoria: AsistenciaDeApi['categoria'];
  prioridad: AsistenciaDeApi['prioridad'];
  coordinador: string;
  proveedor: AsistenciaDeApi['proveedor'];
  noConforme: boolean;
  codigoEncuesta: string | null;
  proximoVencimiento: Date | null;
  nivelEscalada: number;
  transicion: number;
  reglasVersion: number;
  estado: Partial<Visible>;
  pendientes: FilaPendiente[];
  promesas: FilaPromesa[];
  /** The lines as typed, with their concepts: the story keeps amounts only. */
  conceptos: { concepto: string }[] | null;
  titular: AsistenciaDeApi['titular'];
  /** The last of each registro whose text is shown, by its code. */
  escritos: Escritos;
  /** Name of the provider of the last quote. */
  cotizo: string | null;
  /** centavos above what was agreed, as the last diagnosis found. */
  excedente: number | null;
  encuestada: boolean;
}

/**
 * The whole state of an Asistencia, in one round trip.
 * @throws ApiError NO_ENCONTRADO
 */
export async function leeAsistencia(ctx: Context, caso: IdDeCaso): Promise<AsistenciaDeApi> {
  const { expediente, n } = caso;
  const simulado = await relojPropio(ctx);
  const [fila] = await ctx.prisma.$queryRaw<Fila[]>`
    SELECT a.expediente, a.n, coalesce(${simulado}::timestamptz, clock_timestamp()) AS ahora, a.abierta_en AS "abiertaEn", a.terminada_en AS "terminadaEn",
      jsonb_build_object('id', s.id, 'tipo', s.tipo, 'nombre', s.nombre) AS servicio,
      jsonb_build_object('id', z.id, 'provincia', z.provincia, 'zona', z.zona) AS zona,
      a.afiliado_id AS afiliado, f.status AS "afiliadoStatus", a.etapa, a.status, a.status_proveedor AS "statusProveedor", a.categoria, a.prioridad, a.coordinador,
      CASE WHEN pr.id IS NOT NULL THEN jsonb_build_object('id', pr.id, 'nombre', pr.nombre) END AS proveedor,
      a.no_conforme AS "noConforme", a.codigo_encuesta AS "codigoEncuesta", a.proximo_vencimiento AS "proximoVencimiento",
      a.nivel_escalada AS "nivelEscalada", a.transicion, a.reglas_version AS "reglasVersion", a.estado,
      (SELECT coalesce(jsonb_agg(to_jsonb(q) ORDER BY q.vence_en, q.id), '[]') FROM
        (SELECT ${PENDIENTE} FROM pendiente p WHERE p.expediente = a.expediente AND p.n = a.n AND p.cerrado_en IS NULL) q) AS pendientes,
      (SELECT coalesce(jsonb_agg(to_jsonb(m) ORDER BY split_part(m.id, ':P', 2)::int), '[]') FROM promesa m WHERE m.expediente = a.expediente AND m.n = a.n) AS promesas,
      (SELECT r.datos->'lineas' FROM registro r WHERE r.expediente = a.expediente AND r.n = a.n AND r.codigo = 'costos' AND r.estado = 'ASENTADO'
        ORDER BY r.transicion DESC LIMIT 1) AS conceptos,
      jsonb_build_object('nombre', f.nombre, 'apellido', f.apellido) AS titular,
      (SELECT coalesce(jsonb_object_agg(u.codigo, jsonb_build_object('datos', u.datos, 'en', u.en, 'usuario', u.usuario)), '{}') FROM
        (SELECT DISTINCT ON (r.codigo) r.codigo, r.datos, coalesce(r.ocurrido_en, r.recibido_en) AS en, r.usuario FROM registro r
          WHERE r.expediente = a.expediente AND r.n = a.n AND r.estado = 'ASENTADO' AND r.codigo IN ('cobertura', 'situacion', 'consentimiento')
          ORDER BY r.codigo, r.transicion DESC) u) AS escritos,
      (SELECT q.nombre FROM proveedor q WHERE q.id = a.estado->'cotizaciones'->-1->>'proveedor') AS cotizo,
      (SELECT (b.datos->'calculado'->>'excedente')::float8 FROM bitacora b WHERE b.expediente = a.expediente AND b.n = a.n AND b.codigo = 'diagnostico'
        ORDER BY b.transicion DESC LIMIT 1) AS excedente,
      EXISTS (SELECT 1 FROM respuesta_encuesta y WHERE y.expediente = a.expediente AND y.n = a.n) AS encuestada
    FROM asistencia a JOIN servicio s ON s.id = a.servicio_id JOIN zona z ON z.id = a.zona_id JOIN afiliado f ON f.id = a.afiliado_id
      LEFT JOIN proveedor pr ON pr.id = a.proveedor_id
    WHERE a.expediente = ${expediente} AND a.n = ${n}`;
  if (!fila) throw noEncontrado(`la asistencia ${numeroDeCaso(caso)}`);
  return asistenciaDe(ctx, fila);
}

function asistenciaDe({ settings }: Context, fila: Fila): AsistenciaDeApi {
  const { ahora, estado, pendientes, promesas, conceptos, escritos, cotizo: _, ...columnas } = fila;
  const abiertos = pendientes.map((p) => pendienteDe(p, ahora));
  return {
    ...columnas,
    ...deEstado(estado, conceptos ?? []),
    ...deEscritos(escritos),
    excedente: fila.excedente === null || typeof estado.costo !== 'number' ? null : enPesos(fila.excedente),
    guiones: guionesDe({
      ...fila,
      afiliado: `${fila.titular.nombre} ${fila.titular.apellido}`,
      servicio: fila.servicio.id,
    }),
    numero: numeroDeCaso(fila),
    abiertaEn: fila.abiertaEn.toISOString(),
    terminadaEn: aIsoONull(fila.terminadaEn),
    proximoVencimiento: aIsoONull(fila.proximoVencimiento),
    afiliadoStatus: estado.afiliadoStatus ?? fila.afiliadoStatus,
    pendientes: abiertos,
    vencidos: abiertos.filter((p) => p.vencido).length,
    promesas: promesas.map(promesaDe),
    temporalUi: enTemporalUi(settings.temporalUiUrl, settings.temporalNamespace, fila),
  };
}
