import { z } from 'zod';
import { codigo } from './registro';
import { instante, nEnRuta, numero, numeroEnRuta } from './wire';

const editando = codigo.nullable().meta({ description: 'Qué registro está escribiendo' });

/** Somebody who has the case on his screen. */
const presente = z
  .strictObject({ usuario: z.string(), nombre: z.string(), desde: instante, editando })
  .meta({ id: 'Presente' });

export const presentes = z.strictObject({ personas: z.array(presente) });

export const presenciaNueva = z.strictObject({
  expediente: numero,
  n: z.int().min(0).max(32_767).meta({ description: '0: el expediente mismo' }),
  editando,
});

/** `/presencia/153567/0` is the Expediente itself. */
export const presenciaEnRuta = z.strictObject({
  numero: numeroEnRuta,
  n: z.union([z.literal('0').transform(() => 0), nEnRuta]),
});
