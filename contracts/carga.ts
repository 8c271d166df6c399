import { z } from 'zod';
import { ROLES } from '../procedure/roles';
import { instante } from './wire';

/** What one operator has in his hands. */
const cargaDeOperador = z
  .strictObject({
    usuario: z.string(),
    nombre: z.string(),
    rol: z.enum(ROLES),
    activo: z.boolean().meta({ description: 'Falso: ya no trabaja aquí, y le quedan casos abiertos' }),
    asistencias: z.int().meta({ description: 'Abiertas' }),
    expedientes: z.int().meta({ description: 'Abiertos' }),
    vitales: z.int().meta({ description: 'Asistencias abiertas con riesgo de vida' }),
    vencidos: z.int().meta({ description: 'Pendientes vencidos' }),
    enLaHora: z.int().meta({ description: 'Pendientes que vencen en los próximos 60 minutos' }),
    sonando: z.int().meta({ description: 'Pendientes suyos con una alerta que nadie acusó, del nivel que sea' }),
  })
  .meta({ id: 'CargaDeOperador' });

export const carga = z
  .strictObject({ ahora: instante, total: z.int(), elementos: z.array(cargaDeOperador) })
  .meta({ id: 'Carga' });
