import { RANGO } from '../procedure/roles';
import { periodoDelPlan, quedaEvento, restante } from '../procedure/coverage';
import type { Tope } from '../procedure/coverage';
import type { Consulta, Respuestas } from '../procedure/transicion';
import type { Prisma, PrismaClient } from '../prisma/generated/client';
import type { Actividades, Caso } from './actividades';
import { posiciones } from './call-sheet';
import { circunstancias } from './circumstances';
import { precioDeReferencia } from './reference-price';

type Tx = Prisma.TransactionClient;
type Cuerpo<K extends Consulta['tipo']> = Extract<Consulta, { tipo: K }>;

/** Answers the questions of a story. Each is safe to repeat: a reservation is the case's own row. */
export const consultarEn =
  (prisma: PrismaClient): Actividades['consultar'] =>
  async (caso, consulta) => {
    switch (consulta.tipo) {
      case 'reservar-evento':
        return prisma.$transaction((tx) => reservarEvento(tx, caso));
      case 'liberar-evento':
        await prisma.reserva.updateMany({ where: caso, data: { estado: 'LIBERADA', monto: 0 } });
        return { liberado: true };
      case 'reservar-monto':
        return prisma.$transaction((tx) => reservarMonto(tx, caso, consulta));
      case 'posiciones':
        return posiciones(prisma, caso, consulta);
      case 'cotizacion':
        return cotizacion(prisma, caso, consulta);
      case 'condiciones':
        return circunstancias(prisma, caso);
      case 'existe':
        return { existe: await existe(prisma, consulta) };
      case 'asistencias-abiertas':
        return prisma.$transaction((tx) => asistenciasAbiertas(tx, caso.expediente));
    }
  };

interface Cobertura extends Tope {
  afiliadoId: string;
  planId: string;
  servicioId: string;
  periodo: Date;
}

/** The cover of the case's affiliate for its service; undefined when his plan lacks it. Locks it against other cases. */
async function coberturaDe(tx: Tx, caso: Caso): Promise<Cobertura | undefined> {
  const asistencia = await tx.asistencia.findUniqueOrThrow({ where: { expediente_n: caso } });
  const afiliado = await tx.afiliado.findUniqueOrThrow({
    where: { id: asistencia.afiliadoId },
    include: { plan: true },
  });
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${afiliado.id} ${asistencia.servicioId}`}, 0))::text`;
  const propia = await reservada(tx, caso);
  if (propia) return propia;
  const servicio = await tx.planServicio.findUnique({
    where: { planId_servicioId: { planId: afiliado.planId, servicioId: asistencia.servicioId } },
  });
  if (!servicio) return undefined;
  const periodo = periodoDelPlan(afiliado, asistencia.abiertaEn.getTime());
  return {
    afiliadoId: afiliado.id,
    planId: afiliado.planId,
    servicioId: asistencia.servicioId,
    periodo: new Date(`${periodo}T00:00:00Z`),
    eventosMaximos: servicio.eventosMaximos,
    montoMaximo: servicio.montoMaximo === null ? null : Number(servicio.montoMaximo),
  };
}

/** What the case reserved stays its own, whatever has become of the plan since. */
async function reservada(tx: Tx, caso: Caso): Promise<Cobertura | undefined> {
  const fila = await tx.reserva.findUnique({ where: { expediente_n: caso } });
  if (!fila?.conTope || fila.estado !== 'RESERVADA') return undefined;
  const { afiliadoId, planId, servicioId, periodo, eventosMaximos, montoMaximo } = fila;
  return {
    afiliadoId,
    planId,
    servicioId,
    periodo,
    eventosMaximos,
    montoMaximo: montoMaximo === null ? null : Number(montoMaximo),
  };
}

/** Reservations of other cases that count against the same cover. */
const deOtros = (caso: Caso, { afiliadoId, planId, servicioId, periodo }: Cobertura): Prisma.ReservaWhereInput => ({
  afiliadoId,
  planId,
  servicioId,
  periodo,
  estado: { in: ['RESERVADA', 'CONSUMIDA'] },
  NOT: caso,
});

async function reservarEvento(tx: Tx, caso: Caso): Promise<Respuestas['reservar-evento']> {
  const cobertura = await coberturaDe(tx, caso);
  if (!cobertura) return { reservado: false };
  const usados = await tx.reserva.count({ where: deOtros(caso, cobertura) });
  if (!quedaEvento(cobertura, usados)) return { reservado: false };
  const fila = { ...cobertura, conTope: true, estado: 'RESERVADA' };
  await tx.reserva.upsert({ where: { expediente_n: caso }, create: { ...caso, ...fila }, update: fila });
  return { reservado: true };
}

async function reservarMonto(
  tx: Tx,
  caso: Caso,
  { centavos, hastaDondeAlcance }: Cuerpo<'reservar-monto'>,
): Promise<Respuestas['reservar-monto']> {
  const cobertura = await coberturaDe(tx, caso);
  if (!cobertura) return { alcanza: centavos === 0, restante: 0 };
  const { _sum } = await tx.reserva.aggregate({ where: deOtros(caso, cobertura), _sum: { monto: true } });
  const queda = restante(cobertura, Number(_sum.monto ?? 0));
  const alcanza = queda === null || centavos <= queda;
  if (alcanza || hastaDondeAlcance)
    await tx.reserva.updateMany({ where: caso, data: { monto: alcanza ? centavos : (queda ?? centavos) } });
  return { alcanza, restante: queda };
}

/** Whether the provider may be quoted, and what the same service usually costs in the same place (AM-39). */
async function cotizacion(
  prisma: PrismaClient,
  caso: Caso,
  { proveedor, en }: Cuerpo<'cotizacion'>,
): Promise<Respuestas['cotizacion']> {
  const { servicioId, zonaId } = await prisma.asistencia.findUniqueOrThrow({ where: { expediente_n: caso } });
  const { centavos, origen, muestras } = await precioDeReferencia(prisma, {
    servicio: servicioId,
    zona: zonaId,
    instante: new Date(en),
  });
  return {
    existe: await existe(prisma, { tipo: 'existe', que: 'proveedor', id: proveedor }),
    referencia: centavos === null || origen === 'NINGUNO' ? null : { centavos, origen, muestras },
  };
}

/** Who may have a case in his hands: nobody looks for it in another's. */
const ROLES_DE_OPERACIONES = Object.keys(RANGO);

async function existe(prisma: PrismaClient, { que, id }: Cuerpo<'existe'>): Promise<boolean> {
  switch (que) {
    case 'proveedor':
      return (await prisma.proveedor.count({ where: { id, status: 'ACTIVO' } })) > 0;
    case 'usuario':
      return (
        (await prisma.usuario.count({ where: { usuario: id, activo: true, rol: { in: ROLES_DE_OPERACIONES } } })) > 0
      );
    case 'jefe-calidad':
      return (await prisma.usuario.count({ where: { usuario: id, activo: true, rol: 'jefe-calidad' } })) > 0;
    case 'causa':
      return (
        (await prisma.causa.count({ where: { id, nivel: 3, ...enUso, dePadre: { ...enUso, dePadre: enUso } } })) > 0
      );
  }
}

/** A retired cause takes those below it along. */
const enUso = { activo: true };

/** With none open, the Expediente is shut to new ones under the same lock that opening one takes. */
async function asistenciasAbiertas(tx: Tx, expediente: number): Promise<Respuestas['asistencias-abiertas']> {
  await tx.$queryRaw`SELECT numero FROM expediente WHERE numero = ${expediente} FOR UPDATE`;
  const filas = await tx.asistencia.findMany({ where: { expediente, terminadaEn: null }, select: { n: true } });
  if (filas.length === 0) await tx.expediente.update({ where: { numero: expediente }, data: { cerrando: true } });
  return { abiertas: filas.map((f) => f.n) };
}
