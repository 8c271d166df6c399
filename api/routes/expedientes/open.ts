import { expediente, expedienteNuevo } from '../../../contracts/expediente';
import { claveDe, esAsincrona } from '../../headers';
import { abreExpediente } from '../../openings/expediente';
import { enMarcha } from '../../openings/run';
import { leeExpediente } from '../../read/expediente';
import { ruta } from '../../route';

export const openExpediente = ruta({
  method: 'post',
  path: '/expedientes',
  summary: 'Abre un expediente',
  body: expedienteNuevo,
  idempotente: true,
  asincrona: true,
  responses: { 201: expediente },
  errors: ['CLAVE_REUTILIZADA'],
  handle: async ({ ctx, body, sesion, req }) => {
    const abierto = await abreExpediente(ctx, body, claveDe(req), sesion);
    await enMarcha(ctx, abierto, esAsincrona(req));
    const numero = abierto.expediente;
    return {
      status: 201,
      body: await leeExpediente(ctx, numero),
      headers: { Location: `/api/v1/expedientes/${numero}` },
    };
  },
});
