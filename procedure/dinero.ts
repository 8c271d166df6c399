const formato = new Intl.NumberFormat('es-AR', { style: 'currency', currency: 'ARS' });

/** «$ 12.500,00» of integer centavos, as it is written in Argentina. */
export const enPesos = (centavos: number): string => formato.format(centavos / 100);
