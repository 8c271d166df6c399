import { z } from 'zod';
import { ESTADOS } from './registro';
import { id, numero, problema, texto } from './wire';

/** A case as a list of them names it. */
const caso = z.strictObject({
  numero,
  n: z.int().min(0).max(32_767).meta({ description: '0: el expediente mismo; sus asistencias se nombran aparte' }),
});

/** Each case once. */
export const casos = (maximo: number) =>
  z
    .array(caso)
    .min(1, 'Nombre al menos un caso')
    .max(maximo)
    .superRefine((lista, contexto) => {
      const vistos = new Set<string>();
      for (const [i, { numero: expediente, n }] of lista.entries()) {
        const clave = `${expediente}/${n}`;
        if (vistos.has(clave)) contexto.addIssue({ code: 'custom', path: [i], message: 'Está repetido' });
        vistos.add(clave);
      }
    });

/** Cases handed over by one request. */
export const MAXIMO_DE_TRANSFERENCIAS = 200;

export const transferenciasNuevas = z.strictObject({
  casos: casos(MAXIMO_DE_TRANSFERENCIAS),
  a: id.meta({ description: 'Usuario que los recibe' }),
  comentario: texto(4000).optional(),
});

/** What became of each. */
export const transferencias = z
  .strictObject({
    resultados: z.array(
      z.strictObject({
        numero,
        n: z.int(),
        registro: z.string().nullable().meta({ description: 'null: se rechazó antes de guardarlo' }),
        estado: z.enum(ESTADOS),
        problema: problema.nullable().meta({ description: 'Por qué se rechazó' }),
      }),
    ),
  })
  .meta({ id: 'Transferencias' });
