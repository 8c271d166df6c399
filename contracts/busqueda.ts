import { z } from 'zod';
import { RESULTADOS } from '../procedure/call-trail';
import { instante } from './wire';

const quien = z.strictObject({ id: z.string(), nombre: z.string() });

const comun = {
  transicion: z.int(),
  vuelta: z.int().meta({ description: 'Empieza otra cada vez que se pierde al proveedor asignado' }),
  en: instante,
  codigo: z.string().meta({ description: 'El registro' }),
  usuario: z.string().nullable(),
  motivo: z.string().nullable(),
};

const llamado = z.strictObject({
  tipo: z.literal('LLAMADO'),
  ...comun,
  proveedor: quien,
  intento: z.int().nullable().meta({ description: 'Llamado que hizo en la vuelta; null si no se lo llamó' }),
  resultado: z.enum(RESULTADOS),
});

const decision = z.strictObject({
  tipo: z.literal('DECISION'),
  ...comun,
  decision: z.string(),
  proveedor: quien.nullable(),
  calculado: z
    .record(z.string(), z.unknown())
    .nullable()
    .meta({ description: 'Las cifras que se tuvieron a la vista' }),
});

/** The whole trail of calls of an Asistencia (A-5.2.2.1.d), oldest first. */
export const rastro = z
  .strictObject({ vueltas: z.int(), pasos: z.array(z.discriminatedUnion('tipo', [llamado, decision])) })
  .meta({ id: 'Rastro' });
