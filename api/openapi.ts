import { createDocument } from 'zod-openapi';
import type { ZodOpenApiOperationObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import { z } from 'zod';
import { ERRORES } from '../contracts/errors';
import type { CodigoDeError } from '../contracts/errors';
import { PERMISOS, PUBLICO } from '../contracts/permissions';
import { id, problema } from '../contracts/wire';
import { nombreDeRuta, Octetos } from './route';
import type { Ruta } from './route';

export type Documento = ReturnType<typeof createDocument>;

let hecho: Documento | undefined;

/** OpenAPI 3.1 of these routes; made once. */
export function documento(rutas: readonly Ruta[]): Documento {
  hecho ??= createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Apolo',
      version: '1',
      description:
        'Coordinación telefónica de asistencias. Los instantes van en UTC con milisegundos y se reciben con huso; los importes, en centavos enteros con su moneda. Los errores siguen RFC 9457, con un `code` estable.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ bearer: [] }, { cookie: [] }],
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'El `token` de POST /sesion' },
        cookie: {
          type: 'apiKey',
          in: 'cookie',
          name: 'apolo',
          description: 'Para el navegador; las escrituras piden el mismo origen',
        },
      },
    },
    paths: paths(rutas),
  });
  return hecho;
}

function paths(rutas: readonly Ruta[]): Record<string, Record<string, ZodOpenApiOperationObject>> {
  const salida: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const una of rutas) (salida[una.path.replace(/:(\w+)/g, '{$1}')] ??= {})[una.method] = operacion(una);
  return salida;
}

function operacion(una: Ruta): ZodOpenApiOperationObject {
  const roles = 202 in una.responses ? 'registro' : PERMISOS[nombreDeRuta(una)];
  return {
    operationId: [una.method, ...una.path.split(/\W+/).filter(Boolean)]
      .map((p, i) => (i === 0 ? p : p.charAt(0).toUpperCase() + p.slice(1)))
      .join(''),
    tags: [una.path.split('/')[1] ?? ''],
    summary: una.summary,
    ...(una.description === undefined ? {} : { description: una.description }),
    ...(una.publica ? { security: [] } : {}),
    // Open to every session: the catalogue says who may send each registro.
    'x-roles': roles === 'registro' ? roles : [roles].flat().filter((rol) => rol !== PUBLICO),
    requestParams: {
      ...(una.params ? { path: una.params as z.ZodObject } : {}),
      ...(una.query ? { query: una.query as z.ZodObject } : {}),
      ...cabeceras(una),
    },
    ...(una.body ? { requestBody: { required: true, content: cuerpoDe(una.body) } } : {}),
    responses: { ...exitos(una), ...errores(una) },
  };
}

function cabeceras({ idempotente, asincrona, conVersion, responses }: Ruta): { header?: z.ZodObject } {
  const header = {
    ...(idempotente
      ? {
          'Idempotency-Key': id
            .optional()
            .meta({ description: 'Repetida con el mismo cuerpo da el mismo resultado, una sola vez' }),
        }
      : {}),
    ...(conVersion ? { 'If-Match': z.string().meta({ description: 'El `ETag` de lo que se leyó' }) } : {}),
    ...(asincrona ? { Prefer: z.literal('respond-async').optional().meta({ description: 'No esperar al caso' }) } : {}),
    ...(responses[200] === 'text/event-stream'
      ? { 'Last-Event-ID': z.string().optional().meta({ description: 'Seguir después de este evento' }) }
      : {}),
  };
  return Object.keys(header).length > 0 ? { header: z.object(header) } : {};
}

const cuerpoDe = (body: z.ZodType | Octetos): Record<string, { schema: z.ZodType }> =>
  body instanceof Octetos
    ? { [body.tipo]: { schema: z.string().meta({ format: 'binary', description: `Hasta ${body.maximo} bytes` }) } }
    : { 'application/json': { schema: body } };

const QUE_ES = {
  200: 'Hecho',
  201: 'Creado; `Location` dice dónde está',
  202: 'Recibido; `Location` dice dónde mirar',
  204: 'Hecho',
} as const;

function exitos({ responses, csv }: Ruta): ZodOpenApiResponsesObject {
  return Object.fromEntries(
    Object.entries(responses).map(([status, forma]) => {
      const description = QUE_ES[status as unknown as keyof typeof QUE_ES];
      if (forma === null) return [status, { description }];
      const content =
        typeof forma === 'string' ? { [forma]: { schema: z.string() } } : { 'application/json': { schema: forma } };
      const tabla = csv && status === '200' ? { 'text/csv': { schema: z.string() } } : {};
      return [status, { description, content: { ...content, ...tabla } }];
    }),
  );
}

/** What its problems may carry: its own codes, and those of every call of its kind. */
export function codigosDe({ method, publica, params, body, errors = [] }: Ruta): CodigoDeError[] {
  const comunes: CodigoDeError[] = [
    ...(publica ? [] : (['SESION_REQUERIDA', 'PERMISO_DENEGADO'] as const)),
    ...(params ? (['NO_ENCONTRADO'] as const) : []),
    ...(params || body ? (['PETICION_INVALIDA'] as const) : []),
    ...(body ? (['CUERPO_DEMASIADO_GRANDE', 'TIPO_NO_ADMITIDO'] as const) : []),
    ...(method !== 'get' && !publica ? (['ORIGEN_NO_PERMITIDO'] as const) : []),
    // Also for a field of the query that is none.
    'DATOS_INVALIDOS',
    'ERROR_INTERNO',
    'NO_DISPONIBLE',
  ];
  return [...new Set([...errors, ...comunes])];
}

function errores(una: Ruta): ZodOpenApiResponsesObject {
  const salida: ZodOpenApiResponsesObject = {};
  for (const codigo of codigosDe(una)) {
    const status = String(ERRORES[codigo].status) as `${4 | 5}${number}`;
    const antes = salida[status] as { description?: string } | undefined;
    const description = [antes?.description, `\`${codigo}\``].filter(Boolean).join(', ');
    salida[status] = { description, content: { 'application/problem+json': { schema: problema } } };
  }
  return salida;
}
