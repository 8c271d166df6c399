import { enPesos } from '../../procedure/dinero';
import { deIso, fecha, hora } from '../../procedure/instante';
import type { Instante } from '../../procedure/instante';
import { valorDe } from '../../procedure/registros/etiquetas';
import { nombreDeRol } from '../../procedure/roles';
import { datos, documento, entrada, pies, seccion, tabla, titulo } from './page';
import type { Documento } from './page';
import type { Constancia } from './read';

/** A-7.R06: how the company classifies what it hands out. */
const CLASIFICACION = 'Uso de la compañía';

const cuando = (iso: string | Instante | null): string => {
  if (iso === null) return '—';
  const instante = typeof iso === 'number' ? iso : deIso(iso);
  return `${fecha(instante)} ${hora(instante)}`;
};
const capital = (texto: string): string => texto.charAt(0).toUpperCase() + texto.slice(1);
const persona = ({ nombre, apellido }: { nombre: string; apellido: string }): string => `${apellido}, ${nombre}`;

/** The record of one case on paper. Nothing in it is judged anew: it says what the rows say. */
export async function escribeConstancia(c: Constancia, emitida: { en: Instante; por: string }): Promise<Documento> {
  const { numero } = c.asistencia;
  const doc = await documento(`Constancia de la asistencia ${numero}`);
  titulo(
    doc,
    `Constancia de la asistencia ${numero}`,
    `Registro del sistema de gestión de la calidad (ISO 9001:2015). Emitida el ${cuando(emitida.en)} por ${emitida.por}. Hora de Argentina.`,
  );
  quien(doc, c);
  servicio(doc, c);
  relojes(doc, c);
  promesas(doc, c);
  costos(doc, c);
  conformidad(doc, c);
  bitacora(doc, c);
  pies(doc, CLASIFICACION, `Asistencia ${numero}`);
  doc.end();
  return doc;
}

function quien(doc: Documento, { expediente: e, asistencia: a }: Constancia): void {
  seccion(doc, 'Afiliado');
  datos(doc, [
    ['Afiliado', `${persona(e.afiliado)} · documento ${e.afiliado.documento}`],
    ['Beneficiario', e.beneficiario ? persona(e.beneficiario) : null],
    ['Cuenta y plan', `${e.cuenta.nombre} · ${e.afiliado.plan.nombre}`],
    ['Contacto', `${persona(e.contacto)} · ${e.contacto.telefono}`],
    ['Lugar', `${e.ubicacion.direccion}, ${a.zona.zona}, ${a.zona.provincia}`],
  ]);
}

function servicio(doc: Documento, { asistencia: a, nombreDeUsuario }: Constancia): void {
  seccion(doc, 'Servicio');
  datos(doc, [
    ['Servicio', `${a.servicio.tipo} / ${a.servicio.nombre}`],
    [
      'Categoría y prioridad',
      `${a.categoria === null ? '—' : valorDe(a.categoria)} · ${a.prioridad === null ? '—' : valorDe(a.prioridad)}`,
    ],
    ['Ocurrido', a.situacion?.descripcionOcurrido ?? null],
    ['Falla', a.situacion?.detalleFalla ?? null],
    ['Coordinador', nombreDeUsuario(a.coordinador)],
    ['Proveedor', a.proveedor?.nombre ?? null],
    ['Abierta', cuando(a.abiertaEn)],
    ['Arribo', cuando(a.hitos.arribo)],
    ['Contacto', cuando(a.hitos.contacto)],
    ['Término', cuando(a.hitos.termino)],
    ['Fin', cuando(a.terminadaEn)],
    ['Status', capital(valorDe(a.status))],
    ['Por qué terminó', a.motivoFin === null ? null : capital(valorDe(a.motivoFin))],
    ['Reglas', `versión ${a.reglasVersion}`],
  ]);
}

function relojes(doc: Documento, { relojes: corridas }: Constancia): void {
  seccion(doc, 'Relojes');
  tabla(
    doc,
    [
      ['Reloj', 0.28],
      ['Cláusula', 0.13],
      ['Abierto', 0.15],
      ['Vencía', 0.15],
      ['Terminó', 0.15],
      ['Resultado', 0.14],
    ],
    corridas.map((r) => [
      r.titulo,
      r.clausula,
      cuando(r.abiertoEn),
      [...r.cambios.map((x) => x.venceEn), r.venceEn].map(cuando).join(', luego '),
      cuando(r.cerradoEn),
      r.resultado === null ? 'En curso' : capital(valorDe(r.resultado)),
    ]),
  );
}

function promesas(doc: Documento, { asistencia: a, nombreDeProveedor }: Constancia): void {
  seccion(doc, 'Promesas');
  tabla(
    doc,
    [
      ['Proveedor', 0.26],
      ['Sobre', 0.1],
      ['Dada', 0.15],
      ['Desde', 0.15],
      ['Hasta', 0.15],
      ['Resultado', 0.19],
    ],
    a.promesas.map((p) => [
      nombreDeProveedor(p.proveedor),
      capital(valorDe(p.sobre)),
      cuando(p.dadaEn),
      cuando(p.desde),
      cuando(p.hasta),
      `${capital(valorDe(p.estado))}${p.tarde ? ', tarde' : ''}`,
    ]),
  );
}

function costos(doc: Documento, { asistencia: a }: Constancia): void {
  seccion(doc, 'Costos');
  const lineas = a.costos.map((l) => [l.concepto, capital(valorDe(l.paga)), enPesos(l.monto.centavos)]);
  const suma = lineas.length > 0 ? [['Total', '', enPesos(a.totales.total.centavos)]] : [];
  tabla(
    doc,
    [
      ['Concepto', 0.5],
      ['Paga', 0.25],
      ['Importe', 0.25],
    ],
    [...lineas, ...suma],
  );
}

function conformidad(doc: Documento, { asistencia: a, bitacora: asientos }: Constancia): void {
  const dicho = asientos.findLast((b) => b.codigo === 'conformidad');
  const palabras = (dicho?.datos as { palabras?: unknown } | undefined)?.palabras;
  seccion(doc, 'Conformidad');
  datos(doc, [
    ['Llamados', String(a.conformidad.intentos)],
    ['Resultado', a.conformidad.resultado === null ? null : capital(valorDe(a.conformidad.resultado))],
    ['Sus palabras', typeof palabras === 'string' ? palabras : null],
  ]);
}

function bitacora(doc: Documento, { bitacora: asientos, nombreDeUsuario }: Constancia): void {
  seccion(doc, 'Bitácora');
  for (const b of asientos) {
    const rol = b.rol === null ? '' : ` (${nombreDeRol(b.rol)})`;
    const anotado = b.registradoEn === b.ocurridoEn ? '' : `Anotado el ${cuando(b.registradoEn)}`;
    entrada(doc, `${cuando(b.ocurridoEn)} · ${b.tipo} · ${b.subtipo} · ${nombreDeUsuario(b.usuario)}${rol}`, [
      b.leyenda,
      b.comentario ?? '',
      anotado,
    ]);
  }
}
