import { enlaceDeAcuse } from '../../../contracts/alerta';
import { numeroDeCaso } from '../../../contracts/temporal';
import { tituloDe } from '../../../procedure/agenda-rows';
import { aIso } from '../../read/rows';
import { rutaPublica } from '../../route';
import { enlaceDe, enRuta, ERRORES_DE_ENLACE } from './shared';

export const getEnlace = rutaPublica({
  method: 'get',
  path: '/acuses/:token',
  summary: 'Qué acusa el enlace de un correo',
  description: 'No cambia nada: hay programas de correo que abren los enlaces. Acusa `POST`.',
  params: enRuta,
  responses: { 200: enlaceDeAcuse },
  errors: ERRORES_DE_ENLACE,
  handle: async ({ ctx, params }) => {
    const { alerta, persona, venceEn } = await enlaceDe(ctx, params.token);
    const pendiente = await ctx.prisma.pendiente.findUniqueOrThrow({ where: { id: alerta.pendienteId } });
    return {
      status: 200,
      body: {
        pendiente: pendiente.id,
        numero: numeroDeCaso(alerta),
        titulo: tituloDe(alerta.reloj),
        clausula: pendiente.clausula,
        venceEn: aIso(pendiente.venceEn),
        nivel: alerta.nivel,
        suena: alerta.estado === 'SONANDO',
        persona: { usuario: persona.usuario, nombre: persona.nombre },
        hasta: aIso(venceEn),
      },
    };
  },
});
