import { z } from 'zod';
import type { Campo, Campos, Opcional } from '../procedure/registros/campos';
import { etiquetaDe } from '../procedure/registros/etiquetas';
import { CODIGOS, definicion } from '../procedure/registros/catalogo';
import type { Codigo } from '../procedure/registros/catalogo';
import { id, instanteRecibido, montoRecibido, texto } from './wire';

/** Tells a form which picker a field wants. */
const marca = 'x-campo';

function campo(c: Campo): z.ZodType {
  switch (c.tipo) {
    case 'texto':
      return texto(c.max).meta({ [marca]: c.tipo });
    case 'textos':
      return z.array(texto(c.max, 1)).max(c.maximo);
    case 'entero':
      return z.int().min(c.minimo).max(c.maximo);
    case 'si-no':
      return z.boolean();
    case 'opcion':
      return z.enum(c.valores as [string, ...string[]]);
    case 'opciones':
      return z
        .array(z.enum(c.valores as [string, ...string[]]))
        .min(c.todas ? c.valores.length : 1)
        .max(c.valores.length)
        .meta({ uniqueItems: true });
    case 'instante':
      return instanteRecibido.meta({ format: 'date-time', [marca]: c.tipo });
    case 'monto':
      return montoRecibido(c.minimo).meta({ [marca]: c.tipo });
    case 'proveedor':
    case 'usuario':
    case 'pendiente':
    case 'causa':
      return id.meta({ [marca]: c.tipo });
    case 'lista':
      return z.array(objeto(c.de)).min(c.minimo).max(c.maximo);
  }
}

function objeto(campos: Campos): z.ZodObject {
  const forma = Object.entries<Campo | Opcional>(campos).map(([clave, c]) => {
    const esquema = 'opcional' in c ? campo(c).nullish() : campo(c);
    return [clave, esquema.meta({ ...esquema.meta(), title: etiquetaDe(clave) })];
  });
  return z.strictObject(Object.fromEntries(forma) as Record<string, z.ZodType>);
}

/**
 * The `datos` of a registro as a schema, for documents and forms. What one field's value asks of another it does not
 * say: `erroresDeDatos` of the procedure judges, here and in the case alike.
 */
const esquemaDeDatos = (codigo: Codigo): z.ZodObject => objeto(definicion(codigo).campos);

/** JSON Schema (2020-12) of the `datos` of every registro. */
export const JSON_SCHEMA_DE_DATOS = Object.fromEntries(
  CODIGOS.map((codigo) => [codigo, z.toJSONSchema(esquemaDeDatos(codigo), { io: 'input' })]),
) as unknown as Record<Codigo, Record<string, unknown>>;
