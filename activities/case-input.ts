import type { Atencion, EntradaAsistencia, Garantia, StatusAfiliado } from '../procedure/asistencia/estado';
import type { Paso, PerfilDeServicio } from '../procedure/asistencia/perfil';
import type { EntradaExpediente } from '../procedure/expediente/estado';
import { conCambios } from '../procedure/reglas';
import type { Reglas } from '../procedure/reglas';
import type { Asistencia, Prisma, PrismaClient, Servicio } from '../prisma/generated/client';
import { reglasDe } from './rules';

/** What many cases share, each read once. */
export interface Comunes {
  prisma: PrismaClient;
  reglas(version: number): Promise<Reglas>;
  servicio(id: string): Promise<Servicio>;
}
export const comunes = (prisma: PrismaClient): Comunes => ({
  prisma,
  reglas: unaVez((version: number) => reglasDe(prisma, version)),
  servicio: unaVez((id: string) => prisma.servicio.findUniqueOrThrow({ where: { id } })),
});

function unaVez<K, V>(lee: (clave: K) => Promise<V>): (clave: K) => Promise<V> {
  const leidos = new Map<K, Promise<V>>();
  return (clave) => {
    const leido = leidos.get(clave) ?? lee(clave);
    leidos.set(clave, leido);
    return leido;
  };
}

/** What `entradaDeExpediente` reads of an Expediente. */
export const CON_AFILIADO = { afiliado: true } as const satisfies Prisma.ExpedienteInclude;
/** What `entradaDeAsistencia` reads of an Asistencia. */
export const CON_CUENTA = {
  deExpediente: { include: { afiliado: { include: { cuenta: true } } } },
} as const satisfies Prisma.AsistenciaInclude;

/** What an Expediente is started with, by its rows. */
export const entradaDeExpediente = async (
  de: Comunes,
  fila: Prisma.ExpedienteGetPayload<{ include: typeof CON_AFILIADO }>,
): Promise<EntradaExpediente> => ({
  version: 1,
  expediente: fila.numero,
  abiertoEn: fila.abiertoEn.toISOString(),
  cuenta: fila.cuentaId,
  afiliado: fila.afiliadoId,
  afiliadoStatus: fila.afiliado.status as StatusAfiliado,
  coordinador: fila.coordinador,
  reglas: await de.reglas(fila.reglasVersion),
  reglasVersion: fila.reglasVersion,
});

/** What an Asistencia is started with, by its rows. */
export async function entradaDeAsistencia(
  de: Comunes,
  fila: Prisma.AsistenciaGetPayload<{ include: typeof CON_CUENTA }>,
): Promise<EntradaAsistencia> {
  const garantia = await garantiaDe(de.prisma, fila);
  const servicio = await de.servicio(fila.servicioId);
  const reglas = await de.reglas(fila.reglasVersion);
  const { cuentaId, afiliado } = fila.deExpediente;
  return {
    version: 2,
    expediente: fila.expediente,
    n: fila.n,
    abiertaEn: fila.abiertaEn.toISOString(),
    servicio: fila.servicioId,
    zona: fila.zonaId,
    cuenta: cuentaId,
    afiliado: fila.afiliadoId,
    afiliadoStatus: afiliado.status as StatusAfiliado,
    coordinador: fila.coordinador,
    reglas: fila.reglasPropias === null ? reglas : conCambios(reglas, fila.reglasPropias),
    reglasVersion: fila.reglasVersion,
    perfil: perfilDe(servicio),
    atencion: afiliado.cuenta.atencion as Atencion,
    ...(garantia ? { garantia } : {}),
  };
}

function perfilDe(servicio: Servicio): PerfilDeServicio {
  const { encuesta, primeroProveedor, sinPasos, minutosDiagnostico, minutosServicio } = servicio;
  return {
    encuesta,
    primeroProveedor,
    ...(sinPasos.length > 0 ? { sinPasos: sinPasos as Paso[] } : {}),
    ...(minutosDiagnostico === null ? {} : { minutosDiagnostico }),
    ...(minutosServicio === null ? {} : { minutosServicio }),
  };
}

/** What its row says of the work it is claimed on; whether it is out of time was settled when it was opened. */
async function garantiaDe(prisma: PrismaClient, fila: Asistencia): Promise<Garantia | undefined> {
  const { garantiaExpediente: expediente, garantiaN: n, garantiaVence: vence } = fila;
  if (expediente === null || n === null || vence === null) return undefined;
  const { proveedorId } = await prisma.asistencia.findUniqueOrThrow({ where: { expediente_n: { expediente, n } } });
  return { expediente, n, proveedor: proveedorId, vence: vence.toISOString(), vencida: vence <= fila.abiertaEn };
}
