import { z } from 'zod';
import { asistenciaAbierta, asistenciaNueva } from '../../../contracts/asistencia';
import { numeroEnRuta } from '../../../contracts/wire';
import { claveDe, esAsincrona } from '../../headers';
import { abreAsistencia } from '../../openings/asistencia';
import { enMarcha } from '../../openings/run';
import { leeAsistencia } from '../../read/asistencia';
import { ruta } from '../../route';

export const openAsistencia = ruta({
  method: 'post',
  path: '/expedientes/:numero/asistencias',
  summary: 'Abre una asistencia',
  description:
    'Puede llevar los registros de apertura. Si uno está mal escrito o su rol no alcanza, no se abre nada; si el caso rechaza alguno, la asistencia queda abierta y `registros` lo dice.',
  params: z.strictObject({ numero: numeroEnRuta }),
  body: asistenciaNueva,
  cuerpoDespues: true,
  idempotente: true,
  asincrona: true,
  responses: { 201: asistenciaAbierta },
  errors: ['CLAVE_REUTILIZADA', 'EXPEDIENTE_CERRADO', 'GARANTIA_VENCIDA'],
  handle: async ({ ctx, params, body, sesion, req }) => {
    const abierta = await abreAsistencia(ctx, { expediente: params.numero, clave: claveDe(req), body, sesion });
    const registros = await enMarcha(ctx, abierta, esAsincrona(req));
    const Location = `/api/v1/asistencias/${abierta.expediente}/${abierta.n}`;
    return { status: 201, body: { ...(await leeAsistencia(ctx, abierta)), registros }, headers: { Location } };
  },
});
