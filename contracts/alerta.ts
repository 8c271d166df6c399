import { z } from 'zod';
import { CANALES } from '../procedure/reglas';
import { instante } from './wire';

export const RESULTADOS_DE_ENTREGA = ['PENDIENTE', 'EN_CURSO', 'ENTREGADA', 'FALLIDA', 'OMITIDA'] as const;

/** What alerts are looked for by. */
export const RESULTADOS_DE_BUSQUEDA = [...RESULTADOS_DE_ENTREGA, 'NO_LLEGO', 'NADIE'] as const;

const entrega = z.strictObject({
  destinatario: z.string().meta({ description: 'Un usuario, o `rol:supervisor` para el webhook de un rol' }),
  nombre: z.string().nullable(),
  canal: z.enum(CANALES),
  resultado: z.enum(RESULTADOS_DE_ENTREGA).meta({
    description: 'OMITIDA: dejó de sonar antes. FALLIDA sin `resueltaEn`: se vuelve a intentar desde `desde`',
  }),
  motivo: z.string().nullable(),
  desde: instante,
  intentos: z.int(),
  enviadaEn: instante.nullable().meta({ description: 'Último intento' }),
  resueltaEn: instante.nullable(),
  tardoMs: z.int().nullable().meta({ description: 'Si llegó: milisegundos desde que sonó' }),
});

/** A sounding and what became of telling people. */
export const alertaContada = z
  .strictObject({
    id: z.string(),
    expediente: z.int(),
    n: z.int(),
    numero: z.string(),
    pendiente: z.string(),
    reloj: z.string(),
    titulo: z.string(),
    clausula: z.string(),
    nivel: z.int(),
    rol: z.string(),
    dueno: z.string().nullable(),
    instante,
    estado: z.enum(['SONANDO', 'ACUSADA', 'CESADA']),
    cesadaEn: instante.nullable(),
    reparto: z
      .strictObject({
        como: z.enum(['DUENO', 'RELEVO', 'ROL', 'SIGUIENTE', 'NADIE', 'CESADA']),
        en: instante.nullable(),
        pasadaA: z.string().nullable().meta({ description: 'Rol del nivel al que pasó porque no había nadie' }),
      })
      .nullable()
      .meta({ description: 'null: todavía no se repartió' }),
    acuse: z
      .strictObject({ por: z.string().nullable(), nombre: z.string().nullable(), en: instante, segundos: z.number() })
      .nullable()
      .meta({ description: 'Quién la acusó y a los cuántos segundos de sonar' }),
    entregas: z.array(entrega),
  })
  .meta({ id: 'AlertaContada' });
export type AlertaContada = z.output<typeof alertaContada>;

/** What a link in a mail acknowledges. */
export const enlaceDeAcuse = z
  .strictObject({
    pendiente: z.string(),
    numero: z.string(),
    titulo: z.string(),
    clausula: z.string(),
    venceEn: instante,
    nivel: z.int(),
    suena: z.boolean().meta({ description: 'false: ya no hace falta acusarla' }),
    persona: z.strictObject({ usuario: z.string(), nombre: z.string() }).meta({ description: 'En nombre de quién' }),
    hasta: instante.meta({ description: 'Hasta cuándo sirve el enlace' }),
  })
  .meta({ id: 'EnlaceDeAcuse' });
