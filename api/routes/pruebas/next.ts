import { aQuienes } from '../../../activities/avisos/drill';
import { reglasVigentes } from '../../../activities/rules';
import { proximaPrueba } from '../../../contracts/prueba-de-alcance';
import { iso, proximoDia } from '../../../procedure/instante';
import { ahora } from '../../clock';
import { ruta } from '../../route';

export const getProximaPrueba = ruta({
  method: 'get',
  path: '/pruebas-de-alcance/proxima',
  summary: 'Cuándo es la próxima semanal, y a quiénes alcanzaría una pedida ahora',
  responses: { 200: proximaPrueba },
  handle: async ({ ctx }) => {
    const { prisma } = ctx;
    const instante = await ahora(ctx);
    const { dia, hora, responder } = (await reglasVigentes(prisma, instante)).pruebaDeAlcance;
    const preguntados = await aQuienes(prisma, instante);
    const personas = await prisma.usuario.findMany({
      where: { usuario: { in: preguntados.map((p) => p.usuario) } },
      select: { usuario: true, nombre: true, rol: true },
    });
    const alcanza = preguntados.flatMap(({ usuario, canales }) =>
      personas
        .filter((p) => p.usuario === usuario)
        .map((p) => ({ ...p, canales: canales.filter((c) => c.falta === undefined).map((c) => c.canal) })),
    );
    const en = iso(proximoDia(instante.getTime(), dia, hora));
    return { status: 200, body: { en, minutos: responder, alcanza } };
  },
});
