import { z } from 'zod';
import { numeroDeCaso, tipoDeCaso } from '../../contracts/temporal';
import type { IdDeCaso } from '../../contracts/temporal';
import { registroNuevo } from '../../contracts/registro';
import type { RegistroNuevo } from '../../contracts/registro';
import { definicion, esCodigo } from '../../procedure/registros/catalogo';
import type { Codigo } from '../../procedure/registros/catalogo';
import { rechazoDeEntrada } from '../../procedure/registros/juicio';
import { rechazoDeRol } from '../../procedure/registros/permiso';
import type { TipoDeCaso } from '../../procedure/registros/permiso';
import type { ErrorDeCampo, Rechazo } from '../../procedure/registros/rechazos';
import { erroresDeDatos } from '../../procedure/registros/valida';
import { ApiError, datosInvalidos, deRechazo, lee } from '../problem';
import type { SesionActiva } from '../session';

/** A registro whose sender, fields and times are right. Whether the case takes it is another matter. */
export interface RegistroValido extends Omit<RegistroNuevo, 'datos'> {
  codigo: Codigo;
  datos: Record<string, unknown>;
}

interface Momento {
  tipo: TipoDeCaso;
  abiertaEn: Date;
  ahora: Date;
}

/** The envelope without its `datos`, which the procedure judges field by field. */
const sobre = registroNuevo.extend({ datos: z.unknown().optional() });

/**
 * @param path where the registro stands in the body: `registros`, `0`.
 * @throws ApiError PERMISO_DENEGADO, then DATOS_INVALIDOS naming every wrong field.
 */
export function valida(
  body: unknown,
  { usuario, rol }: Pick<SesionActiva, 'usuario' | 'rol'>,
  momento: Momento,
  path: string[] = [],
): RegistroValido {
  const { codigo } = (typeof body === 'object' && body !== null ? body : {}) as { codigo?: unknown };
  if (!esCodigo(codigo))
    throw datosInvalidos([
      {
        path: [...path, 'codigo'].join('.'),
        message: 'No es un registro del catálogo (en la API, GET /registros/catalogo)',
      },
    ]);
  exigeRol(codigo, rol, momento.tipo);
  const errores = [...erroresDelSobre(body, path), ...deDatos(codigo, body as { datos?: unknown }, path)];
  if (errores.length > 0) throw datosInvalidos(errores);
  const { datos, ...resto } = lee(sobre, body);
  const registro = { ...resto, datos: (datos ?? {}) as Record<string, unknown> };
  const tarde = deTiempos(registro, { usuario, rol }, momento, path);
  if (tarde.length > 0) throw datosInvalidos(tarde);
  return registro;
}

/** @throws ApiError PERMISO_DENEGADO, in the words of the catalogue. */
export function exigeRol(codigo: Codigo, rol: string, tipo: TipoDeCaso): void {
  const rechazo = rechazoDeRol(codigo, rol, tipo);
  if (rechazo) throw deRechazo(rechazo);
}

function erroresDelSobre(body: unknown, path: string[]): ErrorDeCampo[] {
  try {
    lee(sobre, body, path);
    return [];
  } catch (error) {
    if (error instanceof ApiError && error.extra.errors) return error.extra.errors;
    throw error;
  }
}

const bajo = (path: string[], errores: ErrorDeCampo[]): ErrorDeCampo[] =>
  errores.map((e) => ({ ...e, path: [...path, e.path].join('.') }));

const deDatos = (codigo: Codigo, { datos }: { datos?: unknown }, path: string[]): ErrorDeCampo[] =>
  bajo(path, erroresDeDatos(codigo, datos ?? {}, { conTexto: true }));

/** What is left to the procedure's own judgement: times in the future, before the opening, or absurdly far. */
function deTiempos(
  registro: RegistroValido,
  actor: { usuario: string; rol: string },
  { tipo, abiertaEn, ahora }: Momento,
  path: string[],
): ErrorDeCampo[] {
  const { ocurridoEn, codigo, datos } = registro;
  const entrada = { codigo, datos, actor, ...(ocurridoEn ? { ocurridoEn } : {}) };
  const { rechazo } = rechazoDeEntrada(entrada, { tipo, abiertaEn: abiertaEn.getTime(), ahora: ahora.getTime() });
  if (!rechazo) return [];
  return bajo(path, rechazo.errores ?? [{ path: 'datos', message: rechazo.detalle }]);
}

/** What the API knows of a case when a registro arrives. */
export interface CasoVisto {
  abiertaEn: Date;
  finalizada: boolean;
  /** Steps written so far: with none, nothing is known of what the case accepts. */
  transicion: number;
  acepta: Codigo[];
  rechaza: Partial<Record<Codigo, Rechazo>>;
  /** Earlier registros still unsettled: until then only the case can judge. */
  enCamino: boolean;
}

/** The refusal that is clear already; undefined when the case has to judge. */
export function rechazoClaro(
  caso: IdDeCaso,
  { finalizada, transicion, acepta, rechaza, enCamino }: CasoVisto,
  codigo: Codigo,
): Rechazo | undefined {
  if (finalizada) return finalizado(caso, codigo);
  if (transicion === 0 || enCamino || acepta.includes(codigo)) return undefined;
  return (
    rechaza[codigo] ?? {
      codigo: 'REGISTRO_NO_ESPERADO',
      detalle: `«${definicion(codigo).titulo}» no corresponde ahora`,
      acepta,
    }
  );
}

const QUE: Record<TipoDeCaso, string> = {
  expediente: 'El expediente',
  asistencia: 'La asistencia',
  calidad: 'El caso',
};

/** After its end a case takes comments only. */
export function finalizado(caso: IdDeCaso, codigo: Codigo): Rechazo | undefined {
  if (codigo === 'comentario') return undefined;
  return {
    codigo: 'CASO_FINALIZADO',
    detalle: `${QUE[tipoDeCaso(caso)]} ${numeroDeCaso(caso)} ya terminó: solo admite comentarios`,
    acepta: ['comentario'],
  };
}
