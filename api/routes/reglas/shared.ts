import { z } from 'zod';
import { numeroEnRuta } from '../../../contracts/wire';

/** `/reglas/3` */
export const enRuta = z.strictObject({ version: numeroEnRuta });
