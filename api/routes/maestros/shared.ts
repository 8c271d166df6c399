import { idDeNombre } from '../../../procedure/normaliza';
import { ApiError, datosInvalidos } from '../../problem';
import { siEsRepetido } from '../../unique';

/** The id made of a name. @throws ApiError DATOS_INVALIDOS when it has neither letter nor number. */
export function idPara(nombre: string): string {
  const id = idDeNombre(nombre);
  if (id === '') throw datosInvalidos([{ path: 'nombre', message: 'Debe tener letras o números' }]);
  return id;
}

/** @throws ApiError MAESTRO_EXISTENTE when there is one already, else what it was given. */
export const yaExiste = (cual: string) => siEsRepetido(() => new ApiError('MAESTRO_EXISTENTE', `Ya está ${cual}`));

/** Two accounts cannot answer at one number. */
export const numeroDeOtra = (): ApiError =>
  datosInvalidos([{ path: 'numeroLlamado', message: 'Es el de otra cuenta' }]);
