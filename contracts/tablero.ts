import { z } from 'zod';
import { CATEGORIAS, ETAPAS, STATUS, STATUS_PROVEEDOR } from '../procedure/asistencia/estado';
import { ESPERAS } from '../procedure/urgencia';
import { prioridad } from './asistencia';
import { instante } from './wire';

/** The board shows at most so many; `total` says how many there are. */
export const MAXIMO_EN_TABLERO = 2000;

const referencia = z.strictObject({ id: z.string(), nombre: z.string() });

/** An open Asistencia on the live board. */
const casoDeTablero = z
  .strictObject({
    numero: z.string().meta({ example: '153567/1' }),
    expediente: z.int(),
    n: z.int(),
    servicio: z.strictObject({ tipo: z.string(), nombre: z.string() }),
    zona: z.strictObject({ provincia: z.string(), zona: z.string() }),
    cuenta: referencia,
    afiliado: z.strictObject({ id: z.string(), nombre: z.string(), apellido: z.string() }),
    coordinador: z.string(),
    etapa: z.enum(ETAPAS),
    status: z.enum(STATUS),
    statusProveedor: z.enum(STATUS_PROVEEDOR),
    prioridad: prioridad.nullable(),
    categoria: z.enum(CATEGORIAS).nullable(),
    proveedor: referencia.nullable(),
    abiertaEn: instante,
    ventana: z
      .strictObject({ desde: instante, hasta: instante })
      .nullable()
      .meta({ description: 'Franja acordada con el proveedor' }),
    eta: instante.nullable().meta({ description: 'Hora de arribo acordada, cuando no hay franja' }),
    siguiente: z
      .strictObject({
        id: z.string(),
        reloj: z.string(),
        clausula: z.string(),
        titulo: z.string(),
        venceEn: instante,
        acusadoPor: z.string().nullable(),
        nivel: z.int(),
      })
      .nullable()
      .meta({ description: 'Su pendiente más urgente' }),
    vencidos: z.int(),
    nivelEscalada: z.int(),
    espera: z.enum(ESPERAS).nullable().meta({ description: 'Qué decisión de un superior espera' }),
    esperaDesde: instante.nullable(),
  })
  .meta({ id: 'CasoDeTablero' });
export type CasoDeTablero = z.output<typeof casoDeTablero>;

export const tablero = z
  .strictObject({
    ahora: instante.meta({ description: 'Con qué hora se ordenó' }),
    total: z.int().meta({ description: `Cuántas hay; se dan hasta ${MAXIMO_EN_TABLERO}` }),
    elementos: z.array(casoDeTablero),
    temporalUi: z.string().meta({ description: 'La lista de los casos en la interfaz de Temporal' }),
  })
  .meta({ id: 'Tablero' });
