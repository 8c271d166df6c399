import type { z } from 'zod';
import type { asistenciaResumida, ExpedienteDeApi } from '../../contracts/expediente';
import type { AfiliadoDeApi, BeneficiarioDeApi } from '../../contracts/afiliado';
import { enTemporalUi, numeroDeCaso } from '../../contracts/temporal';
import type { Rechazo } from '../../procedure/registros/rechazos';
import type { StatusAfiliado } from '../../procedure/asistencia/estado';
import type { Beneficiario, Prisma, PrismaClient } from '../../prisma/generated/client';
import { ahora } from '../clock';
import type { Context } from '../context';
import { noEncontrado } from '../problem';
import { LLAMADA, llamadaDe } from './llamada';
import { aIso, aIsoONull, PENDIENTE, pendienteDe } from './rows';
import type { FilaPendiente } from './rows';

/** Row of an Asistencia in lists: its `estado` is left out. */
export const RESUMEN = {
  expediente: true,
  n: true,
  servicioId: true,
  abiertaEn: true,
  terminadaEn: true,
  etapa: true,
  status: true,
  statusProveedor: true,
  categoria: true,
  prioridad: true,
  coordinador: true,
  proveedorId: true,
  vencidos: true,
  nivelEscalada: true,
  proximoVencimiento: true,
} as const satisfies Prisma.AsistenciaSelect;

type FilaResumida = Prisma.AsistenciaGetPayload<{ select: typeof RESUMEN }>;

/** The name of a provider; null of none. */
type NombresDeProveedores = (id: string | null) => string | null;

/** What the providers of these rows are called. */
export async function nombresDeProveedores(
  prisma: PrismaClient,
  filas: readonly { proveedorId: string | null }[],
): Promise<NombresDeProveedores> {
  const ids = [...new Set(filas.flatMap((f) => f.proveedorId ?? []))];
  const hallados = await prisma.proveedor.findMany({ where: { id: { in: ids } }, select: { id: true, nombre: true } });
  return (id) => hallados.find((p) => p.id === id)?.nombre ?? id;
}

export function resumida(
  { expediente, servicioId, proveedorId, ...a }: FilaResumida,
  nombres: NombresDeProveedores,
): z.output<typeof asistenciaResumida> {
  return {
    ...a,
    numero: numeroDeCaso({ expediente, n: a.n }),
    servicio: servicioId,
    abiertaEn: aIso(a.abiertaEn),
    terminadaEn: aIsoONull(a.terminadaEn),
    proveedor: proveedorId,
    proveedorNombre: nombres(proveedorId),
    proximoVencimiento: aIsoONull(a.proximoVencimiento),
  };
}

export const AFILIADO = {
  cuenta: { select: { id: true, nombre: true, campoValidador: true } },
  plan: { select: { id: true, nombre: true } },
} as const satisfies Prisma.AfiliadoInclude;

export function afiliadoDe(f: Prisma.AfiliadoGetPayload<{ include: typeof AFILIADO }>): AfiliadoDeApi {
  const { id, nombre, apellido, documento, validador, telefono1, telefono2, email, cuenta, plan, manual } = f;
  const status = f.status as StatusAfiliado;
  return {
    id,
    nombre,
    apellido,
    documento,
    validador,
    telefono1,
    telefono2,
    email,
    status,
    cuenta: { ...cuenta, campoValidador: cuenta.campoValidador as AfiliadoDeApi['cuenta']['campoValidador'] },
    plan,
    planDesde: aIso(f.planDesde).slice(0, 10),
    manual,
  };
}

export const beneficiarioDe = ({ afiliadoId: _a, nombreBuscado: _b, ...fila }: Beneficiario): BeneficiarioDeApi => fila;

/**
 * The Expediente with its Asistencias and whose hands it has been in.
 * @throws ApiError NO_ENCONTRADO
 */
export async function leeExpediente(ctx: Context, numero: number): Promise<ExpedienteDeApi> {
  const { prisma, settings } = ctx;
  const [e, pendientes, historial, instante] = await Promise.all([
    prisma.expediente.findUnique({
      where: { numero },
      include: {
        afiliado: { include: AFILIADO },
        beneficiario: true,
        llamada: { include: LLAMADA },
        asistencias: { select: RESUMEN, orderBy: { n: 'asc' } },
      },
    }),
    prisma.$queryRaw<
      FilaPendiente[]
    >`SELECT ${PENDIENTE} FROM pendiente p WHERE p.expediente = ${numero} AND p.n = 0 AND p.cerrado_en IS NULL ORDER BY p.vence_en, p.id`,
    prisma.historialCoordinador.findMany({ where: { expediente: numero }, orderBy: { id: 'asc' } }),
    ahora(ctx),
  ]);
  if (!e) throw noEncontrado(`el expediente ${numero}`);
  const [zona, cuenta, proveedores] = await Promise.all([
    prisma.zona.findUniqueOrThrow({ where: { id: e.zonaId } }),
    prisma.cuenta.findUniqueOrThrow({ where: { id: e.cuentaId }, select: { id: true, nombre: true } }),
    nombresDeProveedores(prisma, e.asistencias),
  ]);
  const estado = e.estado as { acepta?: string[]; rechaza?: Record<string, Rechazo> };
  return {
    numero,
    abiertoEn: aIso(e.abiertoEn),
    cerradoEn: aIsoONull(e.cerradoEn),
    status: e.status as ExpedienteDeApi['status'],
    coordinador: e.coordinador,
    contacto: { nombre: e.contactoNombre, apellido: e.contactoApellido, telefono: e.contactoTelefono },
    descripcion: e.descripcion,
    afiliado: afiliadoDe(e.afiliado),
    beneficiario: e.beneficiario && beneficiarioDe(e.beneficiario),
    cuenta,
    ubicacion: {
      zona: { id: zona.id, provincia: zona.provincia, zona: zona.zona },
      subzona: e.subzona,
      direccion: e.direccion,
      referencias: e.referencias,
    },
    numeroLlamado: e.numeroLlamado,
    llamada: e.llamada && llamadaDe(e.llamada, instante),
    asistencias: e.asistencias.map((a) => resumida(a, proveedores)),
    historial: historial.map(({ n, de, a, en, por }) => ({ n, de, a, en: aIso(en), por })),
    pendientes: pendientes.map((p) => pendienteDe(p, instante)),
    acepta: estado.acepta ?? [],
    rechaza: estado.rechaza ?? {},
    transicion: e.transicion,
    reglasVersion: e.reglasVersion,
    temporalUi: enTemporalUi(settings.temporalUiUrl, settings.temporalNamespace, { expediente: numero, n: 0 }),
  };
}
