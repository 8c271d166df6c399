import { z } from 'zod';
import { CANALES } from '../procedure/reglas';
import { fueraDeOrden } from './periodo';
import { id, instante, instanteRecibido, texto } from './wire';

const hora = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Debe ser una hora HH:MM' });
const dias = z
  .array(z.int().min(0).max(6))
  .min(1)
  .max(7)
  .refine((lista) => new Set(lista).size === lista.length, { error: 'Cada día va una sola vez' })
  .meta({ description: 'Días en que empieza; 0 es domingo', example: [1, 2, 3, 4, 5] });

/** Hours on the desk's wall. */
export const turnoNuevo = z.strictObject({
  usuario: id,
  dias,
  desde: hora,
  hasta: hora.meta({
    description: 'Si no es posterior a `desde`, es del día siguiente; la misma hora es el día entero',
  }),
});

const enOrden = ({ desde, hasta }: { desde: string; hasta: string }): boolean => Date.parse(desde) < Date.parse(hasta);
const lapso = { desde: instanteRecibido, hasta: instanteRecibido };

export const ausenciaNueva = z
  .strictObject({ usuario: id, ...lapso, motivo: texto(500).optional() })
  .refine(enOrden, fueraDeOrden);
export const relevoNuevo = z
  .strictObject({
    de: id.meta({ description: 'A quién se releva: mientras tanto no se le avisa' }),
    a: id.meta({ description: 'Quién queda en su lugar' }),
    ...lapso,
  })
  .refine(enOrden, fueraDeOrden)
  .refine(({ de, a }) => de !== a, { error: 'Debe ser otra persona', path: ['a'] });

const persona = z.strictObject({ usuario: z.string(), nombre: z.string() });

export const turno = z
  .strictObject({ id: z.string(), persona, dias, desde: hora, hasta: hora })
  .meta({ id: 'Turno', description: 'Horas de la semana en que alguien está de guardia, en hora argentina' });
export const ausencia = z
  .strictObject({
    id: z.string(),
    persona,
    desde: instante,
    hasta: instante,
    motivo: z.string().nullable().meta({ description: 'null también para quien no lleva las guardias, salvo la suya' }),
  })
  .meta({ id: 'Ausencia' });
export const relevo = z
  .strictObject({ id: z.string(), de: persona, a: persona, desde: instante, hasta: instante })
  .meta({ id: 'Relevo' });

/** The duty lists, and what they amount to at one instant. */
export const guardias = z
  .strictObject({
    turnos: z.array(turno),
    ausencias: z.array(ausencia).meta({ description: 'Las de ahora y las que vienen' }),
    relevos: z.array(relevo).meta({ description: 'Los de ahora y los que vienen' }),
    personas: z
      .array(persona.extend({ rol: z.string() }))
      .meta({ description: 'Quienes pueden estar de guardia: los usuarios activos que trabajan con casos' }),
    en: instante,
    alcanzables: z
      .array(
        z.strictObject({
          rol: z.string(),
          personas: z.array(
            persona.extend({
              por: z.enum(['DUENO', 'RELEVO', 'ROL']),
              canales: z.array(z.enum(CANALES)).meta({
                description: 'Por cuáles se le puede avisar; `escritorio`, si tiene la mesa abierta ahora',
              }),
            }),
          ),
        }),
      )
      .meta({ description: 'A quiénes se avisaría en ese instante, por rol' }),
  })
  .meta({ id: 'Guardias' });
