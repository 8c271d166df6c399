import type { z } from 'zod';
import type { corrida, PendienteDeApi } from '../../contracts/pendiente';
import type { AsistenciaDeApi } from '../../contracts/asistencia';
import { tituloDe } from '../../procedure/agenda-rows';
import { iso } from '../../procedure/instante';
import { Prisma } from '../../prisma/generated/client';

/** Instants inside JSON that PostgreSQL made come as text with its own offset. */
export const aIso = (texto: string | Date): string => new Date(texto).toISOString();
export const aIsoONull = (texto: string | Date | null): string | null => (texto === null ? null : aIso(texto));

export interface FilaPendiente {
  id: string;
  expediente: number;
  n: number;
  reloj: string;
  clausula: string;
  abierto_en: string | Date;
  vence_en: string | Date;
  formula: { expresion: string; cuenta: string; desde: number };
  dueno: string;
  escalera: string;
  nivel: number;
  acusado_por: string | null;
  acusado_en: string | Date | null;
  /** What a hand-made item is about, kept with its registro. */
  a_mano: string | null;
}

/** Columns of `FilaPendiente` of a row named `p`. */
export const PENDIENTE = Prisma.sql`p.id, p.expediente, p.n, p.reloj, p.clausula, p.abierto_en, p.vence_en, p.formula, p.dueno, p.escalera, p.nivel,
  p.acusado_por, p.acusado_en, (SELECT r.datos->>'titulo' FROM registro r WHERE r.id = p.registro_id) AS a_mano`;

const relojDe = (p: FilaPendiente) => ({
  id: p.id,
  expediente: p.expediente,
  n: p.n,
  reloj: p.reloj,
  clausula: p.clausula,
  titulo: tituloDePendiente(p),
  abiertoEn: aIso(p.abierto_en),
  venceEn: aIso(p.vence_en),
  formula: { ...p.formula, desde: iso(p.formula.desde) },
  dueno: p.dueno,
  escalera: p.escalera,
  nivel: p.nivel,
  acusadoPor: p.acusado_por,
  acusadoEn: aIsoONull(p.acusado_en),
});

/** One the case made for somebody to do has its reason where the arithmetic would be. */
export function tituloDePendiente({
  reloj,
  a_mano,
  formula,
}: Pick<FilaPendiente, 'reloj' | 'a_mano'> & { formula: { expresion: string } }): string {
  if (!reloj.startsWith('M-')) return tituloDe(reloj);
  return a_mano ?? formula.expresion;
}

export const pendienteDe = (p: FilaPendiente, ahora: Date): PendienteDeApi => ({
  ...relojDe(p),
  vencido: new Date(p.vence_en) <= ahora,
});

/** A run of a clock, open or ended. */
export interface FilaCorrida extends FilaPendiente {
  cerrado_en: string | Date | null;
  resultado: z.output<typeof corrida>['resultado'];
  cerrado_por: string | null;
  cambios: { venceEn: string; hasta: string }[];
}

/** The columns it has beside those of `PENDIENTE`. */
export const CORRIDA = Prisma.sql`p.cerrado_en, p.resultado, p.cerrado_por, p.cambios`;

export const corridaDe = (f: FilaCorrida): z.output<typeof corrida> => ({
  ...relojDe(f),
  cerradoEn: aIsoONull(f.cerrado_en),
  resultado: f.resultado,
  cerradoPor: f.cerrado_por,
  cambios: f.cambios,
});

export interface FilaPromesa {
  id: string;
  de: string;
  sobre: 'LLEGADA' | 'TERMINO';
  proveedor: string;
  desde: string | null;
  hasta: string;
  dada_en: string;
  usuario: string | null;
  estado: AsistenciaDeApi['promesas'][number]['estado'];
  tarde: boolean;
  resuelta_en: string | null;
}

export const promesaDe = (p: FilaPromesa): AsistenciaDeApi['promesas'][number] => ({
  id: p.id,
  de: p.de,
  sobre: p.sobre,
  proveedor: p.proveedor,
  desde: aIsoONull(p.desde),
  hasta: aIso(p.hasta),
  dadaEn: aIso(p.dada_en),
  usuario: p.usuario,
  estado: p.estado,
  tarde: p.tarde,
  resueltaEn: aIsoONull(p.resuelta_en),
});
