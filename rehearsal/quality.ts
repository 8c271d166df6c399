import { definicion } from '../procedure/registros/catalogo';
import type { Codigo } from '../procedure/registros/catalogo';

/** What only a quality case takes. */
export const isOfQuality = (codigo: Codigo): boolean => definicion(codigo).rol === 'jefe-calidad';
