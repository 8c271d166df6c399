import { z } from 'zod';
import { instante } from './wire';

/** Lists whose changes leave a trace. */
export const MAESTROS = [
  'PROVEEDOR',
  'POSICIONES',
  'CUENTA',
  'PLAN',
  'AFILIADO',
  'USUARIO',
  'SERVICIO',
  'ZONAS_VECINAS',
  'GUARDIA',
  'CONTACTO',
  'WEBHOOK',
] as const;
export type Maestro = (typeof MAESTROS)[number];

/** Who changed what, and when. */
export const cambioDeMaestro = z
  .strictObject({
    id: z.string(),
    maestro: z.enum(MAESTROS),
    clave: z.string().meta({ description: 'Id de lo que cambió; de un orden de llamado, «servicio en zona»' }),
    accion: z.enum(['ALTA', 'CAMBIO']),
    cambios: z
      .record(z.string(), z.strictObject({ antes: z.unknown(), despues: z.unknown() }).nullable())
      .meta({ description: 'Campo por campo; null: es dato de una persona y no se guarda qué decía' }),
    usuario: z.string(),
    nombre: z.string(),
    en: instante,
  })
  .meta({ id: 'CambioDeMaestro' });
