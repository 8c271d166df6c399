import type { Prisma } from '../prisma/generated/client';
import type { ErrorDeCampo } from '../procedure/registros/rechazos';

const ELIJA = {
  cuenta: 'Elija una cuenta de la lista (en la API, GET /cuentas)',
  servicio: 'Elija un servicio de la lista (en la API, GET /servicios)',
  zona: 'Elija una zona de la lista (en la API, GET /zonas)',
} as const;

/** The error of a field that names what is not on its list. @param path the field, when it is not called as the list is. */
export const fueraDeLista = (lista: keyof typeof ELIJA, path: string = lista): ErrorDeCampo => ({
  path,
  message: ELIJA[lista],
});

/** The errors of a `servicio` and a `zona` that do not exist, by their ids. A null zone is every zone. */
export async function inexistentes(
  prisma: Pick<Prisma.TransactionClient, 'servicio' | 'zona'>,
  { servicio, zona }: { servicio: string; zona: string | null },
): Promise<ErrorDeCampo[]> {
  const [hayServicio, hayZona] = await Promise.all([
    prisma.servicio.count({ where: { id: servicio } }),
    zona === null ? 1 : prisma.zona.count({ where: { id: zona } }),
  ]);
  return [...(hayServicio ? [] : [fueraDeLista('servicio')]), ...(hayZona ? [] : [fueraDeLista('zona')])];
}
