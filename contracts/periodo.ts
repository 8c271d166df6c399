import { z } from 'zod';
import { aLas, deIso } from '../procedure/instante';
import { dia, instanteRecibido } from './wire';

/** The instant at which a day, «2026-11-23», begins on the desk's calendar; with `dias`, so many later. Noon in UTC falls on the same day of the desk's calendar. */
export const comienzoDeDia = (d: string, dias = 0): Date => new Date(aLas(deIso(`${d}T12:00:00Z`), '00:00', dias));

const extremo = (dias: 0 | 1) =>
  z.union([dia.transform((d) => comienzoDeDia(d, dias)), instanteRecibido.transform((t) => new Date(deIso(t)))], {
    error: 'Escriba un día, como 23/11/2026 (en la API, 2026-11-23, o fecha y hora con huso)',
  });

/** Query parameters of what is looked for by time: from the start of `desde` until the end of `hasta`. */
export const periodo = {
  desde: extremo(0).optional().meta({ description: 'Un día (desde su comienzo) o un instante' }),
  hasta: extremo(1).optional().meta({ description: 'Un día (hasta su fin) o un instante, sin incluirlo' }),
};

/** The same where both must be said. */
export const periodoEntero = {
  desde: extremo(0).meta({ description: 'Un día (desde su comienzo) o un instante' }),
  hasta: extremo(1).meta({ description: 'Un día (hasta su fin) o un instante, sin incluirlo' }),
};

/** What `enOrden` refuses. */
export const fueraDeOrden = { error: 'Debe ser posterior a DESDE', path: ['hasta'] };
export const enOrden = ({ desde, hasta }: { desde?: Date | undefined; hasta?: Date | undefined }): boolean =>
  desde === undefined || hasta === undefined || desde < hasta;
