import type { Settings } from '../../contracts/settings';
import type { PrismaClient } from '../../prisma/generated/client';
import type { Mensaje } from './rows';

/** What the channels are configured by. */
export type AjustesDeEntrega = Pick<
  Settings,
  | 'dataDirectory'
  | 'deliveryRetryMs'
  | 'deliveryTimeoutMs'
  | 'mailFrom'
  | 'publicUrl'
  | 'smtpUrl'
  | 'webhookAllowPrivate'
>;

/** Sends one message to one person by one channel; settled when whoever takes it has said that he has it. */
export type Envia = (prisma: PrismaClient, destinatario: string, mensaje: Mensaje) => Promise<void>;

/**
 * Why a channel failed. `message` is read by people, and in the Temporal UI: neither addresses nor names.
 * `definitiva`: it is no use to try again. `segura`: nothing left, so that a next try may take other rows along;
 * `dudosa`: it may have arrived, and only the very same message may go again.
 */
export class FallaDeCanal extends Error {
  override name = 'FallaDeCanal';

  constructor(
    readonly clase: 'definitiva' | 'segura' | 'dudosa',
    motivo: string,
  ) {
    super(motivo);
  }
}

/** Errors of the network after which it is certain that nothing was said. */
export const SIN_CONEXION: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'conexión rechazada',
  ENOTFOUND: 'el servidor no existe',
  EAI_AGAIN: 'no se pudo resolver el nombre del servidor',
  EDNS: 'no se pudo resolver el nombre del servidor',
  EHOSTUNREACH: 'no se llega al servidor',
  ENETUNREACH: 'no se llega al servidor',
};
