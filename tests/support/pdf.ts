import { inflateSync } from 'node:zlib';

/** The words of each page of a PDF whose fonts are the standard ones: pieces of a line are joined as they were kerned. */
export function pagesOf(pdf: Buffer): string[] {
  const whole = pdf.toString('latin1');
  expect(whole.slice(0, 5)).toBe('%PDF-');
  const streams = [...whole.matchAll(/\/Filter \/FlateDecode\s*>>\s*stream\n([\s\S]*?)\nendstream/g)];
  return streams.map(([, packed = '']) => words(inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')));
}

const words = (content: string): string =>
  [...content.matchAll(/\[([^\]]*)\] TJ/g)]
    .map(([, pieces = '']) =>
      [...pieces.matchAll(/<([0-9a-f]*)>/g)].map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1')).join(''),
    )
    .join(' ');
