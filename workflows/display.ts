import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import { SearchAttributeType } from '@temporalio/common';
import type { SearchAttributeUpdatePair } from '@temporalio/common';
import type { Story } from '../procedure/story';
import { tarjeta } from '../procedure/tarjeta';

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
    setCurrentDetails(tarjeta(this.titulo, story.caso, visible, story.transicion));
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
