import type { z } from 'zod';
import type { tenencia } from '../../contracts/historial';
import type { PrismaClient } from '../../prisma/generated/client';
import { aIso, aIsoONull } from './rows';

type Tenencia = z.output<typeof tenencia>;
type Persona = { usuario: string; nombre: string | null };
export type Nombres = (usuario: string) => Persona;

interface Cambio {
  n: number;
  de: string;
  a: string;
  en: Date;
  por: string | null;
}

/** What the cases of an Expediente went through, oldest first. */
export const cambiosDe = (prisma: PrismaClient, where: { expediente: number; n?: number }): Promise<Cambio[]> =>
  prisma.historialCoordinador.findMany({ where, orderBy: { id: 'asc' } });

/** Names of these people, and of whoever has left. */
export async function nombres(prisma: PrismaClient, usuarios: Iterable<string>): Promise<Nombres> {
  const filas = await prisma.usuario.findMany({
    where: { usuario: { in: [...new Set(usuarios)] } },
    select: { usuario: true, nombre: true },
  });
  const porUsuario = new Map(filas.map((f) => [f.usuario, f.nombre]));
  return (usuario) => ({ usuario, nombre: porUsuario.get(usuario) ?? null });
}

export const quienesSon = (cambios: readonly Cambio[]): string[] =>
  cambios.flatMap(({ de, a, por }) => [de, a, ...(por === null ? [] : [por])]);

interface Duracion {
  coordinador: string;
  desde: Date;
  hasta: Date | null;
}

/** Whose a case was, from its opening to its end: it began with whom it was first taken from. */
export function tenencias(cambios: readonly Cambio[], caso: Duracion, persona: Nombres): Tenencia[] {
  const primero = { a: cambios[0]?.de ?? caso.coordinador, en: caso.desde, por: null };
  return [primero, ...cambios].map(({ a, en, por }, i) => ({
    coordinador: persona(a),
    desde: aIso(en),
    hasta: aIsoONull(cambios[i]?.en ?? caso.hasta),
    por: por === null ? null : persona(por),
  }));
}
