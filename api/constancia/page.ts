/** A page of paper: A4, what is written flows to the next one by itself. Sizes in points. */
export type Documento = PDFKit.PDFDocument;

const MARGEN = 48;
const PIE = 30;
const [NORMAL, NEGRITA] = ['Helvetica', 'Helvetica-Bold'];
const CUERPO = 9;

/** Pages are kept until the last, since each says how many there are. */
export async function documento(titulo: string): Promise<Documento> {
  // Most of a second of loading, which no start of the API should wait for.
  const { default: Pdf } = await import('pdfkit');
  return new Pdf({
    size: 'A4',
    margins: { top: MARGEN, bottom: MARGEN + PIE, left: MARGEN, right: MARGEN },
    bufferPages: true,
    lang: 'es-AR',
    info: { Title: legible(titulo), Creator: 'Apolo' },
  });
}

/** What the fonts every reader has cannot show is told as near as may be. */
export const legible = (texto: string): string =>
  texto
    .replaceAll('\u2212', '-')
    .replaceAll('→', '->')
    .normalize('NFC')
    .replaceAll(/[^\n\x20-\x7e\xa0-\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/gu, '?');

const ancho = (doc: Documento): number => doc.page.width - 2 * MARGEN;
const quedan = (doc: Documento): number => doc.page.height - MARGEN - PIE - doc.y;

export function titulo(doc: Documento, texto: string, bajada: string): void {
  doc.font(NEGRITA).fontSize(16).text(legible(texto), MARGEN);
  doc.font(NORMAL).fontSize(CUERPO).fillColor('#444').text(legible(bajada)).fillColor('black').moveDown();
}

/** A heading is never the last line of a page. */
export function seccion(doc: Documento, texto: string): void {
  if (quedan(doc) < 60) doc.addPage();
  doc.moveDown().font(NEGRITA).fontSize(11).text(legible(texto), MARGEN).moveDown(0.3);
}

/** Names and values; what is not known shows a dash. */
export function datos(doc: Documento, pares: readonly (readonly [string, string | null])[]): void {
  for (const [nombre, valor] of pares)
    doc
      .font(NEGRITA)
      .fontSize(CUERPO)
      .text(legible(`${nombre}: `), MARGEN, undefined, { continued: true })
      .font(NORMAL)
      .text(legible(valor === null || valor === '' ? '—' : valor));
}

/** One entry: a line that stands out and what was said, as long as it is. */
export function entrada(doc: Documento, cabeza: string, lineas: readonly string[]): void {
  if (quedan(doc) < 30) doc.addPage();
  doc.font(NEGRITA).fontSize(CUERPO).text(legible(cabeza), MARGEN);
  for (const linea of lineas.filter((l) => l !== '')) doc.font(NORMAL).text(legible(linea), { indent: 10 });
  doc.moveDown(0.3);
}

/** Columns by their share of the width; a row is never cut in two, and each page names the columns again. */
export function tabla(
  doc: Documento,
  columnas: readonly (readonly [string, number])[],
  filas: readonly (readonly string[])[],
): void {
  if (filas.length === 0) return void doc.font(NORMAL).fontSize(CUERPO).text('Ninguno.', MARGEN);
  const cabecera = columnas.map(([nombre]) => nombre);
  fila(doc, columnas, cabecera, NEGRITA);
  for (const celdas of filas) {
    if (alto(doc, columnas, celdas) > quedan(doc)) {
      doc.addPage();
      fila(doc, columnas, cabecera, NEGRITA);
    }
    fila(doc, columnas, celdas, NORMAL);
  }
  doc.x = MARGEN;
}

type Columnas = readonly (readonly [string, number])[];

function fila(doc: Documento, columnas: Columnas, celdas: readonly string[], letra: string): void {
  doc.font(letra).fontSize(CUERPO - 1);
  const { y } = doc;
  const hasta = y + alto(doc, columnas, celdas);
  let x = MARGEN;
  for (const [i, [, parte]] of columnas.entries()) {
    doc.text(legible(celdas[i] ?? ''), x, y, { width: ancho(doc) * parte - 6 });
    x += ancho(doc) * parte;
  }
  doc.y = hasta;
}

const alto = (doc: Documento, columnas: Columnas, celdas: readonly string[]): number =>
  4 +
  Math.max(
    ...columnas.map(([, parte], i) => doc.heightOfString(legible(celdas[i] ?? ''), { width: ancho(doc) * parte - 6 })),
  );

/** A-7.R06 on every page, and which of how many it is. */
export function pies(doc: Documento, clasificacion: string, numero: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let i = 0; i < count; i += 1) {
    doc.switchToPage(start + i);
    // Below the margin text would begin a new page.
    doc.page.margins.bottom = 0;
    const y = doc.page.height - MARGEN;
    const comun = { width: ancho(doc), lineBreak: false };
    doc.font(NORMAL).fontSize(8).fillColor('#444');
    doc.text(legible(`${clasificacion} · ${numero}`), MARGEN, y, comun);
    doc.text(`Página ${i + 1} de ${count}`, MARGEN, y, { ...comun, align: 'right' });
  }
}
