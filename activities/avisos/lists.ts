import type { Prisma } from '../../prisma/generated/client';
import type { Guardia } from '../../procedure/guardia';
import type { Direcciones } from '../../procedure/reparto';
import { deRol } from '../../procedure/reparto';

type Tx = Pick<Prisma.TransactionClient, 'usuario' | 'turno' | 'ausencia' | 'relevo' | 'contacto' | 'webhook'>;

/** The duty lists as they stand; absences and reliefs that ended before `desde` are left out. */
export async function leeGuardia(tx: Tx, desde: Date): Promise<Guardia> {
  const vigentes = { where: { hasta: { gt: desde } } };
  const [personas, turnos, ausencias, relevos] = await Promise.all([
    tx.usuario.findMany({ where: { activo: true }, select: { usuario: true, rol: true }, orderBy: { usuario: 'asc' } }),
    tx.turno.findMany(),
    tx.ausencia.findMany(vigentes),
    tx.relevo.findMany(vigentes),
  ]);
  return { personas, turnos, ausencias: ausencias.map(enMs), relevos: relevos.map(enMs) };
}

const enMs = <T extends { desde: Date; hasta: Date }>(fila: T) => ({
  ...fila,
  desde: fila.desde.getTime(),
  hasta: fila.hasta.getTime(),
});

/** Where people can be told; a webhook that was turned off is none. */
export async function leeDirecciones(tx: Tx): Promise<Direcciones> {
  const [contactos, webhooks] = await Promise.all([
    tx.contacto.findMany({ select: { usuario: true } }),
    tx.webhook.findMany({ where: { apagadoPor: null }, select: { usuario: true, rol: true } }),
  ]);
  return {
    correos: new Set(contactos.map((c) => c.usuario)),
    webhooks: new Set(webhooks.map((w) => w.usuario ?? deRol(w.rol ?? ''))),
  };
}
