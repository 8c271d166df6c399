import { SIN } from '../../../contracts/informe';
import { nombreDeRol } from '../../../procedure/roles';
import { definicionReloj, esReloj, RELOJES } from '../../../procedure/clocks';
import { deIso, mesConAno } from '../../../procedure/instante';
import type { PrismaClient } from '../../../prisma/generated/client';
import { nombresDe } from '../hechos';
import { nombresDeProveedores } from '../proveedores';

type Por = 'clausula' | 'reloj' | 'cuenta' | 'coordinador' | 'proveedor' | 'mes' | 'nivel';

/** What the groups of a report are called, by their keys. */
export async function nombresDeGrupos(
  prisma: PrismaClient,
  por: Por,
  claves: readonly string[],
): Promise<(clave: string) => string> {
  switch (por) {
    case 'cuenta': {
      const filas = await prisma.cuenta.findMany({
        where: { id: { in: [...claves] } },
        select: { id: true, nombre: true },
      });
      return porClave(new Map(filas.map((f) => [f.id, f.nombre])));
    }
    case 'proveedor': {
      const proveedor = await nombresDeProveedores(prisma, claves);
      return (clave) => (clave === SIN ? 'Sin proveedor' : proveedor(clave).nombre);
    }
    case 'coordinador':
      return porClave(await nombresDe(prisma, [...claves]));
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

const porClave =
  (nombres: ReadonlyMap<string, string>) =>
  (clave: string): string =>
    nombres.get(clave) ?? clave;

/** The clocks it asks for; hand-made items hang on the clause of the agenda. */
function tituloDeClausula(clausula: string): string {
  const titulos = Object.values(RELOJES)
    .filter((r) => r.clausula === clausula)
    .map((r) => r.titulo);
  return titulos.length > 0 ? titulos.join('; ') : 'Anotados a mano';
}
