/** What the list may be narrowed by, as the address names it. */
export const FILTROS = ['cuenta', 'servicio', 'provincia', 'coordinador', 'status', 'desde', 'hasta'] as const;
export type Filters = Partial<Record<(typeof FILTROS)[number], string>>;
