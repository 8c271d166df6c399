import type { z } from 'zod';
import { versionVigente } from '../../activities/rules';
import type { expedienteNuevo } from '../../contracts/expediente';
import { idDeZona } from '../../procedure/normaliza';
import { ahora } from '../clock';
import type { Context } from '../context';
import { huellaDe } from '../hash';
import { avisa } from '../notices';
import { datosInvalidos } from '../problem';
import type { SesionActiva } from '../session';
import { esRepetido } from '../unique';
import { mismaPeticion } from './shared';
import type { Abierta } from './shared';

/**
 * Writes the row of an Expediente, owned by who opens it.
 * @throws ApiError CLAVE_REUTILIZADA; DATOS_INVALIDOS when the affiliate, his beneficiary, the place or the call does not exist.
 */
export async function abreExpediente(
  ctx: Context,
  body: z.output<typeof expedienteNuevo>,
  clave: string | undefined,
  { usuario }: SesionActiva,
): Promise<Abierta> {
  const huella = huellaDe({ usuario, body });
  const repetido = await yaAbierto(ctx, clave, huella);
  if (repetido) return repetido;
  const { afiliado, beneficiario, contacto, ubicacion, descripcion = '', llamada = null } = body;
  const { cuentaId, zonaId, numeroLlamado } = await referencias(ctx, body);
  const abiertoEn = await ahora(ctx);
  try {
    const { numero } = await ctx.prisma.expediente.create({
      data: {
        abiertoEn,
        coordinador: usuario,
        afiliadoId: afiliado,
        beneficiarioId: beneficiario ?? null,
        cuentaId,
        zonaId,
        contactoNombre: contacto.nombre,
        contactoApellido: contacto.apellido,
        contactoTelefono: contacto.telefono,
        descripcion,
        subzona: ubicacion.subzona ?? null,
        direccion: ubicacion.direccion,
        referencias: ubicacion.referencias ?? '',
        numeroLlamado: body.numeroLlamado ?? numeroLlamado,
        llamadaId: llamada,
        reglasVersion: await versionVigente(ctx.prisma, abiertoEn),
        clave: clave ?? null,
        huella,
      },
      select: { numero: true },
    });
    if (llamada !== null) await avisa(ctx.prisma, { tema: 'llamadas' });
    ctx.log.info({ caso: String(numero) }, 'expediente abierto');
    return { expediente: numero, n: 0, huella };
  } catch (error) {
    // The same key twice at the same moment: the other one was faster.
    if (esRepetido(error)) {
      const otro = await yaAbierto(ctx, clave, huella);
      if (otro) return otro;
    }
    throw error;
  }
}

async function yaAbierto({ prisma }: Context, clave: string | undefined, huella: string): Promise<Abierta | undefined> {
  const fila =
    clave === undefined
      ? null
      : await prisma.expediente.findUnique({ where: { clave }, select: { numero: true, huella: true } });
  if (!fila) return undefined;
  mismaPeticion(clave, huella, fila.huella);
  return { expediente: fila.numero, n: 0, huella };
}

async function referencias(
  { prisma }: Context,
  { afiliado, beneficiario, ubicacion: { provincia, zona }, llamada }: z.output<typeof expedienteNuevo>,
): Promise<{ cuentaId: string; zonaId: string; numeroLlamado: string | null }> {
  const zonaId = idDeZona(`${provincia}/${zona}`);
  const [persona, esBeneficiario, hayZona, entrante] = await Promise.all([
    prisma.afiliado.findUnique({ where: { id: afiliado }, select: { cuentaId: true } }),
    beneficiario === undefined
      ? 1
      : prisma.beneficiario.count({ where: { id: beneficiario, afiliadoId: afiliado, activo: true } }),
    prisma.zona.count({ where: { id: zonaId } }),
    llamada === undefined
      ? { numeroLlamado: null }
      : prisma.llamada.findUnique({ where: { id: llamada }, select: { numeroLlamado: true } }),
  ]);
  if (persona && esBeneficiario && hayZona && entrante)
    return { cuentaId: persona.cuentaId, zonaId, numeroLlamado: entrante.numeroLlamado };
  throw datosInvalidos([
    ...(persona ? [] : [{ path: 'afiliado', message: 'No es un afiliado: búsquelo o regístrelo primero (A-5.1.4)' }]),
    ...(esBeneficiario ? [] : [{ path: 'beneficiario', message: 'No es un beneficiario activo de ese afiliado' }]),
    ...(entrante ? [] : [{ path: 'llamada', message: 'No es una llamada que haya informado la central' }]),
    ...(hayZona
      ? []
      : [{ path: 'ubicacion.zona', message: 'Elija una zona de esa provincia (en la API, GET /zonas)' }]),
  ]);
}
