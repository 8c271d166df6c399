import { periodoDe } from '../procedure/coverage';
import { normaliza } from '../procedure/normaliza';
import type { PrismaClient } from '../prisma/generated/client';
import type { Scenario } from './scenario';

/** Names and rows a scenario needs beside the case itself. */
export interface World {
  afiliado: string;
  zona: { provincia: string; zona: string };
  /** The id of a provider of the file, and back. */
  idOf: (nombre: string) => string;
  nameOf: (id: string) => string;
}

/** Months of the plan period, as in the seed. */
const PERIODO = 12;

/**
 * Makes the account, plan, affiliate, past uses, providers and positions of a scenario. The call sheet of the trade in
 * the whole province is this scenario's alone.
 * @param serie sets its rows apart from those of other scenarios in the same database.
 * @param shift milliseconds by which it is played later than it says.
 * @throws Error naming the zone or service that the seed does not have.
 */
export async function makeWorld(
  prisma: PrismaClient,
  scenario: Scenario,
  serie: number,
  shift: number,
): Promise<World> {
  const { caso } = scenario;
  const zona = await prisma.zona.findUnique({ where: { id: caso.zona.split('/').map(normaliza).join('/') } });
  if (!zona) throw new Error(`${scenario.archivo}: no se conoce la zona «${caso.zona}»`);
  const servicio = await serviceOf(prisma, caso.servicio);
  const prefix = `ensayo-${serie}`;
  const planDesde = new Date(Date.parse(`${caso.afiliado.planDesde}T00:00:00Z`) + shift);
  await prisma.cuenta.create({ data: { id: prefix, nombre: `Ensayo ${serie}` } });
  await prisma.plan.create({
    data: { id: prefix, cuentaId: prefix, nombre: `Plan del ensayo ${serie}`, periodoMeses: PERIODO },
  });
  if (caso.cobertura)
    await prisma.planServicio.create({ data: { planId: prefix, servicioId: servicio, ...caso.cobertura } });
  const afiliado = {
    id: prefix,
    cuentaId: prefix,
    planId: prefix,
    nombre: 'Afiliado',
    apellido: 'del Ensayo',
    documento: `9${serie}`,
  };
  await prisma.afiliado.create({ data: { ...afiliado, status: caso.afiliado.status, planDesde } });
  await pastUses(prisma, scenario, { prefix, servicio, planDesde, shift });
  // A short name may have letters an id may not.
  const ids = new Map(
    [...scenario.proveedores, ...scenario.otrosProveedores].map((nombre, i) => [nombre, `${prefix}-${i + 1}`]),
  );
  await callSheet(prisma, scenario, ids, servicio, zona);
  await usersNamed(prisma, scenario);
  return {
    afiliado: prefix,
    zona: { provincia: zona.provincia, zona: zona.zona },
    idOf: (nombre) => ids.get(nombre) ?? nombre,
    nameOf: (id) => [...ids].find(([, otro]) => otro === id)?.[0] ?? id,
  };
}

async function serviceOf(prisma: PrismaClient, nombre: string): Promise<string> {
  const id = nombre.split('/').map(normaliza).join('/');
  const [tipo = '', propio = ''] = id.split('/');
  await prisma.servicio.upsert({ where: { id }, create: { id, tipo, nombre: propio }, update: {} });
  return id;
}

/** Concluded uses of the same cover, in the period the case falls in. They belong to Expedientes below every real number. */
async function pastUses(
  prisma: PrismaClient,
  { caso, ahora }: Scenario,
  { prefix, servicio, planDesde, shift }: { prefix: string; servicio: string; planDesde: Date; shift: number },
): Promise<void> {
  const dia = (fecha: Date): string => fecha.toISOString().slice(0, 10);
  const periodo = new Date(`${periodoDe(dia(planDesde), PERIODO, dia(new Date(ahora + shift)))}T00:00:00Z`);
  const primero = -((await prisma.reserva.count()) + 1);
  await prisma.reserva.createMany({
    data: Array.from({ length: caso.afiliado.usos }, (_, i) => ({
      expediente: primero - i,
      n: 1,
      afiliadoId: prefix,
      planId: prefix,
      servicioId: servicio,
      periodo,
      estado: 'CONSUMIDA',
    })),
  });
}

async function callSheet(
  prisma: PrismaClient,
  { proveedores, otrosProveedores }: Scenario,
  ids: Map<string, string>,
  servicioId: string,
  zona: { id: string; provincia: string },
): Promise<void> {
  await prisma.posicion.deleteMany({ where: { servicioId, zona: { provincia: zona.provincia } } });
  const otra = await prisma.zona.findFirstOrThrow({
    where: { provincia: zona.provincia, id: { not: zona.id } },
    orderBy: { id: 'asc' },
  });
  await prisma.proveedor.createMany({ data: [...ids].map(([nombre, id]) => ({ id, nombre })) });
  const en = (zonaId: string, nombres: string[]) =>
    nombres.map((nombre, i) => ({ servicioId, zonaId, posicion: i + 1, proveedorId: ids.get(nombre) ?? nombre }));
  await prisma.posicion.createMany({ data: [...en(zona.id, proveedores), ...en(otra.id, otrosProveedores)] });
}

/** Whom a case may be handed to: whoever the file names and the seed does not have. He has no password and cannot log in. */
async function usersNamed(prisma: PrismaClient, { pasos }: Scenario): Promise<void> {
  const nombrados = pasos.flatMap((paso) =>
    paso.registros.flatMap(({ codigo, datos, rechazo }) =>
      codigo === 'transferencia' && !rechazo ? [String(datos['a'])] : [],
    ),
  );
  const usuarios = [...new Set(nombrados)].map((usuario) => ({
    usuario,
    nombre: usuario,
    rol: 'coordinador',
    clave: '',
  }));
  await prisma.usuario.createMany({ data: usuarios, skipDuplicates: true });
}
