import { z } from 'zod';
import { id, instante, texto } from './wire';

const recuento = z.strictObject({
  creados: z.int(),
  actualizados: z.int(),
  sinCambios: z.int(),
  bajas: z.int().meta({ description: 'Pasaron a NO_ACTIVO por no estar en el archivo' }),
});

/** One file of a client: how far it got and what became of it. */
export const importacion = z
  .strictObject({
    id: z.string(),
    cuenta: z.string(),
    plan: z.string().nullable(),
    archivo: z.string().nullable(),
    usuario: z.string(),
    bajas: z.boolean(),
    parcial: z.boolean(),
    simular: z.boolean(),
    estado: z
      .enum(['LEYENDO', 'APLICANDO', 'APLICADA', 'SIMULADA', 'RECHAZADA', 'INTERRUMPIDA'])
      .meta({ description: 'Solo APLICADA cambió algo' }),
    problema: z.string().nullable().meta({ description: 'Por qué no se aplicó' }),
    empezadaEn: instante,
    terminadaEn: instante.nullable(),
    filas: z.int().meta({ description: 'Leídas hasta ahora, sin el encabezado' }),
    errores: z.int(),
    resultado: z
      .strictObject({ afiliados: recuento, beneficiarios: recuento })
      .nullable()
      .meta({ description: 'Si se simuló, lo que habría hecho' }),
  })
  .meta({ id: 'Importacion' });
export type ImportacionDeApi = z.output<typeof importacion>;

export const errorDeImportacion = z
  .strictObject({
    linea: z.int().meta({ description: 'Del archivo; el encabezado es la primera' }),
    columna: z.string().nullable().meta({ description: 'null: la fila entera' }),
    mensaje: z.string(),
  })
  .meta({ id: 'ErrorDeImportacion' });

const siNo = z
  .enum(['true', 'false'])
  .default('false')
  .transform((v) => v === 'true');

export const pedidoDeImportacion = z.strictObject({
  plan: id.optional().meta({ description: 'De las filas que no dicen plan' }),
  bajas: siNo.meta({ description: 'Quien no está en el archivo pasa a NO_ACTIVO; no con `parcial`' }),
  parcial: siNo.meta({ description: 'Si hay filas con errores, aplicar las demás' }),
  simular: siNo.meta({ description: 'Contar lo que haría, sin hacerlo' }),
  archivo: texto(200).optional().meta({ description: 'Nombre del archivo, para reconocerlo' }),
});
