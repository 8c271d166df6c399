import { z } from 'zod';
import { ESTADOS_DE_LLAMADA, llamadaDeMesa } from '../../../contracts/llamada';
import { pagina, paginado } from '../../../contracts/wire';
import { leeGuion, saludoA } from '../../../procedure/guiones';
import { HORA } from '../../../procedure/instante';
import { SUENA_HASTA } from '../../../procedure/llamada';
import { colaTelefonica } from '../../../procedure/normaliza';
import type { Prisma, PrismaClient } from '../../../prisma/generated/client';
import { ahora } from '../../clock';
import { cursorDeInstante, enPagina, leeCursor } from '../../page';
import { AFILIADO } from '../../read/expediente';
import { LLAMADA, llamadaDe } from '../../read/llamada';
import type { FilaLlamada } from '../../read/llamada';
import { ruta } from '../../route';
import { porTelefono } from '../../search';

const RECIENTES_MS = 24 * HORA;
const CUANTOS_AFILIADOS = 5;

export const listLlamadas = ruta({
  method: 'get',
  path: '/llamadas',
  summary: 'Las llamadas que suenan, o las últimas',
  description:
    '`sonando`: sin atender y de los últimos cinco minutos, la que más espera primero. `recientes`: de las últimas 24 horas, la última primero. Cada una con el saludo que le corresponde y de quién puede ser.',
  query: z.strictObject({ estado: z.enum(ESTADOS_DE_LLAMADA).default('recientes'), ...paginado(25, 100) }),
  responses: { 200: pagina(llamadaDeMesa) },
  handle: async ({ ctx, sesion, query: { estado, limite, cursor } }) => {
    const { prisma } = ctx;
    const instante = await ahora(ctx);
    const sonando = estado === 'sonando';
    const desde = new Date(instante.getTime() - (sonando ? SUENA_HASTA : RECIENTES_MS));
    const where: Prisma.LlamadaWhereInput = { timbreEn: { gt: desde }, ...(sonando ? { atendidaEn: null } : {}) };
    const orden = sonando ? 'asc' : 'desc';
    const [total, filas] = await Promise.all([
      prisma.llamada.count({ where }),
      prisma.llamada.findMany({
        where: { AND: [where, tras(sonando ? 'gt' : 'lt', leeCursor(cursorDeInstante, cursor))] },
        include: { ...LLAMADA, expedientes: { select: { numero: true }, orderBy: { numero: 'desc' }, take: 1 } },
        orderBy: [{ timbreEn: orden }, { id: orden }],
        take: limite + 1,
      }),
    ]);
    const afiliados = await deQuienes(prisma, filas);
    const saludo = (f: FilaLlamada): string =>
      leeGuion('saludo', {
        ...(f.cuenta ? { cuenta: f.cuenta.nombre } : {}),
        saludo: saludoA(instante.getTime()),
        coordinador: sesion.nombre,
      });
    return {
      status: 200,
      body: enPagina(
        filas,
        limite,
        total,
        (f) => [f.timbreEn.toISOString(), f.id],
        (f) => ({
          ...llamadaDe(f, instante),
          saludo: saludo(f),
          afiliados: afiliados(f),
          expediente: f.expedientes[0]?.numero ?? null,
        }),
      ),
    };
  },
});

function tras(lado: 'gt' | 'lt', ultimo: [string, string] | undefined): Prisma.LlamadaWhereInput {
  if (!ultimo) return {};
  const [en, id] = [new Date(ultimo[0]), ultimo[1]];
  return { OR: [{ timbreEn: { [lado]: en } }, { timbreEn: en, id: { [lado]: id } }] };
}

/** Whose telephone each call comes from. */
async function deQuienes(prisma: PrismaClient, filas: FilaLlamada[]) {
  const colas = [...new Set(filas.flatMap((f) => colaDe(f) ?? []))];
  const ids =
    colas.length === 0
      ? []
      : await prisma.$queryRaw<{ id: string }[]>`
    SELECT id FROM afiliado WHERE ${porTelefono(colas, 'telefono1', 'telefono2')} ORDER BY apellido, nombre, id LIMIT 500`;
  const personas = await prisma.afiliado.findMany({
    where: { id: { in: ids.map((f) => f.id) } },
    include: AFILIADO,
    orderBy: [{ apellido: 'asc' }, { nombre: 'asc' }, { id: 'asc' }],
  });
  return (f: FilaLlamada) => {
    const cola = colaDe(f);
    const suyos = personas.filter((p) =>
      [p.telefono1, p.telefono2].some((t) => t !== null && colaTelefonica(t) === cola),
    );
    const deLaCuenta = suyos.filter((p) => p.cuentaId === f.cuentaId);
    return [...deLaCuenta, ...suyos.filter((p) => p.cuentaId !== f.cuentaId)]
      .slice(0, CUANTOS_AFILIADOS)
      .map(({ id, nombre, apellido, cuenta, plan }) => ({
        id,
        nombre,
        apellido,
        cuenta: { id: cuenta.id, nombre: cuenta.nombre },
        plan,
      }));
  };
}

/** Undefined for a caller who showed no number, or one without digits. */
function colaDe({ numeroLlamante }: FilaLlamada): string | undefined {
  const cola = colaTelefonica(numeroLlamante ?? '');
  return cola === '' ? undefined : cola;
}
