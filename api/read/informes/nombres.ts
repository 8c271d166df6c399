import { SIN } from '../../../contracts/informe';
import { nombreDeRol } from '../../../procedure/roles';
import { definicionReloj, esReloj, RELOJES } from '../../../procedure/clocks';
import { deIso, mesConAno } from '../../../procedure/instante';
import type { PrismaClient } from '../../../prisma/generated/client';

type Por = 'clausula' | 'reloj' | 'cuenta' | 'coordinador' | 'proveedor' | 'mes' | 'nivel';

/** What the groups of a report are called, by their keys. */
export async function nombresDe(
  prisma: PrismaClient,
  por: Por,
  claves: readonly string[],
): Promise<(clave: string) => string> {
  const id = { in: [...claves] };
  const select = { id: true, nombre: true };
  switch (por) {
    case 'cuenta':
      return porId(await prisma.cuenta.findMany({ where: { id }, select }));
    case 'proveedor':
      return porId([
        { id: SIN, nombre: 'Sin proveedor' },
        ...(await prisma.proveedor.findMany({ where: { id }, select })),
      ]);
    case 'coordinador': {
      const filas = await prisma.usuario.findMany({
        where: { usuario: id },
        select: { usuario: true, nombre: true },
      });
      return porId(filas.map(({ usuario, nombre }) => ({ id: usuario, nombre })));
    }
    case 'clausula':
      return tituloDeClausula;
    case 'reloj':
      return (reloj) => (esReloj(reloj) ? definicionReloj(reloj).titulo : 'Anotados a mano');
    case 'mes':
      return (mes) => mesConAno(deIso(`${mes}-01T12:00:00Z`));
    case 'nivel':
      return (escalon) => {
        const [nivel = '', rol = ''] = escalon.split(' ');
        return `Nivel ${nivel}: ${nombreDeRol(rol)}`;
      };
  }
}

function porId(filas: readonly { id: string; nombre: string }[]): (clave: string) => string {
  const nombres = new Map(filas.map((f) => [f.id, f.nombre]));
  return (clave) => nombres.get(clave) ?? clave;
}

/** The clocks it asks for; hand-made items hang on the clause of the agenda. */
function tituloDeClausula(clausula: string): string {
  const titulos = Object.values(RELOJES)
    .filter((r) => r.clausula === clausula)
    .map((r) => r.titulo);
  return titulos.length > 0 ? titulos.join('; ') : 'Anotados a mano';
}
