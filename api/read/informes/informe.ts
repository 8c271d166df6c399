import type { PrismaClient } from '../../../prisma/generated/client';
import { nombresDeGrupos } from './nombres';
import { resume } from './resumen';
import type { Clave, Cuenta, Fuente, Tramo } from './resumen';

type Por = Exclude<Clave, 'escalon'> | 'nivel';

/** Groups that have an order of their own; the others go by how much they hold. */
const EN_ORDEN: readonly Por[] = ['clausula', 'reloj', 'nivel', 'mes'];

interface Informe<C extends string, P extends Por> {
  desde: string;
  hasta: string;
  por: P;
  total: Cuenta<C>;
  grupos: ({ clave: string; nombre: string } & Cuenta<C>)[];
}

/** A report with the names of its groups. `primera` is the number that says how much there is. */
export async function leeInforme<C extends string, P extends Por, S extends string = never>(
  prisma: PrismaClient,
  fuente: Fuente<C, S>,
  { tramo, por, primera }: { tramo: Tramo; por: P; primera: NoInfer<C> },
): Promise<Informe<C | S, P>> {
  const { total, grupos } = await resume(prisma, fuente, por === 'nivel' ? 'escalon' : por, tramo);
  const nombreDe = await nombresDeGrupos(
    prisma,
    por,
    grupos.map((g) => g.clave),
  );
  const ordenados = EN_ORDEN.includes(por) ? grupos : grupos.toSorted((a, b) => b[primera] - a[primera]);
  return { ...tramo.meses, por, total, grupos: ordenados.map((g) => ({ ...g, nombre: nombreDe(g.clave) })) };
}
