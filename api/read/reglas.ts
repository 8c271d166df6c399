import type { z } from 'zod';
import type { ValorDeReglas, versionDeReglas } from '../../contracts/reglas';
import { Prisma } from '../../prisma/generated/client';
import type { PrismaClient, Reglas as Fila } from '../../prisma/generated/client';
import { completa } from '../../procedure/reglas';
import type { Reglas } from '../../procedure/reglas';
import { DESCRIPCION, dichoDeRegla, valorDeRegla } from '../../procedure/reglas-descripcion';
import type { RutaDeRegla } from '../../procedure/reglas-descripcion';
import { noEncontrado } from '../problem';

export const versionDe = (
  { version, vigenteDesde, motivo, autor, creadaEn, contenido }: Fila,
  vigente: number,
  abiertos: ReadonlyMap<number, number>,
): z.output<typeof versionDeReglas> => ({
  version,
  vigenteDesde: vigenteDesde.toISOString(),
  motivo,
  autor,
  creadaEn: creadaEn.toISOString(),
  vigente: version === vigente,
  contenido: contenido as Record<string, unknown>,
  casosAbiertos: abiertos.get(version) ?? 0,
});

/** Open cases by the version they keep to their end. */
export async function casosAbiertos(prisma: PrismaClient, versiones: number[]): Promise<Map<number, number>> {
  if (versiones.length === 0) return new Map();
  const filas = await prisma.$queryRaw<{ version: number; casos: number }[]>`
    SELECT version, count(*)::int AS casos FROM (
      SELECT reglas_version AS version FROM expediente WHERE status = 'ABIERTO'
      UNION ALL SELECT reglas_version FROM asistencia WHERE terminada_en IS NULL
      UNION ALL SELECT reglas_version FROM calidad WHERE terminada_en IS NULL) abiertos
    WHERE version IN (${Prisma.join(versiones)}) GROUP BY version`;
  return new Map(filas.map((f) => [f.version, f.casos]));
}

/** @throws ApiError NO_ENCONTRADO */
export async function filaDeReglas(prisma: PrismaClient, version: number): Promise<Fila> {
  const fila = await prisma.reglas.findUnique({ where: { version } });
  if (!fila) throw noEncontrado(`la versión ${version} de las reglas`);
  return fila;
}

/** What a stored set holds, rules it is older than included. */
export const reglasDe = ({ contenido }: Pick<Fila, 'contenido'>): Reglas => completa(contenido as Partial<Reglas>);

export function valorDescrito(reglas: Reglas, ruta: RutaDeRegla): ValorDeReglas {
  const { etiqueta, unidad, clausula, relojes, propuesto } = DESCRIPCION[ruta];
  const valor = valorDeRegla(reglas, ruta);
  return {
    ruta,
    etiqueta,
    unidad,
    clausula,
    relojes: [...relojes],
    propuesto,
    valor,
    dicho: dichoDeRegla(ruta, valor),
  };
}
