const CON = 'ÁÀÂÄÃÉÈÊËÍÌÎÏÓÒÔÖÕÚÙÛÜÑÇ';
const SIN = 'AAAAAEEEEIIIIOOOOOUUUUNC';

/** An SQL expression as `normaliza` of the procedure would write it: capitals without accents. */
export const sinAcentos = (expresion: string): string => `translate(upper(${expresion}), '${CON}', '${SIN}')`;

/** An SQL expression as `sinSeparadores` of the procedure would write it. The validator field is indexed by it. */
export const sinSeparadores = (expresion: string): string => `upper(translate(${expresion}, ' .-', ''))`;

/** An SQL expression as `colaTelefonica` of the procedure would write it. Telephones are indexed by it. */
export const colaTelefonica = (expresion: string): string =>
  `right(regexp_replace(${expresion}, '[^0-9]', '', 'g'), 10)`;
