import type { EntradaExpediente } from '../expediente/estado';
import { abreExpediente } from '../expediente/expediente';
import { iso } from '../instante';
import { REGLAS_PREDETERMINADAS } from '../reglas';
import type { Aviso } from '../transicion';
import { MUNDO } from './mundo';
import type { Mundo } from './mundo';
import { Prueba } from './prueba';
import { alas } from './tiempo';

const ENTRADA: EntradaExpediente = {
  version: 1,
  expediente: 153_567,
  abiertoEn: iso(alas('08:00')),
  cuenta: 'cuenta',
  afiliado: 'afiliado',
  afiliadoStatus: 'ACTIVO',
  coordinador: 'coordinador',
  reglas: REGLAS_PREDETERMINADAS,
  reglasVersion: 1,
};

/** An Expediente opened on the Monday at 08:00, but for what `cambios` says. */
export const expediente = (cambios: Partial<EntradaExpediente> = {}, mundo: Partial<Mundo> = {}): Prueba =>
  new Prueba(abreExpediente({ ...ENTRADA, ...cambios }), alas('08:00'), { ...MUNDO, ...mundo });

/** News of one of its Asistencias, at `hora`. */
export function avisa(prueba: Prueba, hora: string, aviso: Aviso): void {
  prueba.ahora = alas(hora);
  prueba.aplica({ tipo: 'aviso', aviso, recibidoEn: iso(prueba.ahora) });
}
