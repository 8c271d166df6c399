import { ApiError } from '../../problem';
import { siEsRepetido } from '../../unique';

/** @throws ApiError BENEFICIARIO_EXISTENTE when the affiliate has that document among his own, else what it was given. */
export const yaEsBeneficiario = siEsRepetido(
  () => new ApiError('BENEFICIARIO_EXISTENTE', 'Ese documento ya está entre los beneficiarios del afiliado'),
);
