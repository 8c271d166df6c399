import { sha256 } from '../../activities/token';
import { numeroDeCaso } from '../../contracts/temporal';
import type { IdDeCaso } from '../../contracts/temporal';

/** The id of the registro that one act under `clave` makes on `caso`: the same act repeated makes the same ids. */
export const claveDerivada = (clave: string, caso: IdDeCaso): string => sha256(`${clave} ${numeroDeCaso(caso)}`);
