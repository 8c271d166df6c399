import { consultaDeProveedores, enOrden, fueraDeOrden, informeDeProveedores } from '../../../contracts/informe';
import type { CifraDeProveedores } from '../../../contracts/informe';
import { enPesos } from '../../../contracts/wire';
import { leeInforme } from '../../read/informes/informe';
import { proveedores, puntajeDe } from '../../read/informes/proveedores';
import type { Cuenta } from '../../read/informes/resumen';
import { tramoDe } from '../../read/informes/resumen';
import { ruta } from '../../route';
import { informeEnCsv } from './table';

export const getInformeDeProveedores = ruta({
  method: 'get',
  path: '/informes/proveedores',
  summary: 'Puntaje de los proveedores: contestan, aceptan, llegan a hora, no cancelan, no exceden, dejan conforme',
  description: 'De lo que pasó en el período.',
  query: consultaDeProveedores.refine(enOrden, fueraDeOrden),
  responses: { 200: informeDeProveedores },
  csv: informeEnCsv,
  handle: async ({ ctx, query: { por, ...filtro } }) => {
    const tramo = await tramoDe(ctx, filtro);
    const leido = await leeInforme(ctx.prisma, proveedores(tramo, filtro), { tramo, por, primera: 'llamados' });
    const body = { ...leido, total: conPuntaje(leido.total), grupos: leido.grupos.map(conPuntaje) };
    return { status: 200, body };
  },
});

const conPuntaje = <F extends Cuenta<CifraDeProveedores | 'excedido'>>(fila: F) => ({
  ...fila,
  excedido: enPesos(fila.excedido),
  puntaje: puntajeDe(fila),
});
