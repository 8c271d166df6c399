import { ahora } from '../../clock';
import { escribeConstancia } from '../../constancia/constancia';
import { leeConstancia } from '../../constancia/read';
import { ruta } from '../../route';
import { casoDe, enRuta } from './shared';

export const getConstancia = ruta({
  method: 'get',
  path: '/asistencias/:numero/:n/constancia.pdf',
  summary: 'La constancia del caso, para el registro de calidad (ISO 9001), en PDF',
  description:
    'Afiliado, servicio, relojes con su cláusula, promesas, costos, conformidad y bitácora. Cada página dice «Uso de la compañía» (A-7.R06).',
  params: enRuta,
  responses: { 200: 'application/pdf' },
  handle: async ({ ctx, params, sesion }) => {
    const caso = casoDe(params);
    const leida = await leeConstancia(ctx, caso);
    const doc = await escribeConstancia(leida, { en: (await ahora(ctx)).getTime(), por: sesion.usuario });
    return {
      status: 200,
      headers: { 'Content-Disposition': `inline; filename="constancia-${caso.expediente}-${caso.n}.pdf"` },
      body: (res) => void doc.pipe(res),
    };
  },
});
