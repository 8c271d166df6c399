import { z } from 'zod';
import { cambioDeMaestro, MAESTROS } from '../../../contracts/cambio-de-maestro';
import type { Maestro } from '../../../contracts/cambio-de-maestro';
import { pagina, paginado, texto } from '../../../contracts/wire';
import { cursorDeTexto, enPagina, leeCursor } from '../../page';
import { nombresDe } from '../../read/hechos';
import { aIso } from '../../read/rows';
import { ruta } from '../../route';

type Cambios = z.output<typeof cambioDeMaestro>['cambios'];

export const listCambios = ruta({
  method: 'get',
  path: '/cambios-de-maestros',
  summary: 'Quién cambió qué de los maestros y cuándo, lo último primero',
  query: z.strictObject({ maestro: z.enum(MAESTROS).optional(), clave: texto(400).optional(), ...paginado(50) }),
  responses: { 200: pagina(cambioDeMaestro) },
  handle: async ({ ctx: { prisma }, query: { maestro, clave, limite, cursor } }) => {
    const [desde] = leeCursor(cursorDeTexto, cursor) ?? [];
    const where = { ...(maestro ? { maestro } : {}), ...(clave === undefined ? {} : { clave }) };
    const [total, filas] = await Promise.all([
      prisma.cambioDeMaestro.count({ where }),
      prisma.cambioDeMaestro.findMany({
        where: desde === undefined ? where : { ...where, id: { lt: BigInt(desde) } },
        orderBy: { id: 'desc' },
        take: limite + 1,
      }),
    ]);
    const nombres = await nombresDe(
      prisma,
      filas.map((f) => f.usuario),
    );
    const body = enPagina(
      filas,
      limite,
      total,
      (f) => [String(f.id)],
      (f) => ({
        id: String(f.id),
        maestro: f.maestro as Maestro,
        clave: f.clave,
        accion: f.accion as 'ALTA' | 'CAMBIO',
        cambios: f.cambios as Cambios,
        usuario: f.usuario,
        nombre: nombres.get(f.usuario) ?? f.usuario,
        en: aIso(f.en),
      }),
    );
    return { status: 200, body };
  },
});
