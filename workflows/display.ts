import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import { SearchAttributeType } from '@temporalio/common';
import type { SearchAttributeUpdatePair } from '@temporalio/common';
import { tituloDe } from '../procedure/agenda-rows';
import { hora } from '../procedure/instante';
import type { Excepcion } from '../procedure/asistencia/estado';
import type { Story } from '../procedure/story';

type Visible = Record<string, unknown>;

interface Atributos {
  /** They are written anew when one of these changes, and only then: each upsert is an event in history. */
  cambianCon: readonly string[];
  /** What never changes, for a workflow that was started without them. */
  fijos?: Record<string, string>;
}

/** How the case looks to people in the Temporal UI: search attributes and a card. No personal data: neither is encrypted. */
export class Display {
  private mostrado = '';

  constructor(
    private readonly titulo: string,
    private readonly buscable?: Atributos,
  ) {}

  muestra(story: Story): void {
    const visible = story.caso.visible(story.acepta());
    setCurrentDetails(tarjeta(this.titulo, story, visible));
    if (!this.buscable) return;
    const { cambianCon, fijos = {} } = this.buscable;
    const clave = cambianCon.map((k) => String(visible[k])).join(' ');
    if (clave === this.mostrado) return;
    const nuevos = this.mostrado === '' ? Object.entries(fijos).map(([name, valor]) => palabra(name, valor)) : [];
    this.mostrado = clave;
    upsertSearchAttributes([...nuevos, ...atributos(visible)]);
  }
}

const palabra = (name: string, valor: unknown): SearchAttributeUpdatePair => ({
  key: { name, type: SearchAttributeType.KEYWORD },
  value: typeof valor === 'string' ? valor : null,
});

function atributos(v: Visible): SearchAttributeUpdatePair[] {
  const entero = (name: string, valor: unknown): SearchAttributeUpdatePair => ({
    key: { name, type: SearchAttributeType.INT },
    value: Number(valor),
  });
  const proximo = v['proximoVencimiento'];
  return [
    palabra('Etapa', v['etapa']),
    palabra('StatusAsistencia', v['status']),
    palabra('Prioridad', v['prioridad']),
    palabra('Categoria', v['categoria']),
    palabra('Coordinador', v['coordinador']),
    entero('Vencidos', v['vencidos']),
    entero('NivelEscalada', v['nivelEscalada']),
    {
      key: { name: 'ProximoVencimiento', type: SearchAttributeType.DATETIME },
      value: typeof proximo === 'string' ? new Date(proximo) : null,
    },
  ];
}

function tarjeta(titulo: string, story: Story, v: Visible): string {
  const { caso } = story;
  const dato = (clave: string, nombre: string): string[] => {
    const valor = v[clave];
    return typeof valor === 'string' ? [`- **${nombre}:** ${valor}`] : [];
  };
  const pendientes = caso.agenda.pendientes().map((p) => {
    const vence = Date.parse(p.venceEn);
    const acuse = p.acusadoPor ? `, acusado por ${p.acusadoPor}` : '';
    const alerta = p.nivel > 0 ? `, alertado hasta el nivel ${p.nivel}${acuse}` : '';
    return `- **${tituloDe(p.reloj)}** (${p.clausula}): vence ${hora(vence, caso.abiertaEn)}, ${p.formula.cuenta}${alerta}`;
  });
  const promesas = caso.promesas.todas.map((p) => {
    const franja = p.desde ? `${hora(Date.parse(p.desde), caso.abiertaEn)} a ` : '';
    return `- ${p.proveedor}, ${p.sobre === 'LLEGADA' ? 'llegada' : 'término'} ${franja}${hora(Date.parse(p.hasta), caso.abiertaEn)}: ${p.estado}`;
  });
  return [
    `### ${titulo}`,
    ...dato('etapa', 'Etapa'),
    ...dato('status', 'Status'),
    ...dato('statusProveedor', 'Proveedor'),
    ...dato('prioridad', 'Prioridad'),
    ...dato('categoria', 'Categoría'),
    ...dato('motivoFin', 'Motivo del final'),
    ...dato('coordinador', 'A cargo de'),
    '',
    '#### Pendientes',
    ...(pendientes.length > 0 ? pendientes : ['- ninguno']),
    ...(promesas.length > 0 ? ['', '#### Promesas', ...promesas] : []),
    ...excepcion(v['excepcion'] as Excepcion | null | undefined),
    '',
    `Transición ${story.transicion}`,
  ].join('\n');
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
