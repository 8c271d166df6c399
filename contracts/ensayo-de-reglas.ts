import { z } from 'zod';
import { CERTEZAS } from '../procedure/ensayo-de-reglas/certeza';
import { COMPARACIONES } from '../procedure/ensayo-de-reglas/compara';
import { enOrden, fueraDeOrden, periodoEntero } from './periodo';
import { reglasNuevas } from './reglas';
import { id, instante, numero, paginado } from './wire';

/** A draft of the rules as `POST /reglas` takes it, and the Expedientes it is tried on: those opened in the period. */
export const ensayoNuevo = reglasNuevas
  .pick({ cambios: true, base: true })
  .extend(periodoEntero)
  .refine(enOrden, fueraDeOrden);

const certeza = z.enum(CERTEZAS).meta({
  description:
    'EXACTO: con sus propias reglas el caso vuelve a dar lo que sonó, y el borrador toma los mismos registros. ' +
    'APROXIMADO: el borrador habría rechazado un registro, y no se sabe qué se habría hecho después. ' +
    'NO_REPETIDO: lo guardado no alcanza para repetirlo, y del borrador no se dice nada.',
});
const comparacion = z.enum(COMPARACIONES).meta({ description: 'CAMBIA: habría sonado a otra hora o para otro rol' });
const reloj = z.string().regex(/^(C-\d{2}|M)$/, { error: 'Un reloj, como C-09; M: los pendientes manuales' });
const nivel = z.int().min(1).max(4);

/** Alerts of one clock and level over the cases that are exact. */
const totalDeEnsayo = z.strictObject({
  reloj,
  nivel,
  hubo: z.int(),
  habria: z.int(),
  iguales: z.int(),
  cambian: z.int(),
  soloHubo: z.int(),
  soloHabria: z.int(),
});

export const ensayoDeReglas = z
  .strictObject({
    id: z.string(),
    base: z.int().nullable().meta({ description: 'Versión de partida; null: las predeterminadas' }),
    contenido: z.record(z.string(), z.unknown()).meta({ description: 'El borrador, entero' }),
    desde: instante,
    hasta: instante.meta({ description: 'Sin incluirlo' }),
    autor: z.string(),
    pedidoEn: instante.meta({ description: 'De lo que sonó después no se dice nada' }),
    terminadoEn: instante.nullable(),
    expedientes: z.strictObject({ total: z.int(), hechos: z.int() }),
    casos: z.array(
      z.strictObject({
        certeza,
        casos: z.int(),
        hubo: z.int().meta({ description: 'Alertas que sonaron en ellos' }),
        habria: z.int().nullable().meta({ description: 'null: no se sabe' }),
      }),
    ),
    totales: z.array(totalDeEnsayo).meta({ description: 'Solo de los casos exactos' }),
  })
  .meta({ id: 'EnsayoDeReglas' });
export type EnsayoDeApi = z.output<typeof ensayoDeReglas>;

const aviso = z.strictObject({ rol: z.string(), instante }).nullable();
const caso = {
  expediente: numero,
  n: z.int().meta({ description: '0: el expediente; −n: el caso de calidad de la n' }),
};

export const alertaDeEnsayo = z
  .strictObject({ ...caso, certeza, reloj, nivel, comparacion, hubo: aviso, habria: aviso })
  .meta({ id: 'AlertaDeEnsayo' });

export const casoDeEnsayo = z
  .strictObject({
    ...caso,
    certeza,
    desde: z
      .strictObject({ codigo: z.string(), instante })
      .nullable()
      .meta({ description: 'El registro que el borrador habría rechazado: de ahí en más es aproximado' }),
  })
  .meta({ id: 'CasoDeEnsayo' });

export const ensayoEnRuta = z.strictObject({ id });
export const filtroDeAlertas = z.strictObject({
  certeza: certeza.optional(),
  reloj: reloj.optional(),
  nivel: z.coerce.number().pipe(nivel).optional(),
  comparacion: comparacion.optional(),
  lado: z.enum(['HUBO', 'HABRIA']).optional().meta({ description: 'Las que hubo, o las que habría' }),
  ...paginado(50),
});
export const filtroDeCasos = z.strictObject({ certeza: certeza.optional(), ...paginado(50) });
