import type { StatusAfiliado } from '../asistencia/estado';
import type { Reglas } from '../reglas';

/** What an Expediente is started with. No personal data. */
export interface EntradaExpediente {
  /** Version of the story this case runs to its end. */
  version: 1;
  expediente: number;
  abiertoEn: string;
  cuenta: string;
  afiliado: string;
  afiliadoStatus: StatusAfiliado;
  coordinador: string;
  reglas: Reglas;
  reglasVersion: number;
}
