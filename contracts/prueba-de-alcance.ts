import { z } from 'zod';
import { CANALES } from '../procedure/reglas';
import { instante } from './wire';

const comun = {
  id: z.string(),
  pedidaPor: z.string().nullable().meta({ description: 'null: la semanal' }),
  pedidaEn: instante,
  venceEn: instante.meta({ description: 'Hasta cuándo se puede responder' }),
  terminadaEn: instante.nullable(),
  personas: z.int(),
  respondieron: z.int().meta({ description: 'Personas que respondieron por alguno de sus canales' }),
};

export const pruebaDeAlcance = z.strictObject(comun).meta({ id: 'PruebaDeAlcance' });

export const informeDeAlcance = z
  .strictObject({
    ...comun,
    detalle: z.array(
      z.strictObject({
        usuario: z.string(),
        nombre: z.string(),
        rol: z.string(),
        respondio: z.boolean(),
        canales: z.array(
          z.strictObject({
            canal: z.enum(CANALES),
            resultado: z.enum(['PENDIENTE', 'ENTREGADA', 'FALLIDA']),
            motivo: z.string().nullable(),
            enviadaEn: instante.nullable(),
            respondidaEn: instante.nullable(),
            segundos: z
              .number()
              .nullable()
              .meta({ description: 'Desde que se le pidió, o desde que empezó si no se pudo, hasta que respondió' }),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'InformeDeAlcance' });

/** The weekly one, and whom one asked for now would reach. */
export const proximaPrueba = z
  .strictObject({
    en: instante.meta({ description: 'Cuándo es la semanal, según las reglas vigentes' }),
    minutos: z.number().meta({ description: 'Cuántos hay para responder' }),
    alcanza: z
      .array(
        z.strictObject({ usuario: z.string(), nombre: z.string(), rol: z.string(), canales: z.array(z.enum(CANALES)) }),
      )
      .meta({ description: 'A quiénes se les pediría ahora, y por dónde' }),
  })
  .meta({ id: 'ProximaPrueba' });

/** What waits for an answer at the desk of whoever asks. */
export const pruebasMias = z
  .strictObject({ elementos: z.array(z.strictObject({ prueba: z.string(), hasta: instante })) })
  .meta({ id: 'PruebasMias' });

/** What a link of a drill asks. */
export const respuestaPedida = z
  .strictObject({
    prueba: z.string(),
    canal: z.enum(CANALES),
    persona: z.strictObject({ usuario: z.string(), nombre: z.string() }),
    hasta: instante,
    respondidaEn: instante.nullable(),
  })
  .meta({ id: 'RespuestaPedida' });
