import type { ImportacionDeApi } from '../../contracts/importacion';
import type { Importacion } from '../../prisma/generated/client';
import { aIso, aIsoONull } from './rows';

export const importacionDe = ({ cuentaId, planId, ...fila }: Importacion): ImportacionDeApi => ({
  ...fila,
  cuenta: cuentaId,
  plan: planId,
  estado: fila.estado as ImportacionDeApi['estado'],
  empezadaEn: aIso(fila.empezadaEn),
  terminadaEn: aIsoONull(fila.terminadaEn),
  resultado: fila.resultado as ImportacionDeApi['resultado'],
});
