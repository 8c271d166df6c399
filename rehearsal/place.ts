import { normaliza } from '../procedure/normaliza';
import type { PrismaClient, Zona } from '../prisma/generated/client';
import type { Scenario } from './scenario';

/** Where and when a scenario is played, for the rows it needs. */
export interface Place {
  /** Begins every id that is this scenario's alone. */
  prefix: string;
  servicio: string;
  zona: Zona;
  planDesde: Date;
  /** When the case is opened, as it is played. */
  ahora: Date;
}

/** Months of the plan period, as in the seed. */
export const PERIODO = 12;

/** @throws Error naming the zone that the seed does not have. A service it does not have is made. */
export async function placeOf(prisma: PrismaClient, scenario: Scenario, serie: number, shift: number): Promise<Place> {
  const { caso, ahora } = scenario;
  return {
    prefix: `ensayo-${serie}`,
    zona: await zoneOf(prisma, scenario, caso.zona),
    servicio: await serviceOf(prisma, caso.servicio),
    planDesde: new Date(Date.parse(`${caso.afiliado.planDesde}T00:00:00Z`) + shift),
    ahora: new Date(ahora + shift),
  };
}

/** @throws Error naming the zone that the seed does not have. */
export async function zoneOf(prisma: PrismaClient, { archivo }: Scenario, nombre: string): Promise<Zona> {
  const zona = await prisma.zona.findUnique({ where: { id: nombre.split('/').map(normaliza).join('/') } });
  if (!zona) throw new Error(`${archivo}: no se conoce la zona «${nombre}»`);
  return zona;
}

async function serviceOf(prisma: PrismaClient, nombre: string): Promise<string> {
  const id = nombre.split('/').map(normaliza).join('/');
  const [tipo = '', propio = ''] = id.split('/');
  await prisma.servicio.upsert({ where: { id }, create: { id, tipo, nombre: propio }, update: {} });
  return id;
}
