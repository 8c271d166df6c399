import { tituloDe } from './agenda-rows';
import type { FilaAlerta, FilaPendiente } from './agenda-rows';
import type { Excepcion } from './asistencia/estado';
import { hora } from './instante';
import type { Instante } from './instante';
import type { Promesa } from './promesas';
import { nombreDeRol } from './roles';
import type { Caso } from './story';

/** What of `visible` is said as it is, and how it is called. */
const DATOS: readonly (readonly [clave: string, nombre: string])[] = [
  ['etapa', 'Etapa'],
  ['status', 'Status'],
  ['statusProveedor', 'Proveedor'],
  ['prioridad', 'Prioridad'],
  ['categoria', 'Categoría'],
  ['motivoFin', 'Motivo del final'],
  ['coordinador', 'A cargo de'],
];

/**
 * The case as a card, in Markdown without nested lists, which the Temporal UI flattens: what it waits for, since when, until when and why, who was told, what was promised.
 * Ids only, no personal data: Temporal keeps it as it is. Hours of the desk's wall; another day than the case's is said.
 */
export function tarjeta(titulo: string, caso: Caso, visible: Record<string, unknown>, transicion: number): string {
  const { abiertaEn, agenda } = caso;
  const vencidos = new Set(agenda.vencidos());
  const pendientes = [...agenda.pendientes()].sort((a, b) => Date.parse(a.venceEn) - Date.parse(b.venceEn));
  const promesas = caso.promesas.todas.map((p) => promesa(p, abiertaEn));
  return [
    `### ${titulo}`,
    '',
    '#### Espera (horas de la Argentina)',
    ...(pendientes.length > 0
      ? pendientes.flatMap((p) => pendiente(p, agenda.sonadas(p.reloj), { abiertaEn, vencido: vencidos.has(p.reloj) }))
      : ['- nada']),
    ...(promesas.length > 0 ? ['', '#### Promesas', ...promesas] : []),
    ...excepcion(visible['excepcion'] as Excepcion | null | undefined),
    '',
    '#### Situación',
    ...DATOS.flatMap(([clave, nombre]) => {
      const valor = visible[clave];
      return typeof valor === 'string' ? [`- **${nombre}:** ${valor}`] : [];
    }),
    '',
    `Transición ${transicion}`,
  ].join('\n');
}

/** «- **C-03 …** (A-5.2.2.c): VENCIDO, vencía 09:37 (09:32 + 5 min); abierto 09:32, espera a carla», then who was told. */
function pendiente(
  p: FilaPendiente,
  sonadas: readonly FilaAlerta[],
  { abiertaEn, vencido }: { abiertaEn: Instante; vencido: boolean },
): string[] {
  const dicho = (iso: string): string => hora(Date.parse(iso), abiertaEn);
  const plazo = vencido ? `**VENCIDO**, vencía ${dicho(p.venceEn)}` : `vence ${dicho(p.venceEn)}`;
  const avisados = sonadas.map(
    ({ instante, nivel, dueno, rol }) =>
      `- → avisado ${dicho(instante)}, nivel ${nivel}: ${dueno ?? `quien esté de guardia como ${nombreDeRol(rol)}`}`,
  );
  const acuse = p.acusadoPor && p.acusadoEn ? [`- → acusó ${p.acusadoPor} ${dicho(p.acusadoEn)}`] : [];
  return [
    `- **${tituloDe(p.reloj)}** (${p.clausula}): ${plazo} (${p.formula.cuenta}); abierto ${dicho(p.abiertoEn)}, a cargo de ${p.dueno}`,
    ...avisados,
    ...acuse,
  ];
}

function promesa(p: Promesa, abiertaEn: Instante): string {
  const franja = p.desde ? `${hora(Date.parse(p.desde), abiertaEn)} a ` : '';
  return `- ${p.proveedor}, ${p.sobre === 'LLEGADA' ? 'llegada' : 'término'} ${franja}${hora(Date.parse(p.hasta), abiertaEn)}: ${p.estado}`;
}

/** What a superior is asked to decide on, or decided (B-J). */
function excepcion(e: Excepcion | null | undefined): string[] {
  if (!e) return [];
  const decision = e.resueltaPor ? `, ${e.porcentaje ?? 0} % por ${e.resueltaPor}` : '';
  return [
    '',
    '#### Excepción',
    `- ${e.via}, pedida por ${e.pedidaPor}: **${e.estado}**${decision}`,
    ...e.condiciones.map((c) => `- ${c.cumple ? '✓' : '✗'} ${c.clausula} ${c.condicion} (${c.cifras})`),
  ];
}
