import type { Canal } from '../../../procedure/reglas';

/** The ways one has to be told by. */
export const CHANNEL: Readonly<Record<Canal, string>> = {
  escritorio: 'mesa abierta',
  correo: 'correo',
  webhook: 'webhook',
};
