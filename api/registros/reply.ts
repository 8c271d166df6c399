import type { AsistenciaDeApi } from '../../contracts/asistencia';
import type { CasoDeCalidadDeApi } from '../../contracts/calidad';
import type { ExpedienteDeApi } from '../../contracts/expediente';
import type { ResultadoDeApi } from '../../contracts/registro';
import type { Context } from '../context';
import { leeAsistencia } from '../read/asistencia';
import { leeCasoDeCalidad } from '../read/calidad';
import { leeExpediente } from '../read/expediente';
import { resultadoDe } from './store';
import { registra } from './submit';
import type { Solicitud } from './submit';

type Con<S> =
  | { status: 200; body: S & { registro: ResultadoDeApi }; headers: Record<string, string> }
  | { status: 202; body: ResultadoDeApi; headers: Record<string, string> };

/** Settled: the new state. Not yet: where to look. */
async function tras<S>(ctx: Context, solicitud: Solicitud, lee: () => Promise<S>): Promise<Con<S>> {
  const fila = await registra(ctx, solicitud);
  const registro = resultadoDe(fila);
  const headers = { Location: `/api/v1/registros/${fila.id}` };
  return registro.estado === 'RECIBIDO'
    ? { status: 202, body: registro, headers }
    : { status: 200, body: { ...(await lee()), registro }, headers };
}

/** Sends a registro and answers with what became of it. */
export const responde = {
  asistencia: (ctx: Context, solicitud: Solicitud): Promise<Con<AsistenciaDeApi>> =>
    tras(ctx, solicitud, () => leeAsistencia(ctx, solicitud.caso)),
  expediente: (ctx: Context, solicitud: Solicitud): Promise<Con<ExpedienteDeApi>> =>
    tras(ctx, solicitud, () => leeExpediente(ctx, solicitud.caso.expediente)),
  calidad: (ctx: Context, solicitud: Solicitud): Promise<Con<CasoDeCalidadDeApi>> =>
    tras(ctx, solicitud, () => leeCasoDeCalidad(ctx, solicitud.caso)),
};
