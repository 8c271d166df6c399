import type { AsistenciaResumida, ExpedienteResumido } from '../../data/types';

/** One line of the module: an Asistencia with its Expediente, or an Expediente that has none yet. */
export interface Row {
  id: string;
  expediente: ExpedienteResumido;
  asistencia: AsistenciaResumida | undefined;
}

interface Filters {
  servicio?: string | undefined;
  status?: string | undefined;
}

/** The filters that speak of an Asistencia leave only those; the API gives whole Expedientes. */
export function rowsOf(expedientes: readonly ExpedienteResumido[], { servicio, status }: Filters): Row[] {
  return expedientes.flatMap((expediente): Row[] => {
    if (expediente.asistencias.length === 0)
      return [{ id: String(expediente.numero), expediente, asistencia: undefined }];
    return expediente.asistencias
      .filter((a) => (!servicio || a.servicio === servicio) && (!status || a.status === status))
      .map((asistencia) => ({ id: asistencia.numero, expediente, asistencia }));
  });
}

/** By the server's clock. @param segundo epoch seconds. */
export const isOverdue = ({ asistencia }: Row, segundo: number): boolean =>
  asistencia?.terminadaEn === null &&
  asistencia.proximoVencimiento !== null &&
  Date.parse(asistencia.proximoVencimiento) <= segundo * 1000;
