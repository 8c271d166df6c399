import { tipoDeCaso, workflowId } from '../../contracts/temporal';
import type { IdDeCaso } from '../../contracts/temporal';
import type { PrismaClient } from '../../prisma/generated/client';
import type { Story } from '../../procedure/story';
import type { Transicion } from '../../procedure/transicion';
import type { TestApi } from './api';
import { rerun } from './rerun';

/** What the database should hold of a case, or holds: in the same shape, to be compared whole. */
interface CaseInRows {
  transicion: number;
  estado: unknown;
  bitacora: unknown[];
  pendientes: unknown[];
  alertas: unknown[];
  promesas: unknown[];
}

type Row = Record<string, unknown>;
const PENDIENTE = ['id', 'reloj', 'abiertoEn', 'venceEn', 'nivel', 'acusadoPor', 'cerradoEn', 'resultado', 'cambios'];
const ALERTA = ['id', 'nivel', 'rol', 'instante', 'estado', 'cesadaEn'];
const PROMESA = ['id', 'sobre', 'hasta', 'dadaEn', 'estado', 'tarde'];
const ASIENTO = ['transicion', 'orden', 'codigo', 'subtipo', 'registroId', 'ocurridoEn', 'status'];
const only = (keys: string[], rows: object[]): Row[] =>
  rows.map((row) => Object.fromEntries(keys.map((key) => [key, (row as Row)[key]])));

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const byId = <T extends { id: string }>(rows: T[]): T[] =>
  [...new Map(rows.map((row) => [row.id, row])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));

/** What a story's transitions amount to. */
function expectedRows(transiciones: Transicion[]): CaseInRows {
  return {
    transicion: transiciones.length,
    estado: plain(Object.assign({}, ...transiciones.map((t) => t.caso))),
    bitacora: only(
      ASIENTO,
      transiciones.flatMap((t) => t.bitacora.map((b, i) => ({ ...b, transicion: t.numero, orden: i + 1 }))),
    ),
    pendientes: only(PENDIENTE, byId(transiciones.flatMap((t) => t.pendientes))),
    alertas: only(ALERTA, byId(transiciones.flatMap((t) => t.alertas))),
    promesas: only(PROMESA, byId(transiciones.flatMap((t) => t.promesas))),
  };
}

function rowOfCase(prisma: PrismaClient, caso: IdDeCaso): Promise<{ transicion: number; estado: unknown }> {
  switch (tipoDeCaso(caso)) {
    case 'expediente':
      return prisma.expediente.findUniqueOrThrow({ where: { numero: caso.expediente } });
    case 'asistencia':
      return prisma.asistencia.findUniqueOrThrow({ where: { expediente_n: caso } });
    case 'calidad':
      return prisma.calidad.findUniqueOrThrow({ where: { expediente_n: caso } });
  }
}

/** The rows that are there. */
async function actualRows(prisma: PrismaClient, where: IdDeCaso): Promise<CaseInRows> {
  const caso = await rowOfCase(prisma, where);
  const [bitacora, pendientes, alertas, promesas] = await Promise.all([
    prisma.bitacora.findMany({ where, orderBy: [{ transicion: 'asc' }, { orden: 'asc' }] }),
    prisma.pendiente.findMany({ where }),
    prisma.alerta.findMany({ where }),
    prisma.promesa.findMany({ where }),
  ]);
  return plain({
    transicion: caso.transicion,
    estado: caso.estado,
    bitacora: only(ASIENTO, bitacora),
    pendientes: only(PENDIENTE, byId(pendientes)),
    alertas: only(ALERTA, byId(alertas)),
    promesas: only(PROMESA, byId(promesas)),
  }) as CaseInRows;
}

/** Waits until the workflow of a case has ended, and expects its rows to be what its history amounts to. */
export async function expectRowsOfHistory(
  { ctx: { prisma, temporal } }: TestApi,
  caso: IdDeCaso,
  abre: (entrada: never) => Story,
): Promise<void> {
  const handle = temporal.workflow.getHandle(workflowId(caso));
  await handle.result();
  const historia = expectedRows(rerun(await handle.fetchHistory(), abre));
  expect({ ...caso, ...(await actualRows(prisma, caso)) }).toEqual({ ...caso, ...historia });
}
