import type { Campo, Opcional } from '../../procedure/registros/campos';
import type { Options } from './options';

/** What one field of a registro's form is given. */
export interface FieldProps {
  campo: Campo | Opcional;
  etiqueta: string;
  valor: unknown;
  /** What is wrong, by path below this field; the empty path is the field itself. */
  error: (path: string) => string | undefined;
  obligatorio: boolean;
  alCambiar: (valor: unknown) => void;
  opciones: Options;
}
