import { z } from 'zod';
import { prioridad } from './asistencia';
import { casos } from './transferencia';
import { ESTADOS, rechazo } from './registro';
import { id, instante, nombre, texto } from './wire';

export const ESTADOS_DE_TRASPASO = ['PROPUESTO', 'ACEPTADO', 'RECHAZADO', 'RETIRADO'] as const;
/** What became of a case once its handover was accepted: handed over, or it had ended or was somebody else's by then. */
const RESULTADOS_DE_TRASPASO = ['TRANSFERIDO', 'TERMINADO', 'MOVIDO'] as const;

const persona = z.strictObject({ usuario: z.string(), nombre: z.string() });

/** One line per case, so that the receiver knows what he takes. */
const casoDeTraspaso = z.strictObject({
  numero: z.string().meta({ example: '153567/1' }),
  expediente: z.int(),
  n: z.int().meta({ description: '0: el expediente mismo' }),
  servicio: z.string().nullable(),
  prioridad: prioridad.nullable(),
  etapa: z.string().nullable(),
  status: z.string(),
  proximoVencimiento: instante.nullable(),
  vencidos: z.int(),
  situacion: z.enum(['A_TRASPASAR', ...RESULTADOS_DE_TRASPASO]).meta({
    description:
      'TERMINADO y MOVIDO no pasan: terminó, o ya es de otro. Hasta que se acepta es lo de este momento; después, lo que fue.',
  }),
  registro: z
    .strictObject({ id: z.string(), estado: z.enum(ESTADOS), rechazo: rechazo.nullable() })
    .nullable()
    .meta({ description: 'La `transferencia` en que se convirtió' }),
});

/** A shift handed over in one act. */
export const traspaso = z
  .strictObject({
    id: z.string(),
    de: persona,
    a: persona,
    nota: z.string().nullable(),
    estado: z.enum(ESTADOS_DE_TRASPASO),
    motivo: z.string().nullable().meta({ description: 'Por qué se rechazó' }),
    propuestoEn: instante,
    resueltoEn: instante.nullable(),
    casos: z.array(casoDeTraspaso),
  })
  .meta({ id: 'Traspaso' });
export type TraspasoDeApi = z.output<typeof traspaso>;

/** At most so many cases in one act. */
export const MAXIMO_EN_TRASPASO = 500;

export const traspasoNuevo = z.strictObject({
  a: id.meta({ description: 'Usuario que recibe: activo y de operaciones' }),
  nota: texto(2000).optional(),
  casos: casos(MAXIMO_EN_TRASPASO)
    .optional()
    .meta({ description: 'Si faltan, todo lo abierto de quien entrega: sus asistencias y expedientes' }),
});

export const rechazoDeTraspaso = z.strictObject({ motivo: nombre(1000) });
