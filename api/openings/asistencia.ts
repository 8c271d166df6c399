import { randomUUID } from 'node:crypto';
import { versionVigente } from '../../activities/rules';
import { numeroDeCaso } from '../../contracts/temporal';
import { reglasCon } from '../../contracts/reglas';
import { asistenciaNueva } from '../../contracts/asistencia';
import { idDeZona } from '../../procedure/normaliza';
import { esCodigo } from '../../procedure/registros/catalogo';
import type { ErrorDeCampo } from '../../procedure/registros/rechazos';
import type { Prisma } from '../../prisma/generated/client';
import { ahora } from '../clock';
import type { Context } from '../context';
import { huellaDe } from '../hash';
import { ApiError, datosInvalidos, lee, noEncontrado } from '../problem';
import { inexistentes } from '../references';
import { exigeRol, valida } from '../registros/judge';
import type { RegistroValido } from '../registros/judge';
import { inserta } from '../registros/store';
import type { SesionActiva } from '../session';
import { esRepetido } from '../unique';
import { reclamoDe } from './guarantee';
import type { Reclamo } from './guarantee';
import { mismaPeticion } from './shared';
import type { Abierta } from './shared';

interface AperturaDeAsistencia {
  expediente: number;
  clave: string | undefined;
  body: unknown;
  sesion: SesionActiva;
}

/**
 * Writes the row of an Asistencia with its opening registros, all or nothing.
 * @throws ApiError CLAVE_REUTILIZADA, NO_ENCONTRADO, PERMISO_DENEGADO, DATOS_INVALIDOS, GARANTIA_VENCIDA, EXPEDIENTE_CERRADO: the
 * first that applies.
 */
export async function abreAsistencia(ctx: Context, apertura: AperturaDeAsistencia): Promise<Abierta> {
  const { expediente, clave, sesion, body } = apertura;
  const huella = huellaDe({ expediente, usuario: sesion.usuario, body });
  const repetida = await yaAbierta(ctx, clave, huella);
  if (repetida) return repetida;
  const padre = await ctx.prisma.expediente.findUnique({
    where: { numero: expediente },
    select: { zonaId: true, afiliadoId: true },
  });
  if (!padre) throw noEncontrado(`el expediente ${expediente}`);
  const abiertaEn = await ahora(ctx);
  const nueva = await leida(ctx, apertura, padre, abiertaEn);
  try {
    return await escribe(ctx, apertura, { ...nueva, abiertaEn, huella });
  } catch (error) {
    // The same key twice at the same moment: the other one was faster.
    if (esRepetido(error)) {
      const otra = await yaAbierta(ctx, clave, huella);
      if (otra) return otra;
    }
    throw error;
  }
}

async function yaAbierta({ prisma }: Context, clave: string | undefined, huella: string): Promise<Abierta | undefined> {
  const fila =
    clave === undefined
      ? null
      : await prisma.asistencia.findUnique({ where: { clave }, select: { expediente: true, n: true, huella: true } });
  if (!fila) return undefined;
  mismaPeticion(clave, huella, fila.huella);
  return { expediente: fila.expediente, n: fila.n, huella };
}

interface Leida {
  servicioId: string;
  zonaId: string;
  registros: RegistroValido[];
  reglasPropias: Prisma.InputJsonValue | undefined;
  garantia: Reclamo | undefined;
}

/** Everything is judged before anything is written. */
async function leida(
  ctx: Context,
  { body, sesion }: AperturaDeAsistencia,
  padre: { zonaId: string; afiliadoId: string },
  abiertaEn: Date,
): Promise<Leida> {
  const sinJuzgar = (body as { registros?: unknown } | undefined)?.registros;
  for (const r of Array.isArray(sinJuzgar) ? sinJuzgar : []) exigeRolSiSeSabe(r, sesion.rol);
  const { servicio: pedido, zona, registros = [], reglas, garantiaDe } = lee(asistenciaNueva, body ?? {});
  const momento = { tipo: 'asistencia', abiertaEn, ahora: abiertaEn } as const;
  const validos = registros.map((r, i) => valida(r, sesion, momento, ['registros', String(i)]));
  const zonaId = zona === undefined ? padre.zonaId : idDeZona(zona);
  const autorizada = validos.some((r) => r.codigo === 'garantia-autorizada');
  const garantia =
    garantiaDe === undefined
      ? undefined
      : await reclamoDe(ctx, { garantiaDe, afiliadoId: padre.afiliadoId, servicio: pedido, abiertaEn, autorizada });
  const servicio = garantia?.servicioId ?? pedido ?? '';
  const errores = [...(await inexistentes(ctx.prisma, { servicio, zona: zonaId })), ...erroresDeReglas(ctx, reglas)];
  if (errores.length > 0) throw datosInvalidos(errores);
  return {
    servicioId: servicio,
    zonaId,
    registros: validos,
    garantia,
    reglasPropias: reglas as Prisma.InputJsonValue | undefined,
  };
}

/** A refusal for want of a role goes before one for wrong fields. */
function exigeRolSiSeSabe(registro: unknown, rol: string): void {
  const codigo = (registro as { codigo?: unknown } | null)?.codigo;
  if (typeof codigo === 'string' && esCodigo(codigo)) exigeRol(codigo, rol, 'asistencia');
}

function erroresDeReglas({ permiteReglasPropias }: Context, reglas: unknown): ErrorDeCampo[] {
  if (reglas === undefined) return [];
  if (!permiteReglasPropias) return [{ path: 'reglas', message: 'Solo un ensayo abre casos con reglas propias' }];
  const leidas = reglasCon(reglas, 'reglas');
  return 'errores' in leidas ? leidas.errores : [];
}

type Escrita = Leida & { abiertaEn: Date; huella: string };

/** Under the lock that closing the Expediente takes too: «close» and «open another» cannot race. */
async function escribe(
  ctx: Context,
  { expediente, clave, sesion }: AperturaDeAsistencia,
  nueva: Escrita,
): Promise<Abierta> {
  const { servicioId, zonaId, registros, reglasPropias, garantia, abiertaEn, huella } = nueva;
  return ctx.prisma.$transaction(async (tx) => {
    const [padre] = await tx.$queryRaw<{ abierto: boolean; coordinador: string; afiliadoId: string }[]>`
      SELECT status = 'ABIERTO' AND NOT cerrando AS abierto, coordinador, afiliado_id AS "afiliadoId" FROM expediente WHERE numero = ${expediente} FOR UPDATE`;
    if (!padre?.abierto)
      throw new ApiError('EXPEDIENTE_CERRADO', `El expediente ${expediente} ya no admite asistencias`);
    const { _max } = await tx.asistencia.aggregate({ where: { expediente }, _max: { n: true } });
    const caso = { expediente, n: (_max.n ?? 0) + 1 };
    const { coordinador, afiliadoId } = padre;
    await tx.asistencia.create({
      data: {
        ...caso,
        abiertaEn,
        servicioId,
        zonaId,
        afiliadoId,
        coordinador,
        reglasVersion: await versionVigente(tx, abiertaEn),
        ...(reglasPropias === undefined ? {} : { reglasPropias }),
        ...(garantia
          ? { garantiaExpediente: garantia.expediente, garantiaN: garantia.n, garantiaVence: garantia.vence }
          : {}),
        clave: clave ?? null,
        huella,
      },
    });
    const serie = randomUUID();
    for (const [i, registro] of registros.entries()) {
      const id = `${serie}.${String(i + 1).padStart(2, '0')}`;
      await inserta(tx, {
        ...caso,
        id,
        registro,
        usuario: sesion.usuario,
        rol: sesion.rol,
        huella,
        recibidoEn: abiertaEn,
      });
    }
    ctx.log.info({ caso: numeroDeCaso(caso) }, 'asistencia abierta');
    return { ...caso, huella };
  });
}
