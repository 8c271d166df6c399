import type { PrismaClient } from '../prisma/generated/client';
import { idDeZona } from '../procedure/normaliza';
import type { Draws } from './draws';

/** Where the calls of a run come from: places the demonstration data leaves empty. One of them has no provider. */
const PLACES = [
  { provincia: 'Santa Fe', zona: 'ROSARIO', providers: 5 },
  { provincia: 'Santa Fe', zona: 'SANTA FE', providers: 4 },
  { provincia: 'Santa Fe', zona: 'RAFAELA', providers: 2 },
  { provincia: 'Santa Fe', zona: 'FUNES', providers: 0 },
  { provincia: 'Neuquén', zona: 'NEUQUEN', providers: 4 },
  { provincia: 'Neuquén', zona: 'ZAPALA', providers: 2 },
  { provincia: 'Salta', zona: 'SALTA', providers: 3 },
  { provincia: 'Salta', zona: 'CAFAYATE', providers: 1 },
];
/** Calls come from there in this proportion: few from where nobody goes. */
const WEIGHTS = [6, 5, 2, 1, 5, 2, 4, 1];

const SERVICES = [
  'HOGAR/PLOMERIA',
  'HOGAR/ELECTRICIDAD',
  'HOGAR/GAS',
  'HOGAR/CERRAJERIA HOGAR',
  'HOGAR/VIDRIOS',
  'VIAL/REMOLQUE GRUA',
  'VIAL/AUXILIO VIAL',
  'VIAL/MOTO AUXILIO',
  'MEDICA/AMBULANCIA',
];

export const ACCOUNT = 'simulacro';
/** Any number of events, and an amount only an excessive cost passes. */
const WIDE = 'simulacro-amplio';
/** One event of each service, and less money than many a service costs. */
const NARROW = 'simulacro-acotado';

interface Place {
  provincia: string;
  zona: string;
}
export interface World {
  /** Ids of this run's affiliates. */
  affiliates: string[];
  places: Place[];
  /** Ids of all providers of the simulacro. */
  providers: string[];
  plan: string;
}

const FEWEST_AFFILIATES = 200;

/**
 * Sees to it that account, plans, providers and call sheets of the simulacro are there, and adds the affiliates of this run:
 * new ones each time, so that no run finds the cover another one has used up. All of them are invented.
 */
export async function prepareWorld(prisma: PrismaClient, run: string, calls: number, draws: Draws): Promise<World> {
  const providers = PLACES.flatMap((place, i) =>
    Array.from({ length: place.providers }, (_, k) => provider(place, i, k + 1)),
  );
  await prisma.cuenta.createMany({ data: [{ id: ACCOUNT, nombre: 'Simulacro' }], skipDuplicates: true });
  await prisma.plan.createMany({
    data: [
      { id: WIDE, cuentaId: ACCOUNT, nombre: 'Amplio' },
      { id: NARROW, cuentaId: ACCOUNT, nombre: 'Acotado' },
    ],
    skipDuplicates: true,
  });
  const covers = SERVICES.flatMap((servicioId) => [
    { planId: WIDE, servicioId, eventosMaximos: null, montoMaximo: 100_000_000n },
    { planId: NARROW, servicioId, eventosMaximos: 1, montoMaximo: 2_000_000n },
  ]);
  await prisma.planServicio.createMany({ data: covers, skipDuplicates: true });
  await prisma.proveedor.createMany({
    data: providers.map(({ id, nombre }) => ({ id, nombre, razonSocial: `${nombre} (ficticia)` })),
    skipDuplicates: true,
  });
  const positions = providers.flatMap(({ id, zonaId, posicion }) =>
    SERVICES.map((servicioId) => ({ servicioId, zonaId, posicion, proveedorId: id })),
  );
  await prisma.posicion.createMany({ data: positions, skipDuplicates: true });
  const affiliates = Array.from({ length: Math.max(FEWEST_AFFILIATES, calls) }, (_, i) => affiliate(run, i, draws));
  await prisma.afiliado.createMany({ data: affiliates });
  return {
    affiliates: affiliates.map(({ id }) => id),
    places: PLACES.flatMap((place, i) =>
      Array.from({ length: WEIGHTS[i] ?? 1 }, () => ({ provincia: place.provincia, zona: place.zona })),
    ),
    providers: providers.map(({ id }) => id),
    plan: WIDE,
  };
}

function provider({ provincia, zona }: Place, place: number, posicion: number) {
  return {
    id: `simulacro-${place + 1}-${posicion}`,
    nombre: `Simulacro ${zona} ${posicion}`,
    zonaId: idDeZona(`${provincia}/${zona}`),
    posicion,
  };
}

const NAMES = ['Ariel', 'Brisa', 'Ciro', 'Delfina', 'Elías', 'Francisca', 'Gael', 'Helena'];

/** Most have the wide plan; one in seven the narrow one; one in twenty has left. */
function affiliate(run: string, i: number, draws: Draws) {
  const number = String(i + 1).padStart(4, '0');
  return {
    id: `simulacro-${run}-${number}`,
    cuentaId: ACCOUNT,
    planId: draws.number('plan') < 1 / 7 ? NARROW : WIDE,
    nombre: NAMES[i % NAMES.length] ?? '',
    apellido: 'Simulacro',
    documento: `${run.replace(/\D/g, '')}${number}`,
    telefono1: '+542920555000',
    status: draws.number('status') < 1 / 20 ? 'NO_ACTIVO' : 'ACTIVO',
    planDesde: new Date('2025-01-01T00:00:00Z'),
  };
}
