import { z } from 'zod';
import { nEnRuta, numeroEnRuta } from '../../../contracts/wire';

/** `/asistencias/153567/1` */
export const enRuta = z.strictObject({ numero: numeroEnRuta, n: nEnRuta });

export const casoDe = ({ numero, n }: z.output<typeof enRuta>) => ({ expediente: numero, n });
