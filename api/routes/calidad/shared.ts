import type { z } from 'zod';
import type { IdDeCaso } from '../../../contracts/temporal';
import type { enRuta } from '../asistencias/shared';

/** `/calidad/casos/153567/1`: under the number of its Asistencia. */
export const casoDe = ({ numero, n }: z.output<typeof enRuta>): IdDeCaso => ({ expediente: numero, n: -n });
