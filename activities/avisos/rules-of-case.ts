import { Prisma } from '../../prisma/generated/client';

/** Joins to an alert `a` what its case goes by: `r`, the version of the rules it began with, and `s`, its Asistencia if it has one. */
export const CON_SUS_REGLAS = Prisma.sql`
  JOIN expediente x ON x.numero = a.expediente
  LEFT JOIN asistencia s ON s.expediente = a.expediente AND s.n = abs(a.n)
  LEFT JOIN calidad c ON c.expediente = a.expediente AND c.n = a.n
  JOIN reglas r ON r.version = coalesce(c.reglas_version, s.reglas_version, x.reglas_version)`;
