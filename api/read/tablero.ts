import type { CasoDeTablero } from '../../contracts/tablero';
import { numeroDeCaso } from '../../contracts/temporal';
import { tituloDe } from '../../procedure/agenda-rows';
import { iso } from '../../procedure/instante';
import type { Instante } from '../../procedure/instante';
import { esperasDe, masUrgente, porUrgencia, vencidosDe } from '../../procedure/urgencia';
import type { CasoAbierto, Espera, PendienteAbierto } from '../../procedure/urgencia';
import { Prisma } from '../../prisma/generated/client';
import type { PrismaClient } from '../../prisma/generated/client';
import { aIso } from './rows';

interface FilaPendiente extends Omit<PendienteAbierto, 'abiertoEn' | 'venceEn'> {
  abiertoEn: string;
  venceEn: string;
  clausula: string;
  acusadoPor: string | null;
  /** The title of a hand-made one. */
  titulo: string | null;
}
type PendienteDeTablero = PendienteAbierto & Omit<FilaPendiente, keyof PendienteAbierto>;

type Columnas = Omit<
  CasoDeTablero,
  'numero' | 'abiertaEn' | 'ventana' | 'eta' | 'siguiente' | 'vencidos' | 'espera' | 'esperaDesde'
>;
interface Fila extends Columnas {
  abiertaEn: Date;
  compromiso: { desde: string; hasta: string } | { eta: string } | null;
  pendientes: FilaPendiente[] | null;
}

/** An open Asistencia with what its urgency is judged by. */
interface Abierta extends CasoAbierto<PendienteDeTablero> {
  fila: Fila;
}

/**
 * Every open Asistencia, in one statement: `donde` speaks of `a` (asistencia), `e` (expediente) and `z` (zona).
 * The item that was made by hand has its title with its registro; one the case made for somebody, where the arithmetic would be.
 */
export async function leeAbiertas(prisma: PrismaClient, donde: Prisma.Sql): Promise<Abierta[]> {
  const filas = await prisma.$queryRaw<Fila[]>`
    SELECT a.expediente, a.n, a.abierta_en AS "abiertaEn", json_build_object('tipo', s.tipo, 'nombre', s.nombre) AS servicio,
      json_build_object('provincia', z.provincia, 'zona', z.zona) AS zona, json_build_object('id', c.id, 'nombre', c.nombre) AS cuenta,
      json_build_object('id', f.id, 'nombre', f.nombre, 'apellido', f.apellido) AS afiliado, a.coordinador, a.etapa, a.status,
      a.status_proveedor AS "statusProveedor", a.prioridad, a.categoria,
      CASE WHEN pr.id IS NOT NULL THEN json_build_object('id', pr.id, 'nombre', pr.nombre) END AS proveedor,
      a.nivel_escalada AS "nivelEscalada", a.estado->'compromiso' AS compromiso, p.pendientes
    FROM asistencia a JOIN expediente e ON e.numero = a.expediente JOIN servicio s ON s.id = a.servicio_id JOIN zona z ON z.id = a.zona_id
      JOIN cuenta c ON c.id = e.cuenta_id JOIN afiliado f ON f.id = a.afiliado_id LEFT JOIN proveedor pr ON pr.id = a.proveedor_id
      LEFT JOIN (
        SELECT p.expediente, p.n, json_agg(json_build_object('id', p.id, 'reloj', p.reloj, 'clausula', p.clausula, 'abiertoEn', p.abierto_en,
          'venceEn', p.vence_en, 'nivel', p.nivel, 'acusadoPor', p.acusado_por,
          'titulo', CASE WHEN p.reloj LIKE 'M-%' THEN coalesce((SELECT r.datos->>'titulo' FROM registro r WHERE r.id = p.registro_id), p.formula->>'expresion') END)) AS pendientes
        FROM pendiente p WHERE p.cerrado_en IS NULL AND p.n > 0 GROUP BY p.expediente, p.n
      ) p ON p.expediente = a.expediente AND p.n = a.n
    WHERE a.terminada_en IS NULL AND ${donde}`;
  return filas.map((fila) => ({
    expediente: fila.expediente,
    n: fila.n,
    abiertaEn: fila.abiertaEn.getTime(),
    prioridad: fila.prioridad,
    pendientes: (fila.pendientes ?? []).map((p) => ({
      ...p,
      abiertoEn: Date.parse(p.abiertoEn),
      venceEn: Date.parse(p.venceEn),
    })),
    fila,
  }));
}

/** The board at `ahora`, most urgent first; with `espera`, those that wait for that decision, whatever else they wait for. */
export function enTablero(abiertas: readonly Abierta[], ahora: Instante, espera?: Espera): CasoDeTablero[] {
  const esperan = (caso: Abierta): boolean =>
    espera === undefined || esperasDe(caso.pendientes).some((e) => e.espera === espera);
  return porUrgencia(abiertas.filter(esperan), ahora).map((caso) => deTablero(caso, ahora, espera));
}

function deTablero({ fila, pendientes }: Abierta, ahora: Instante, buscada: Espera | undefined): CasoDeTablero {
  const siguiente = masUrgente(pendientes, ahora);
  const esperas = esperasDe(pendientes);
  const espera = esperas.find((e) => e.espera === buscada) ?? esperas[0];
  const { compromiso } = fila;
  // Field by field: to copy the rest of a row took longer than all else a board of a thousand cases takes.
  return {
    numero: numeroDeCaso(fila),
    expediente: fila.expediente,
    n: fila.n,
    servicio: fila.servicio,
    zona: fila.zona,
    cuenta: fila.cuenta,
    afiliado: fila.afiliado,
    coordinador: fila.coordinador,
    etapa: fila.etapa,
    status: fila.status,
    statusProveedor: fila.statusProveedor,
    prioridad: fila.prioridad,
    categoria: fila.categoria,
    proveedor: fila.proveedor,
    abiertaEn: fila.abiertaEn.toISOString(),
    ventana:
      compromiso && 'desde' in compromiso ? { desde: aIso(compromiso.desde), hasta: aIso(compromiso.hasta) } : null,
    eta: compromiso && 'eta' in compromiso ? aIso(compromiso.eta) : null,
    siguiente: siguiente ? siguienteDe(siguiente) : null,
    vencidos: vencidosDe(pendientes, ahora).length,
    nivelEscalada: fila.nivelEscalada,
    espera: espera?.espera ?? null,
    esperaDesde: espera ? iso(espera.desde) : null,
  };
}

const siguienteDe = ({ id, reloj, clausula, titulo, venceEn, acusadoPor, nivel }: PendienteDeTablero) => ({
  id,
  reloj,
  clausula,
  titulo: titulo ?? tituloDe(reloj),
  venceEn: iso(venceEn),
  acusadoPor,
  nivel,
});
