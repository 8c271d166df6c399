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
