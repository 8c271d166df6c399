import { z } from 'zod';
import { comienzoDeDia } from './periodo';
import { id, instante, monto, paginado, texto } from './wire';

/** Reports of what was promised and what was kept. `docs/informes.md` says from which facts each number comes. */

const mes = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, { error: 'Escriba un mes, como 2026-11' });

/** The instant at which a month, «2026-11», begins on the desk's calendar; with `meses`, so many later. */
export const comienzoDeMes = (m: string, meses = 0): Date => {
  const [ano = 0, numero = 1] = m.split('-').map(Number);
  return comienzoDeDia(new Date(Date.UTC(ano, numero - 1 + meses, 1)).toISOString().slice(0, 10));
};

/** What a filter asks for that has none: «sin proveedor». */
export const SIN = '-';

const filtrosDeCaso = {
  cuenta: id.optional(),
  coordinador: id.optional(),
  proveedor: id.optional().meta({ description: `\`${SIN}\`: los que no tienen` }),
};

const meses = {
  desde: mes.optional().meta({ description: 'Primer mes del calendario argentino; sin él, el mismo que `hasta`' }),
  hasta: mes.optional().meta({ description: 'Último mes, incluido; sin él, el actual' }),
  formato: z.enum(['json', 'csv']).optional().meta({ description: 'Lo mismo que `Accept`, para enlaces' }),
};
export const enOrden = ({ desde, hasta }: { desde?: string | undefined; hasta?: string | undefined }): boolean =>
  desde === undefined || hasta === undefined || desde <= hasta;
export const fueraDeOrden = { error: 'No puede ser anterior a DESDE', path: ['hasta'] };

const minutos = (de: string) =>
  z
    .number()
    .nullable()
    .meta({ description: `${de}, en minutos con un decimal` });
const cuantos = (de: string) => z.int().meta({ description: de });
const referencia = z.strictObject({ id: z.string(), nombre: z.string() });

/** A report: its numbers in all and by group. `cifras` are those of one. */
const informe = <P extends readonly [string, ...string[]], C extends z.ZodRawShape>(por: P, cifras: C) =>
  z.strictObject({
    desde: z.string().meta({ example: '2026-11' }),
    hasta: z.string(),
    por: z.enum(por),
    total: z.strictObject(cifras),
    grupos: z.array(
      z.strictObject({
        clave: z.string().meta({ description: `Con lo que se filtra su lista; \`${SIN}\`: sin proveedor` }),
        nombre: z.string(),
        ...cifras,
      }),
    ),
  });

// ── clocks ──────────────────────────────────────────────────────────────────

export const POR_DE_RELOJES = ['clausula', 'reloj', 'cuenta', 'coordinador', 'proveedor', 'mes'] as const;
const filtrosDeRelojes = { ...filtrosDeCaso, clausula: texto(40).optional(), reloj: texto(10).optional() };
export const CIFRAS_DE_RELOJES = [
  'abiertos',
  'cumplidos',
  'incumplidos',
  'cancelados',
  'canceladosTarde',
  'noAplica',
  'enCurso',
  'vencidos',
] as const;

export const consultaDeRelojes = z.strictObject({
  ...meses,
  ...filtrosDeRelojes,
  por: z.enum(POR_DE_RELOJES).default('clausula'),
});
export const informeDeRelojes = informe(POR_DE_RELOJES, {
  abiertos: cuantos('Relojes que se abrieron en el período'),
  cumplidos: cuantos('A tiempo, y nunca corridos cuando ya habían vencido'),
  incumplidos: cuantos('Cumplidos tarde, o corridos cuando ya habían vencido'),
  cancelados: cuantos('Dejaron de hacer falta'),
  canceladosTarde: cuantos('De los cancelados, los que ya habían vencido'),
  noAplica: cuantos('No llegaron a correr'),
  enCurso: cuantos('Todavía abiertos'),
  vencidos: cuantos('De los que siguen abiertos, los vencidos'),
  mediana: minutos('Mediana del atraso de los que se atrasaron'),
  peor: minutos('El mayor atraso'),
}).meta({ id: 'InformeDeRelojes' });
export type InformeDeRelojes = z.output<typeof informeDeRelojes>;

export const listaDeRelojes = z.strictObject({
  ...meses,
  ...filtrosDeRelojes,
  cifra: z.enum(CIFRAS_DE_RELOJES).default('abiertos'),
  ...paginado(50),
});
const deCaso = {
  id: z.string(),
  numero: z.string(),
  expediente: z.int(),
  n: z.int(),
  cuenta: referencia,
  coordinador: z.string(),
};
export const relojDeInforme = z
  .strictObject({
    ...deCaso,
    proveedor: referencia.nullable(),
    reloj: z.string(),
    clausula: z.string(),
    titulo: z.string(),
    abiertoEn: instante,
    venceEn: instante,
    cerradoEn: instante.nullable(),
    resultado: z.enum(['CUMPLIDO', 'INCUMPLIDO', 'CANCELADO', 'NO_APLICA']).nullable(),
    corrido: z.int().meta({ description: 'Cuántas veces se corrió su vencimiento' }),
    atraso: minutos('Su mayor atraso; null si no se atrasó'),
  })
  .meta({ id: 'RelojDeInforme' });

// ── promises ────────────────────────────────────────────────────────────────

export const POR_DE_PROMESAS = ['cuenta', 'coordinador', 'proveedor', 'mes'] as const;
export const SOBRE = ['LLEGADA', 'TERMINO'] as const;
const filtrosDePromesas = { ...filtrosDeCaso, sobre: z.enum(SOBRE).optional() };
export const CIFRAS_DE_PROMESAS = [
  'dadas',
  'cumplidas',
  'incumplidas',
  'reemplazadas',
  'reemplazadasTarde',
  'vigentes',
  'vencidas',
  'tarde',
] as const;

export const consultaDePromesas = z.strictObject({
  ...meses,
  ...filtrosDePromesas,
  por: z.enum(POR_DE_PROMESAS).default('proveedor'),
});
export const informeDePromesas = informe(POR_DE_PROMESAS, {
  dadas: cuantos('Promesas que se dieron en el período'),
  cumplidas: cuantos('El hecho llegó a tiempo'),
  incumplidas: cuantos('El hecho llegó tarde, o el proveedor se perdió'),
  reemplazadas: cuantos('Se acordó otra hora, o el afiliado desistió'),
  reemplazadasTarde: cuantos('De las reemplazadas, las que ya se habían pasado de hora: reprogramar no las salva'),
  vigentes: cuantos('Sin resolver'),
  vencidas: cuantos('De las vigentes, las que se pasaron de hora'),
  tarde: cuantos('Todas las que se pasaron de hora, como haya terminado'),
  mediana: minutos('Mediana del atraso de las que se pasaron de hora'),
  peor: minutos('El mayor atraso'),
}).meta({ id: 'InformeDePromesas' });
export type InformeDePromesas = z.output<typeof informeDePromesas>;

export const listaDePromesas = z.strictObject({
  ...meses,
  ...filtrosDePromesas,
  cifra: z.enum(CIFRAS_DE_PROMESAS).default('dadas'),
  ...paginado(50),
});
export const promesaDeInforme = z
  .strictObject({
    ...deCaso,
    proveedor: referencia,
    sobre: z.enum(SOBRE),
    desde: instante.nullable(),
    hasta: instante,
    dadaEn: instante,
    resueltaEn: instante.nullable(),
    estado: z.enum(['VIGENTE', 'CUMPLIDA', 'INCUMPLIDA', 'REEMPLAZADA']),
    atraso: minutos('Cuánto se pasó de hora; null si no se pasó'),
  })
  .meta({ id: 'PromesaDeInforme' });

// ── acknowledgements ────────────────────────────────────────────────────────

export const POR_DE_ACUSES = ['nivel', 'clausula', 'cuenta', 'coordinador', 'mes'] as const;
const filtrosDeAcuses = {
  cuenta: filtrosDeCaso.cuenta,
  coordinador: filtrosDeCaso.coordinador,
  clausula: filtrosDeRelojes.clausula,
  nivel: z
    .string()
    .regex(/^\d \S{1,20}$/)
    .optional()
    .meta({ description: 'Nivel y rol', example: '2 supervisor' }),
};
export const CIFRAS_DE_ACUSES = ['sonaron', 'acusadas', 'cesadas', 'sonando'] as const;

export const consultaDeAcuses = z.strictObject({
  ...meses,
  ...filtrosDeAcuses,
  por: z.enum(POR_DE_ACUSES).default('nivel'),
});
export const informeDeAcuses = informe(POR_DE_ACUSES, {
  sonaron: cuantos('Avisos que sonaron en el período'),
  acusadas: cuantos('Alguien acusó'),
  cesadas: cuantos('Callaron porque el reloj terminó o se corrió antes de que alguien acusara'),
  sonando: cuantos('Suenan todavía'),
  mediana: minutos('Mediana desde que sonó hasta que se acusó'),
  peor: minutos('El acuse que más tardó'),
}).meta({ id: 'InformeDeAcuses' });
export type InformeDeAcuses = z.output<typeof informeDeAcuses>;

export const listaDeAcuses = z.strictObject({
  ...meses,
  ...filtrosDeAcuses,
  cifra: z.enum(CIFRAS_DE_ACUSES).default('sonaron'),
  ...paginado(50),
});
export const acuseDeInforme = z
  .strictObject({
    ...deCaso,
    reloj: z.string(),
    clausula: z.string(),
    titulo: z.string(),
    nivel: z.int(),
    rol: z.string(),
    sonoEn: instante,
    estado: z.enum(['SONANDO', 'ACUSADA', 'CESADA']),
    calloEn: instante.nullable(),
    minutos: minutos('Lo que sonó; null si suena todavía'),
  })
  .meta({ id: 'AcuseDeInforme' });

// ── providers ───────────────────────────────────────────────────────────────

export const POR_DE_PROVEEDORES = ['proveedor', 'mes'] as const;
const filtrosDeProveedores = { cuenta: filtrosDeCaso.cuenta, proveedor: filtrosDeCaso.proveedor };
export const CIFRAS_DE_PROVEEDORES = [
  'llamados',
  'contesto',
  'noContesto',
  'acepto',
  'declino',
  'prometio',
  'tarde',
  'cancelo',
  'diagnosticos',
  'excedentes',
  'conformes',
  'noConformes',
  'sinContacto',
] as const;
export type CifraDeProveedores = (typeof CIFRAS_DE_PROVEEDORES)[number];

export const consultaDeProveedores = z.strictObject({
  ...meses,
  ...filtrosDeProveedores,
  por: z.enum(POR_DE_PROVEEDORES).default('proveedor'),
});
export const informeDeProveedores = informe(POR_DE_PROVEEDORES, {
  llamados: cuantos('Llamados para asignarle un servicio'),
  contesto: cuantos('Contestó: aceptó o declinó'),
  noContesto: cuantos('No contestó'),
  acepto: cuantos('Aceptó'),
  declino: cuantos('Declinó'),
  prometio: cuantos('Horas de llegada que prometió'),
  tarde: cuantos('De ellas, las que se pasaron de hora'),
  cancelo: cuantos('Servicios aceptados que se perdieron por él'),
  diagnosticos: cuantos('Diagnósticos que informó'),
  excedentes: cuantos('De ellos, los que superaron lo acordado'),
  conformes: cuantos('Afiliados conformes'),
  noConformes: cuantos('Afiliados no conformes'),
  sinContacto: cuantos('Tres llamados sin contacto'),
  mediana: minutos('Mediana del atraso de las llegadas que se pasaron de hora'),
  peor: minutos('El mayor atraso'),
  excedido: monto.meta({ description: 'Suma de lo que sus diagnósticos superaron de lo acordado' }),
  puntaje: z.int().min(0).max(100).nullable().meta({
    description: 'Promedio de lo que se sabe de: contesta, acepta, llega a hora, no cancela, no excede, dejó conforme',
  }),
}).meta({ id: 'InformeDeProveedores' });
export type InformeDeProveedores = z.output<typeof informeDeProveedores>;

export const listaDeProveedores = z.strictObject({
  ...meses,
  ...filtrosDeProveedores,
  cifra: z.enum(CIFRAS_DE_PROVEEDORES).default('llamados'),
  ...paginado(50),
});
export const hechoDeProveedor = z
  .strictObject({
    ...deCaso,
    proveedor: referencia,
    en: instante,
    que: z.enum(['ACEPTO', 'DECLINO', 'NO_CONTESTO', 'PROMETIO', 'DIAGNOSTICO', 'CONFORMIDAD']),
    resultado: z.string().nullable().meta({ description: 'Qué fue de la promesa, o qué dijo el afiliado' }),
    atraso: minutos('De una llegada; null si no se pasó de hora'),
    excedente: monto.nullable(),
  })
  .meta({ id: 'HechoDeProveedor' });
