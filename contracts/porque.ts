import { z } from 'zod';
import { corrida } from './pendiente';
import { valorDeReglas } from './reglas';
import { instante } from './wire';

const persona = z.strictObject({ usuario: z.string(), nombre: z.string() });

/** A bitácora entry, in words. */
const hecho = z
  .strictObject({
    numero: z.string().meta({ description: 'Del caso en que se registró' }),
    transicion: z.int(),
    codigo: z.string(),
    titulo: z.string(),
    persona: persona.nullable(),
    rol: z.string().nullable(),
    ocurridoEn: instante,
    registradoEn: instante,
    leyenda: z.string(),
    comentario: z.string().nullable(),
  })
  .meta({ id: 'Hecho' });

const nivel = z
  .strictObject({
    vuelta: z.int().meta({ description: 'La escalera empieza de nuevo con cada vencimiento' }),
    nivel: z.int(),
    rol: z.string(),
    persona: persona.nullable().meta({ description: 'null: todos los de ese rol' }),
    instante,
    estado: z.enum(['SONANDO', 'ACUSADA', 'CESADA', 'POR_SONAR']),
    cesadaEn: instante.nullable(),
    acuse: z
      .strictObject({ persona: persona.nullable(), en: instante, segundos: z.int() })
      .nullable()
      .meta({ description: 'Quién acusó y cuántos segundos después de que sonara' }),
  })
  .meta({ id: 'NivelDeAlerta' });

/** Why the system asks for something: clause, event, arithmetic, rules, changes, alerts, end. */
export const porque = corrida
  .extend({
    numero: z.string().meta({ description: 'Del caso' }),
    vencido: z.boolean(),
    clausulaDicha: z.strictObject({ id: z.string(), titulo: z.string(), texto: z.string() }),
    origen: z.strictObject({
      tipo: z.enum(['T', 'P', 'M']).meta({ description: 'T: lo fija el texto; P: propuesto; M: anotado a mano' }),
      dicho: z.string(),
    }),
    inicio: z.strictObject({ dicho: z.string(), en: instante, hecho: hecho.nullable() }),
    reglas: z.strictObject({
      version: z.int(),
      vigenteDesde: instante,
      motivo: z.string(),
      propias: z.boolean().meta({ description: 'El caso cambia algunas: solo en ensayos' }),
      valores: z.array(valorDeReglas).meta({ description: 'Los que hacen el vencimiento y la escalera' }),
    }),
    movimientos: z.array(
      z.strictObject({ de: instante, a: instante, en: instante, dicho: z.string(), hecho: hecho.nullable() }),
    ),
    niveles: z.array(nivel),
    cumplen: z
      .array(z.strictObject({ codigo: z.string(), titulo: z.string() }))
      .meta({ description: 'Registros que lo cumplen' }),
    fin: z.strictObject({ dicho: z.string(), hecho: hecho.nullable() }).nullable(),
    sinDerivar: z.array(z.string()).meta({ description: 'Lo que no se pudo saber de este pendiente' }),
  })
  .meta({ id: 'Porque' });
export type PorqueDeApi = z.output<typeof porque>;
