import { z } from 'zod';
import { ESTADOS, rechazo } from './registro';
import { instante, pagina } from './wire';

const persona = z.strictObject({
  usuario: z.string(),
  nombre: z.string().nullable().meta({ description: 'null: un usuario que ya no está' }),
});

/** Who had a case in his hands, from when to when (S4). */
export const tenencia = z
  .strictObject({
    coordinador: persona,
    desde: instante,
    hasta: instante.nullable().meta({ description: 'null: lo tiene' }),
    por: persona.nullable().meta({ description: 'Quién se lo pasó; null en quien lo abrió' }),
  })
  .meta({ id: 'Tenencia' });

/** A registro as it was received, whatever became of it (S5). No free text: that is in the bitácora. */
const registroRecibido = z
  .strictObject({
    id: z.string(),
    codigo: z.string(),
    titulo: z.string(),
    de: persona.nullable(),
    rol: z.string().nullable(),
    ocurridoEn: instante.nullable(),
    recibidoEn: instante,
    resueltoEn: instante
      .nullable()
      .meta({ description: 'Cuándo se asentó o rechazó, por el reloj de la base; null si todavía no, o no se sabe' }),
    estado: z.enum(ESTADOS),
    transicion: z.int().nullable(),
    rechazo: rechazo.nullable(),
  })
  .meta({ id: 'RegistroRecibido' });

export const historialDeAsistencia = pagina(registroRecibido)
  .extend({ coordinadores: z.array(tenencia) })
  .meta({ id: 'HistorialDeAsistencia', description: 'Por páginas van los registros; los coordinadores, en todas' });

export const historialDeExpediente = z
  .strictObject({
    coordinadores: z.array(tenencia),
    asistencias: z.array(z.strictObject({ n: z.int(), coordinadores: z.array(tenencia) })),
  })
  .meta({ id: 'HistorialDeExpediente' });
