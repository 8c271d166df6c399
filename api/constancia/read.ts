import type { AsistenciaDeApi } from '../../contracts/asistencia';
import type { ExpedienteDeApi } from '../../contracts/expediente';
import type { IdDeCaso } from '../../contracts/temporal';
import type { Context } from '../context';
import { leeAsistencia } from '../read/asistencia';
import { leeBitacora } from '../read/bitacora';
import { leeCorridas } from '../read/corridas';
import { leeExpediente } from '../read/expediente';
import { nombresDe } from '../read/hechos';
import { nombresDeProveedores } from '../read/proveedores';

type Asiento = Awaited<ReturnType<typeof leeBitacora>>['elementos'][number];
type Corrida = Awaited<ReturnType<typeof leeCorridas>>[number];

/** All that is on record of one case. */
export interface Constancia {
  asistencia: AsistenciaDeApi;
  expediente: ExpedienteDeApi;
  bitacora: Asiento[];
  relojes: Corrida[];
  nombreDeProveedor: (id: string) => string;
  nombreDeUsuario: (usuario: string | null) => string;
}

/** No log is that long; the bound keeps a broken one from filling the memory. */
const ASIENTOS = 20_000;

/** @throws ApiError NO_ENCONTRADO */
export async function leeConstancia(ctx: Context, caso: IdDeCaso): Promise<Constancia> {
  const asistencia = await leeAsistencia(ctx, caso);
  const [expediente, { elementos: bitacora }, relojes] = await Promise.all([
    leeExpediente(ctx, caso.expediente),
    leeBitacora(ctx, caso, { limite: ASIENTOS }),
    leeCorridas(ctx.prisma, caso),
  ]);
  const [proveedor, usuarios] = await Promise.all([
    nombresDeProveedores(
      ctx.prisma,
      asistencia.promesas.map((p) => p.proveedor),
    ),
    nombresDe(ctx.prisma, [asistencia.coordinador, ...bitacora.map((b) => b.usuario)]),
  ]);
  return {
    asistencia,
    expediente,
    bitacora,
    relojes,
    nombreDeProveedor: (id) => proveedor(id).nombre,
    nombreDeUsuario: (usuario) => (usuario === null ? 'el sistema' : (usuarios.get(usuario) ?? usuario)),
  };
}
