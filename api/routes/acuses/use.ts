import { resultado } from '../../../contracts/registro';
import { RECHAZOS } from '../../../procedure/registros/rechazos';
import type { Rol } from '../../../procedure/roles';
import { registra } from '../../registros/submit';
import { resultadoDe } from '../../registros/store';
import { rutaPublica } from '../../route';
import { enlaceDe, enRuta, ERRORES_DE_ENLACE } from './shared';

export const acknowledgeByLink = rutaPublica({
  method: 'post',
  path: '/acuses/:token',
  summary: 'Acusa lo que dice el enlace, en nombre de quien recibió el correo',
  description: 'El registro `acuse` sobre su caso, una sola vez. 202: el caso todavía no lo asentó.',
  params: enRuta,
  responses: { 200: resultado, 202: resultado },
  errors: [...ERRORES_DE_ENLACE, ...RECHAZOS],
  handle: async ({ ctx, params }) => {
    const { huella, alerta, persona } = await enlaceDe(ctx, params.token);
    const { usuario, nombre, rol } = persona;
    const sesion = { usuario, nombre, rol: rol as Rol, venceEn: new Date(), huella, porCookie: false };
    const fila = await registra(ctx, {
      caso: alerta,
      // Pressed twice at once, it is one acknowledgement.
      clave: `enlace-${huella.slice(0, 40)}`,
      body: { codigo: 'acuse', datos: { pendiente: alerta.pendienteId } },
      sesion,
      asincrona: false,
    });
    await ctx.prisma.enlaceAcuse.update({ where: { huella }, data: { usadoEn: new Date() } });
    const body = resultadoDe(fila);
    return body.estado === 'RECIBIDO' ? { status: 202, body } : { status: 200, body };
  },
});
