import { hojaDeLlamados } from '../../../contracts/asistencia';
import { numeroDeCaso } from '../../../contracts/temporal';
import type { IdDeCaso } from '../../../contracts/temporal';
import type { Posicion } from '../../../procedure/call-order';
import type { PrismaClient } from '../../../prisma/generated/client';
import { noEncontrado } from '../../problem';
import { ruta } from '../../route';
import { casoDe, enRuta } from './shared';

export const getPosiciones = ruta({
  method: 'get',
  path: '/asistencias/:numero/:n/posiciones',
  summary: 'La hoja de llamados: a quién llamar, en orden, y qué se le puede decir',
  description: 'Antes de que empiece la búsqueda, las posiciones previstas para el servicio y la zona.',
  params: enRuta,
  responses: { 200: hojaDeLlamados },
  handle: async ({ ctx: { prisma }, params }) => {
    const caso = casoDe(params);
    const fila = await prisma.asistencia.findUnique({
      where: { expediente_n: caso },
      include: { deExpediente: { include: { afiliado: true } } },
    });
    if (!fila) throw noEncontrado(`la asistencia ${numeroDeCaso(caso)}`);
    const estado = fila.estado as {
      posiciones?: Posicion[];
      posicion?: string | null;
      consentimiento?: boolean | null;
    };
    const hoja = estado.posiciones?.length ? estado.posiciones : await previstas(prisma, fila);
    const proveedores = await prisma.proveedor.findMany({ where: { id: { in: hoja.map((p) => p.proveedor) } } });
    const posiciones = hoja.flatMap((p) => {
      const proveedor = proveedores.find(({ id }) => id === p.proveedor);
      if (!proveedor) return [];
      const { nombre, razonSocial, condicion, telefono, email } = proveedor;
      return [{ ...p, nombre, razonSocial, condicion, telefono, email }];
    });
    const consentimiento = estado.consentimiento ?? null;
    const { deExpediente: e } = fila;
    const personales = {
      afiliado: `${e.afiliado.nombre} ${e.afiliado.apellido}`,
      contacto: `${e.contactoNombre} ${e.contactoApellido}`,
      telefono: e.contactoTelefono,
      direccion: e.direccion,
      zona: fila.zonaId,
      subzona: e.subzona,
      referencias: e.referencias,
    };
    return {
      status: 200,
      body: {
        turno: estado.posicion ?? null,
        posiciones,
        consentimiento,
        paraInformar: consentimiento === true ? personales : null,
      },
    };
  },
});

async function previstas(
  prisma: PrismaClient,
  { servicioId, zonaId }: { servicioId: string; zonaId: string } & IdDeCaso,
): Promise<Posicion[]> {
  const filas = await prisma.posicion.findMany({
    where: { servicioId, zonaId, proveedor: { status: 'ACTIVO' } },
    orderBy: { posicion: 'asc' },
  });
  return filas.map(({ proveedorId }, i) => ({
    proveedor: proveedorId,
    posicion: i + 1,
    intentos: 0,
    estado: 'PENDIENTE',
  }));
}
