/** «  Río  Negro » → «RIO NEGRO»: how names of places and people are matched, without accents or case. */
export const normaliza = (texto: string): string =>
  texto
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toUpperCase()
    .replace(/\s+/g, ' ')
    .trim();
