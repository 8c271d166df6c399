import { expedienteNuevo } from '../../../contracts/expediente';
import { enEspanol } from '../../../contracts/wire';
import { erroresDeDatos } from '../../../procedure/registros/valida';
import { asistenciasOf, expedienteOf, fieldOfAsistencia } from './values';
import type { Values } from './values';

export interface Complaint {
  path: string;
  message: string;
}

/** What must be mended before anything is sent, by the contracts it is sent under. */
export function complaintsAbout(valores: Values): Complaint[] {
  const leido = expedienteNuevo.safeParse(expedienteOf(valores), { error: enEspanol });
  return [
    ...(leido.success ? [] : leido.error.issues.map((i) => ({ path: i.path.join('.'), message: i.message }))),
    ...(valores.servicios.length === 0 ? [{ path: 'servicios', message: 'Elija al menos un servicio' }] : []),
    ...asistenciasOf(valores).flatMap(({ registros = [] }, i) =>
      registros.flatMap(({ codigo, datos = {} }) =>
        erroresDeDatos(codigo, datos, { conTexto: true }).map(({ path, message }) => ({
          path: fieldOfAsistencia(path, i),
          message,
        })),
      ),
    ),
  ];
}
