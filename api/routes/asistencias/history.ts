import { z } from 'zod';
import { historialDeAsistencia } from '../../../contracts/historial';
import { numeroDeCaso } from '../../../contracts/temporal';
import { paginado } from '../../../contracts/wire';
import { definicion, esCodigo } from '../../../procedure/registros/catalogo';
import type { Registro } from '../../../prisma/generated/client';
import { cursorDeInstante, enPagina, leeCursor } from '../../page';
import { noEncontrado } from '../../problem';
import { cambiosDe, nombres, quienesSon, tenencias } from '../../read/historial';
import type { Nombres } from '../../read/historial';
import { aIso, aIsoONull } from '../../read/rows';
import { ruta } from '../../route';
import { casoDe, enRuta } from './shared';

type Recibido = z.output<typeof historialDeAsistencia>['elementos'][number];

export const getHistorial = ruta({
  method: 'get',
  path: '/asistencias/:numero/:n/historial',
  summary: 'Auditoría: quién la tuvo, y todo lo que se registró, también lo rechazado y por qué; lo más viejo primero',
  params: enRuta,
  query: z.strictObject(paginado(100, 500)),
  responses: { 200: historialDeAsistencia },
  handle: async ({ ctx: { prisma }, params, query: { limite, cursor } }) => {
    const caso = casoDe(params);
    const ultimo = leeCursor(cursorDeInstante, cursor);
    const [asistencia, cambios, total, filas] = await Promise.all([
      prisma.asistencia.findUnique({
        where: { expediente_n: caso },
        select: { coordinador: true, abiertaEn: true, terminadaEn: true },
      }),
      cambiosDe(prisma, caso),
      prisma.registro.count({ where: caso }),
      prisma.registro.findMany({
        where: { ...caso, ...despuesDe(ultimo) },
        orderBy: [{ recibidoEn: 'asc' }, { id: 'asc' }],
        take: limite + 1,
      }),
    ]);
    if (!asistencia) throw noEncontrado(`la asistencia ${numeroDeCaso(caso)}`);
    const { coordinador, abiertaEn: desde, terminadaEn: hasta } = asistencia;
    const persona = await nombres(prisma, [
      coordinador,
      ...quienesSon(cambios),
      ...filas.flatMap((f) => f.usuario ?? []),
    ]);
    const pagina = enPagina(
      filas,
      limite,
      total,
      (f) => [aIso(f.recibidoEn), f.id],
      (f) => recibido(f, persona),
    );
    return {
      status: 200,
      body: { ...pagina, coordinadores: tenencias(cambios, { coordinador, desde, hasta }, persona) },
    };
  },
});

const despuesDe = (ultimo: [string, string] | undefined) =>
  ultimo
    ? { OR: [{ recibidoEn: { gt: new Date(ultimo[0]) } }, { recibidoEn: new Date(ultimo[0]), id: { gt: ultimo[1] } }] }
    : {};

const recibido = (f: Registro, persona: Nombres): Recibido => ({
  id: f.id,
  codigo: f.codigo,
  titulo: esCodigo(f.codigo) ? definicion(f.codigo).titulo : f.codigo,
  de: f.usuario === null ? null : persona(f.usuario),
  rol: f.rol,
  ocurridoEn: aIsoONull(f.ocurridoEn),
  recibidoEn: aIso(f.recibidoEn),
  resueltoEn: aIsoONull(f.resueltoEn),
  estado: f.estado as Recibido['estado'],
  transicion: f.transicion,
  rechazo: f.rechazo as Recibido['rechazo'],
});
