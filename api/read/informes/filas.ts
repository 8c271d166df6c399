import type { z } from 'zod';
import type { acuseDeInforme, hechoDeProveedor, promesaDeInforme, relojDeInforme } from '../../../contracts/informe';
import { numeroDeCaso } from '../../../contracts/temporal';
import { enPesos } from '../../../contracts/wire';
import { RELOJES_DE_LA_ASIGNACION } from '../../../procedure/asistencia/proveedor-perdido';
import { Prisma } from '../../../prisma/generated/client';
import { aIso, aIsoONull, tituloDePendiente } from '../rows';
import { CON_CUENTA, CUENTA } from './lista';
import { enMinutos } from './resumen';

type Reloj = z.output<typeof relojDeInforme>;
type Promesa = z.output<typeof promesaDeInforme>;
type Acuse = z.output<typeof acuseDeInforme>;
type Hecho = z.output<typeof hechoDeProveedor>;

/** Instants as the driver gives them, the measure in seconds. */
type Fila<E, Instantes extends keyof E> = Omit<E, 'numero' | 'atraso' | Instantes> & {
  en: Date;
  medida: number | null;
  expediente: number;
  n: number;
};
type DeReloj = Fila<Reloj, 'abiertoEn' | 'venceEn' | 'cerradoEn' | 'titulo'> & {
  venceEn: Date;
  cerradoEn: Date | null;
  a_mano: string | null;
  expresion: string;
};
type DePromesa = Fila<Promesa, 'desde' | 'hasta' | 'dadaEn' | 'resueltaEn'> & {
  desde: Date | null;
  hasta: Date;
  resueltaEn: Date | null;
};
type DeAcuse = Fila<Acuse, 'sonoEn' | 'calloEn' | 'titulo' | 'minutos'> & {
  calloEn: Date | null;
  a_mano: string | null;
  expresion: string;
};
type DeHecho = Fila<Hecho, 'en' | 'que' | 'excedente'> & { estado: string; excedente: number | null };

const comun = ({
  id,
  expediente,
  n,
  cuenta,
  coordinador,
}: Pick<Reloj, 'id' | 'expediente' | 'n' | 'cuenta' | 'coordinador'>) => ({
  id,
  expediente,
  n,
  numero: numeroDeCaso({ expediente, n }),
  cuenta,
  coordinador,
});
const MEDIDA = Prisma.sql`q.medida::float8 AS medida`;
const A_MANO = Prisma.sql`(SELECT r.datos->>'titulo' FROM registro r WHERE r.id = p.registro_id) AS a_mano, p.formula->>'expresion' AS expresion`;

/** A clock with whose provider's assignment it belonged to. */
export const DE_RELOJES = {
  columnas: Prisma.sql`p.reloj, p.clausula, p.vence_en AS "venceEn", p.cerrado_en AS "cerradoEn", p.resultado, jsonb_array_length(p.cambios) AS corrido, p.dueno AS coordinador,
    ${CUENTA}, ${MEDIDA}, ${A_MANO}, CASE WHEN p.reloj IN (${Prisma.join([...RELOJES_DE_LA_ASIGNACION])}) THEN (SELECT jsonb_build_object('id', pr.id, 'nombre', pr.nombre)
      FROM promesa m JOIN proveedor pr ON pr.id = m.proveedor WHERE m.expediente = p.expediente AND m.n = p.n AND m.sobre = 'LLEGADA' AND m.dada_en <= p.abierto_en
      ORDER BY m.dada_en DESC LIMIT 1) END AS proveedor`,
  con: Prisma.sql`JOIN pendiente p ON p.id = q.id ${CON_CUENTA}`,
  elemento: (f: DeReloj): Reloj => ({
    ...comun(f),
    proveedor: f.proveedor,
    reloj: f.reloj,
    clausula: f.clausula,
    titulo: tituloDePendiente({ reloj: f.reloj, a_mano: f.a_mano, formula: f }),
    abiertoEn: aIso(f.en),
    venceEn: aIso(f.venceEn),
    cerradoEn: aIsoONull(f.cerradoEn),
    resultado: f.resultado,
    corrido: f.corrido,
    atraso: enMinutos(f.medida),
  }),
};

export const DE_PROMESAS = {
  columnas: Prisma.sql`m.sobre, m.desde, m.hasta, m.resuelta_en AS "resueltaEn", m.estado, q.coordinador, ${CUENTA}, ${MEDIDA},
    jsonb_build_object('id', m.proveedor, 'nombre', coalesce(pr.nombre, m.proveedor)) AS proveedor`,
  con: Prisma.sql`JOIN promesa m ON m.id = q.id LEFT JOIN proveedor pr ON pr.id = m.proveedor ${CON_CUENTA}`,
  elemento: (f: DePromesa): Promesa => ({
    ...comun(f),
    proveedor: f.proveedor,
    sobre: f.sobre,
    desde: aIsoONull(f.desde),
    hasta: aIso(f.hasta),
    dadaEn: aIso(f.en),
    resueltaEn: aIsoONull(f.resueltaEn),
    estado: f.estado,
    atraso: enMinutos(f.medida),
  }),
};

export const DE_ACUSES = {
  columnas: Prisma.sql`p.reloj, p.clausula, a.nivel, a.rol, a.estado, a.cesada_en AS "calloEn", p.dueno AS coordinador, ${CUENTA}, ${A_MANO},
    extract(epoch FROM a.cesada_en - a.instante)::float8 AS medida`,
  con: Prisma.sql`JOIN alerta a ON a.id = q.id JOIN pendiente p ON p.id = a.pendiente_id ${CON_CUENTA}`,
  elemento: (f: DeAcuse): Acuse => ({
    ...comun(f),
    reloj: f.reloj,
    clausula: f.clausula,
    titulo: tituloDePendiente({ reloj: f.reloj, a_mano: f.a_mano, formula: f }),
    nivel: f.nivel,
    rol: f.rol,
    sonoEn: aIso(f.en),
    estado: f.estado,
    calloEn: aIsoONull(f.calloEn),
    minutos: enMinutos(f.medida),
  }),
};

/** What a fact is, and what came of it: «PROMESA CUMPLIDA» is two words, «CONFORME» what the affiliate said. */
function queEs(estado: string): Pick<Hecho, 'que' | 'resultado'> {
  const [que = '', resultado = null] = estado.split(' ');
  switch (que) {
    case 'PROMESA':
      return { que: 'PROMETIO', resultado };
    case 'DIAGNOSTICO':
      return { que, resultado };
    case 'ACEPTO':
    case 'DECLINO':
    case 'NO_CONTESTO':
      return { que, resultado: null };
    default:
      return { que: 'CONFORMIDAD', resultado: que };
  }
}

export const DE_PROVEEDORES = {
  columnas: Prisma.sql`q.estado, q.excedente::float8 AS excedente, a.coordinador, ${CUENTA}, ${MEDIDA},
    jsonb_build_object('id', q.proveedor, 'nombre', coalesce(pr.nombre, q.proveedor)) AS proveedor`,
  con: Prisma.sql`JOIN asistencia a ON a.expediente = q.expediente AND a.n = q.n LEFT JOIN proveedor pr ON pr.id = q.proveedor ${CON_CUENTA}`,
  elemento: (f: DeHecho): Hecho => ({
    ...comun(f),
    proveedor: f.proveedor,
    en: aIso(f.en),
    ...queEs(f.estado),
    atraso: enMinutos(f.medida),
    excedente: f.excedente === null || f.excedente === 0 ? null : enPesos(f.excedente),
  }),
};
