import { CODIGOS_DE_ERROR, ERRORES } from '../contracts/errors';
import type { Documento } from './openapi';

type Json = Record<string, unknown>;

const escapa = (texto: unknown): string =>
  String(texto).replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);
/** Escaped, with its `code`. */
const prosa = (texto: unknown): string => escapa(texto ?? '').replace(/`([^`]+)`/g, '<code>$1</code>');

const ESTILO = `
:root{color-scheme:light dark;--linea:#8884}
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
h2{margin-top:3rem;border-bottom:1px solid var(--linea)}
section{margin:2rem 0}h3{margin-bottom:.2rem}
h3 b{font:600 .8em ui-monospace,monospace;border:1px solid var(--linea);border-radius:4px;padding:.1em .4em}
h3 code{font-size:1em}code{font-family:ui-monospace,monospace;font-size:.9em}
table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid var(--linea);padding:.25rem .5rem;text-align:left;vertical-align:top}
nav{columns:2}nav a{display:block}details{margin:.4rem 0}.roles{opacity:.75;font-size:.9em}`;

/** The contract as a page a person can read: no script, nothing from elsewhere. */
export function paginaDeDocumentos(doc: Documento): string {
  const operaciones = Object.entries(doc.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Json>).map(([metodo, op]) => ({ path, metodo: metodo.toUpperCase(), op })),
  );
  const grupos = [...new Set(operaciones.map(({ op }) => (op['tags'] as string[])[0] ?? ''))];
  return `<!doctype html><html lang="es"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Apolo · API</title><style>${ESTILO}</style>
<h1>Apolo · API 1</h1><p>${prosa(doc.info.description)}</p><p>Para programas: <a href="/api/v1/openapi.json">openapi.json</a>. Todo cuelga de <code>/api/v1</code>.</p>
<nav>${operaciones.map(({ path, metodo, op }) => `<a href="#${escapa(op['operationId'])}"><code>${metodo} ${escapa(path)}</code></a>`).join('')}</nav>
${grupos
  .map(
    (grupo) =>
      `<h2>${escapa(grupo)}</h2>${operaciones
        .filter(({ op }) => (op['tags'] as string[])[0] === grupo)
        .map(seccion)
        .join('')}`,
  )
  .join('')}
<h2>Formas</h2>${Object.entries(doc.components?.schemas ?? {})
    .map(([nombre, forma]) => esquemaConNombre(nombre, forma as Json))
    .join('')}
<h2>Errores</h2><table><tr><th>code<th>HTTP<th>qué es</tr>${CODIGOS_DE_ERROR.map((c) => `<tr id="${c}"><td><code>${c}</code><td>${ERRORES[c].status}<td>${escapa(ERRORES[c].titulo)}</tr>`).join('')}</table></html>`;
}

function seccion({ path, metodo, op }: { path: string; metodo: string; op: Json }): string {
  const parametros = (op['parameters'] as Json[] | undefined) ?? [];
  const cuerpo = contenido(op['requestBody'] as Json | undefined);
  const respuestas = Object.entries(op['responses'] as Record<string, Json>);
  return `<section id="${escapa(op['operationId'])}"><h3><b>${metodo}</b> <code>${escapa(path)}</code></h3><p>${prosa(op['summary'])}. ${prosa(op['description'])}</p>
<p class="roles">${quienes(op['x-roles'] as string[] | 'registro')}</p>
${parametros.length > 0 ? `<table>${parametros.map((p) => fila(`${String(p['name'])} (${String(p['in'])})`, p['required'] === true, { ...(p['schema'] as Json), description: p['description'] ?? '' })).join('')}</table>` : ''}
${cuerpo ? `<p>Cuerpo: ${tipo(cuerpo)}</p>${campos(cuerpo)}` : ''}
<table>${respuestas.map(([status, r]) => `<tr><td>${status}<td>${prosa(r['description'])}<td>${forma(r)}</tr>`).join('')}</table></section>`;
}

function quienes(roles: string[] | 'registro'): string {
  if (roles === 'registro') return 'Roles: el que pida el registro, según GET /registros/catalogo';
  return roles.length > 0 ? `Roles: ${roles.map(escapa).join(', ')}` : 'Sin sesión';
}

function contenido(de: Json | undefined): Json | undefined {
  const [primero] = Object.values((de?.['content'] as Record<string, Json> | undefined) ?? {});
  return primero?.['schema'] as Json | undefined;
}

function forma(respuesta: Json): string {
  const schema = contenido(respuesta);
  return schema ? tipo(schema) : '';
}

const esquemaConNombre = (nombre: string, schema: Json): string =>
  `<section id="forma-${escapa(nombre)}"><h3><code>${escapa(nombre)}</code></h3><p>${prosa(schema['description'])}</p>${campos(schema)}</section>`;

function campos(schema: Json): string {
  const propiedades = Object.entries((schema['properties'] as Record<string, Json> | undefined) ?? {});
  const requeridas = (schema['required'] as string[] | undefined) ?? [];
  if (propiedades.length === 0) return '';
  return `<table>${propiedades.map(([clave, valor]) => fila(clave, requeridas.includes(clave), valor)).join('')}</table>`;
}

const fila = (clave: string, requerida: boolean, schema: Json): string =>
  `<tr><td><code>${escapa(clave)}</code>${requerida ? '' : ' <small>opcional</small>'}<td>${tipo(schema)}<td>${prosa(schema['description'])}</tr>`;

/** A schema in a few words. */
function tipo(schema: Json): string {
  const {
    $ref,
    enum: valores,
    type,
    items,
    anyOf,
    allOf,
    format,
    properties,
  } = schema as Record<string, unknown> & { $ref?: string };
  if ($ref !== undefined) {
    const nombre = escapa($ref.split('/').at(-1));
    return `<a href="#forma-${nombre}">${nombre}</a>`;
  }
  if (schema['const'] !== undefined) return `<code>${escapa(schema['const'])}</code>`;
  if (Array.isArray(valores)) return valores.map((v) => `<code>${escapa(v)}</code>`).join(' ');
  const alternativas = (anyOf ?? allOf) as Json[] | undefined;
  if (alternativas) return alternativas.map(tipo).join(' o ');
  if (type === 'array') return `lista de ${tipo((items ?? {}) as Json)}`;
  if (type === 'object' && properties)
    return `{${Object.entries(properties as Record<string, Json>)
      .map(([k, v]) => `${escapa(k)}: ${tipo(v)}`)
      .join(', ')}}`;
  return escapa([type, format].filter(Boolean).join(' ') || 'cualquiera');
}
