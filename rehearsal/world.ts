import type { PrismaClient } from '../prisma/generated/client';
import { PERIODO, placeOf } from './place';
import type { Place } from './place';
import type { Scenario } from './scenario';
import { claimedCase, pastUses } from './world-past';
import { makeProviders } from './world-providers';

/** Names and rows a scenario needs beside the case itself. */
export interface World {
  afiliado: string;
  zona: { provincia: string; zona: string };
  /** Number of the concluded Asistencia whose work is claimed, «153567/1»; null: none is. */
  garantiaDe: string | null;
  /** The id of a provider of the file, and back. */
  idOf: (nombre: string) => string;
  nameOf: (id: string) => string;
}

/**
 * Makes the account, plan, affiliate, past cases, providers, positions and prices of a scenario. The call sheet of the
 * trade in the whole province, and who of its zone is the company's own, are this scenario's alone.
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
  const place = await placeOf(prisma, scenario, serie, shift);
  await affiliate(prisma, scenario, place);
  const ids = await makeProviders(prisma, scenario, place);
  await referencePrice(prisma, scenario, place);
  await pastUses(prisma, scenario, place);
  await usersNamed(prisma, scenario);
  const { garantia } = scenario.caso;
  return {
    afiliado: place.prefix,
    zona: { provincia: place.zona.provincia, zona: place.zona.zona },
    garantiaDe: garantia ? await claimedCase(prisma, garantia, ids, place) : null,
    idOf: (nombre) => ids.get(nombre) ?? nombre,
    nameOf: (id) => [...ids].find(([, otro]) => otro === id)?.[0] ?? id,
  };
}

async function affiliate(prisma: PrismaClient, { caso }: Scenario, place: Place): Promise<void> {
  const { prefix, servicio, planDesde } = place;
  const { cobertura, atencion, afiliado } = caso;
  await prisma.cuenta.create({ data: { id: prefix, nombre: `Cuenta de ${prefix}`, atencion } });
  await prisma.plan.create({
    data: { id: prefix, cuentaId: prefix, nombre: `Plan de ${prefix}`, periodoMeses: PERIODO },
  });
  if (cobertura) await prisma.planServicio.create({ data: { planId: prefix, servicioId: servicio, ...cobertura } });
  const persona = { nombre: 'Afiliado', apellido: 'del Ensayo', documento: '90000001' };
  await prisma.afiliado.create({
    data: { id: prefix, cuentaId: prefix, planId: prefix, ...persona, status: afiliado.status, planDesde },
  });
}

/** The table only grows: a scenario without a reference withdraws that of the one before. */
async function referencePrice(prisma: PrismaClient, { caso }: Scenario, { servicio, zona, ahora }: Place) {
  const precio = { servicioId: servicio, zonaId: zona.id, centavos: caso.referencia };
  await prisma.precioReferencia.create({ data: { ...precio, motivo: 'Ensayo', autor: 'ensayo', creadoEn: ahora } });
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
