import { ApplicationFailure } from '@temporalio/common';
import type { Prisma, PrismaClient } from '../../prisma/generated/client';
import { alcanzables } from '../../procedure/guardia';
import { iso, MINUTO } from '../../procedure/instante';
import type { Canal } from '../../procedure/reglas';
import { ROLES_DE_CASOS } from '../../procedure/roles';
import type { ActividadesDePrueba, PedidoDePrueba } from '../actividades';
import { reglasVigentes } from '../rules';
import { nuevoEnlace } from '../token';
import { FallaDeCanal } from './channel';
import type { AjustesDeEntrega } from './channel';
import { avisaAlEscritorio } from './desk';
import { leeDirecciones, leeGuardia } from './lists';
import { correosDe } from './mail';
import { webhooksDe } from './webhook';

/** The activities of a drill. */
export function pruebasEn(prisma: PrismaClient, ajustes: AjustesDeEntrega): ActividadesDePrueba {
  const pide = pedirPor(prisma, ajustes);
  return {
    empezarPrueba: (id) => prisma.$transaction((tx) => empieza(tx, id)),
    pedirRespuesta: async (pedido) => {
      const clave = { pruebaId_usuario_canal: { ...de(pedido) } };
      // Asked again after its answer was lost, it stays one asking.
      const { enviadaEn } = await prisma.pruebaPedido.findUniqueOrThrow({ where: clave });
      if (enviadaEn) return;
      await pide[pedido.canal](pedido).catch((error: unknown) => {
        const falla = error instanceof FallaDeCanal ? error : new FallaDeCanal('dudosa', 'error inesperado');
        throw ApplicationFailure.create({ message: falla.message, nonRetryable: falla.clase === 'definitiva' });
      });
      await prisma.pruebaPedido.update({ where: clave, data: { estado: 'ENTREGADA', enviadaEn: new Date() } });
    },
    anotarFalla: async (pedido, motivo) => {
      await prisma.pruebaPedido.updateMany({ where: de(pedido), data: { estado: 'FALLIDA', motivo } });
    },
    terminarPrueba: async (id) => {
      await prisma.pruebaDeAlcance.updateMany({ where: { id, terminadaEn: null }, data: { terminadaEn: new Date() } });
    },
  };
}

const de = ({ prueba, usuario, canal }: PedidoDePrueba) => ({ pruebaId: prueba, usuario, canal });

async function empieza(
  tx: Prisma.TransactionClient,
  id: string,
): Promise<{ pedidos: PedidoDePrueba[]; vence: string }> {
  const ahora = new Date();
  const { responder } = (await reglasVigentes(tx, ahora)).pruebaDeAlcance;
  const { venceEn } = await tx.pruebaDeAlcance.upsert({
    where: { id },
    create: { id, pedidaEn: ahora, venceEn: new Date(ahora.getTime() + responder * MINUTO) },
    update: {},
  });
  const data = (await aQuienes(tx, ahora)).flatMap(({ usuario, canales }) =>
    canales.map(({ canal, falta }) => {
      const estado = falta === undefined ? {} : { estado: 'FALLIDA', motivo: falta };
      return { pruebaId: id, usuario, canal, ...estado };
    }),
  );
  await tx.pruebaPedido.createMany({ data, skipDuplicates: true });
  const filas = await tx.pruebaPedido.findMany({ where: { pruebaId: id, estado: 'PENDIENTE' } });
  const pedidos = filas.map(({ usuario, canal }) => ({ prueba: id, usuario, canal: canal as Canal }));
  return { pedidos, vence: iso(venceEn.getTime()) };
}

/** One person a drill asks; a channel that cannot even be tried says what is missing. */
interface Preguntado {
  usuario: string;
  canales: readonly { canal: Canal; falta?: 'sin dirección de correo' }[];
}

/** Everybody on duty at that instant, each once. */
export async function aQuienes(tx: Parameters<typeof leeGuardia>[0], ahora: Date): Promise<Preguntado[]> {
  const [guardia, { correos, webhooks }] = [await leeGuardia(tx, ahora), await leeDirecciones(tx)];
  const personas = ROLES_DE_CASOS.flatMap((rol) =>
    alcanzables(rol, null, guardia, ahora.getTime()).map((p) => p.usuario),
  );
  return [...new Set(personas)].map((usuario) => ({
    usuario,
    canales: [
      { canal: 'escritorio' },
      { canal: 'correo', ...(correos.has(usuario) ? {} : { falta: 'sin dirección de correo' }) },
      ...(webhooks.has(usuario) ? [{ canal: 'webhook' } as const] : []),
    ],
  }));
}

type Pide = (pedido: PedidoDePrueba) => Promise<void>;

function pedirPor(prisma: PrismaClient, ajustes: AjustesDeEntrega): Record<Canal, Pide> {
  const correo = correosDe(ajustes);
  const webhook = webhooksDe(ajustes);
  const enlaceDe = async (pedido: PedidoDePrueba): Promise<string> => {
    const { token, huella } = nuevoEnlace();
    await prisma.pruebaPedido.update({ where: { pruebaId_usuario_canal: de(pedido) }, data: { huella } });
    return `${ajustes.publicUrl}/responder/${token}`;
  };
  const idDe = ({ prueba, usuario, canal }: PedidoDePrueba): string => `${prueba}-${usuario}-${canal}`;
  return {
    escritorio: ({ prueba, usuario }) =>
      avisaAlEscritorio(prisma, usuario, { tema: 'pruebas', usuarios: [usuario], prueba }),
    correo: async (pedido) => {
      const contacto = await prisma.contacto.findUnique({ where: { usuario: pedido.usuario } });
      if (!contacto) throw new FallaDeCanal('definitiva', 'sin dirección de correo');
      const texto = `Es una prueba: no hay ninguna alerta.\n\nPara que conste que los avisos le llegan, responda aquí:\n  ${await enlaceDe(pedido)}\n`;
      await correo({ id: idDe(pedido), para: contacto.correo, asunto: 'Prueba de alcance: responda', texto });
    },
    webhook: async (pedido) => {
      const data = { prueba: pedido.prueba, destinatario: pedido.usuario, responder: await enlaceDe(pedido) };
      await webhook(prisma, pedido.usuario, idDe(pedido), { type: 'alcance.prueba', timestamp: iso(Date.now()), data });
    },
  };
}
