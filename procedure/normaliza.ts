/** «  Río  Negro » → «RIO NEGRO»: how names of places and people are matched, without accents or case. */
export const normaliza = (texto: string): string =>
  texto
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toUpperCase()
    .replace(/\s+/g, ' ')
    .trim();

/** «12.345.678» → «12345678», «ab 123-cd» → «AB123CD»: how documents, policies and plates are matched. */
export const sinSeparadores = (texto: string): string => texto.replace(/[ .-]/g, '').toUpperCase();

/** The last ten digits: in Argentina the number with its area, whatever was written before it. */
export const colaTelefonica = (texto: string): string => texto.replace(/[^0-9]/g, '').slice(-10);

/** «Grúas El Ñandú» → «gruas-el-nandu»: an id that says what it is of. Empty when there is neither letter nor number. */
export const idDeNombre = (texto: string): string =>
  normaliza(texto)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');

/** «Río Negro/Viedma» → «RIO NEGRO/VIEDMA»: the id of a zone. Only the first bar parts the province from the place. */
export function idDeZona(texto: string): string {
  const [provincia = '', ...zona] = texto.split('/');
  return `${normaliza(provincia)}/${normaliza(zona.join('/'))}`;
}
