import { periodoDe } from '../procedure/coverage';
import { DIA, iso } from '../procedure/instante';
import type { PrismaClient } from '../prisma/generated/client';
import { PERIODO } from './place';
import type { Place } from './place';
import type { Scenario } from './scenario';

/** Concluded uses of the same cover, in the period the case falls in. */
export async function pastUses(prisma: PrismaClient, { caso }: Scenario, place: Place): Promise<void> {
  const { prefix, servicio, planDesde, ahora } = place;
  const dia = (fecha: Date): string => fecha.toISOString().slice(0, 10);
  const periodo = new Date(`${periodoDe(dia(planDesde), PERIODO, dia(ahora))}T00:00:00Z`);
  for (let uso = 0; uso < caso.afiliado.usos; uso += 1) {
    const { expediente } = await concluded(prisma, place, { termino: ahora, proveedor: null });
    const reserva = { afiliadoId: prefix, planId: prefix, servicioId: servicio, periodo, estado: 'CONSUMIDA' };
    await prisma.reserva.create({ data: { expediente, n: 1, ...reserva } });
  }
}

/** The Asistencia whose work is claimed (B-P.B). Its number, «153567/1». */
export async function claimedCase(
  prisma: PrismaClient,
  { concluidaHace, proveedor }: NonNullable<Scenario['caso']['garantia']>,
  ids: ReadonlyMap<string, string>,
  place: Place,
): Promise<string> {
  const termino = new Date(place.ahora.getTime() - concluidaHace * DIA);
  const { expediente } = await concluded(prisma, place, { termino, proveedor: ids.get(proveedor) ?? proveedor });
  return `${expediente}/1`;
}

/** The rows of a case of before, as far as anybody asks for them. It has no workflow, and its price is not known. */
async function concluded(
  prisma: PrismaClient,
  { prefix, servicio, zona }: Place,
  { termino, proveedor }: { termino: Date; proveedor: string | null },
): Promise<{ expediente: number }> {
  const { version: reglasVersion } = await prisma.reglas.findFirstOrThrow({ select: { version: true } });
  const comun = { coordinador: 'coordinador', afiliadoId: prefix, reglasVersion, arrancado: true };
  const contacto = { contactoNombre: 'Contacto', contactoApellido: 'del Ensayo', contactoTelefono: '+5492920000000' };
  const { numero: expediente } = await prisma.expediente.create({
    data: {
      ...comun,
      ...contacto,
      abiertoEn: termino,
      cerradoEn: termino,
      status: 'CERRADO',
      cerrando: true,
      cuentaId: prefix,
      zonaId: zona.id,
      direccion: 'Calle del Ensayo 123',
    },
  });
  await prisma.asistencia.create({
    data: {
      ...comun,
      expediente,
      n: 1,
      abiertaEn: termino,
      terminadaEn: termino,
      servicioId: servicio,
      zonaId: zona.id,
      etapa: 'finalizada',
      status: 'CONCLUIDA',
      statusProveedor: 'PROVEEDOR_CONCLUIDO',
      proveedorId: proveedor,
      estado: { hitos: { arribo: null, contacto: null, termino: iso(termino.getTime()) } },
    },
  });
  return { expediente };
}
