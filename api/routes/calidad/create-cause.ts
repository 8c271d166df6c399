import { causa, causaNueva } from '../../../contracts/calidad';
import { idDeCausa } from '../../../procedure/calidad/causas';
import { ApiError, datosInvalidos } from '../../problem';
import { ruta } from '../../route';
import { siEsRepetido } from '../../unique';

export const createCausa = ruta({
  method: 'post',
  path: '/calidad/causas',
  summary: 'Agrega una causa',
  description: 'Su id se forma con su nombre y el de las que tiene encima, y ya no cambia.',
  body: causaNueva,
  responses: { 201: causa },
  errors: ['CAUSA_EXISTENTE'],
  handle: async ({ ctx, body: { nombre, padre }, sesion }) => {
    const encima = padre ? await ctx.prisma.causa.findUnique({ where: { id: padre } }) : null;
    if (padre && (!encima?.activo || encima.nivel === 3))
      throw datosInvalidos([{ path: 'padre', message: 'No es una causa activa de nivel 1 o 2' }]);
    const id = idDeCausa(nombre, encima?.id ?? null);
    if (id === undefined) throw datosInvalidos([{ path: 'nombre', message: 'Debe tener letras o números' }]);
    const fila = await ctx.prisma.causa
      .create({ data: { id, nombre, nivel: (encima?.nivel ?? 0) + 1, padre: encima?.id ?? null } })
      .catch(siEsRepetido(() => new ApiError('CAUSA_EXISTENTE', `Ya hay una causa ${id}`)));
    ctx.log.info({ causa: id, por: sesion.usuario }, 'causa nueva');
    return { status: 201, body: fila };
  },
});
