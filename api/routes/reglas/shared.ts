import type { z } from 'zod';
import type { versionDeReglas } from '../../../contracts/reglas';
import type { Reglas } from '../../../prisma/generated/client';

export const versionDe = (
  { version, vigenteDesde, motivo, autor, creadaEn, contenido }: Reglas,
  vigente: number,
): z.output<typeof versionDeReglas> => ({
  version,
  vigenteDesde: vigenteDesde.toISOString(),
  motivo,
  autor,
  creadaEn: creadaEn.toISOString(),
  vigente: version === vigente,
  contenido: contenido as Record<string, unknown>,
});
