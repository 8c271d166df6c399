/** Who was on the telephone when a registro was made. */
export const PERSONAS = ['CONTACTO', 'AFILIADO', 'PROVEEDOR'] as const;
