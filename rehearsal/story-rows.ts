import { aplicaConRespuestas } from '../procedure/con-respuestas';
import type { Responde } from '../procedure/con-respuestas';
import { iso } from '../procedure/instante';
import type { Instante } from '../procedure/instante';
import { rolesDe } from '../procedure/registros/permiso';
import { erroresDeDatos } from '../procedure/registros/valida';
import type { Story } from '../procedure/story';
import type { Entrada, Transicion } from '../procedure/transicion';
import type { Settled } from './judge';
import type { RowsOfCase } from './observe';
import type { StepRegistro } from './scenario';

/** One story and the rows its transitions leave, as the database would hold them. */
export class StoryRows {
  private readonly caso: Record<string, unknown> = {};
  private readonly bitacora: RowsOfCase['bitacora'] = [];
  private readonly rechazados: RowsOfCase['rechazados'] = [];
  private readonly pendientes = new Map<string, RowsOfCase['pendientes'][number]>();
  private readonly alertas = new Map<string, RowsOfCase['alertas'][number]>();
  private readonly promesas = new Map<string, RowsOfCase['promesas'][number]>();
  private ids = 0;

  /** @param tells gets what each transition tells other cases. */
  constructor(
    private readonly story: Story,
    private readonly outside: Responde,
    private readonly tells: (aviso: Transicion['avisos'][number]) => void = () => undefined,
  ) {}

  open(): void {
    this.take(this.story.abre());
  }

  /** Lets time pass. */
  until(instante: Instante): void {
    this.give({ tipo: 'reloj' }, instante);
  }

  send({ codigo, datos, ocurridoEn, por }: StepRegistro, instante: Instante): Settled {
    // Free text is judged at the API; the story never sees it.
    const permitido = rolesDe(codigo, this.story.caso.tipo).includes(por);
    if (permitido && erroresDeDatos(codigo, datos, { conTexto: true }).length > 0)
      return { rechazo: { codigo: 'DATOS_INVALIDOS', detalle: 'Hay datos que corregir' } };
    this.ids += 1;
    const registro = {
      id: `r${this.ids}`,
      codigo,
      recibidoEn: iso(instante),
      actor: { usuario: por, rol: por },
      datos,
      ...(ocurridoEn ? { ocurridoEn } : {}),
    };
    const resultado = this.give({ tipo: 'registro', registro }, instante)
      .map((t) => t.registro)
      .find((r) => r?.id === registro.id);
    if (!resultado)
      return { rechazo: { codigo: 'SIN RESULTADO', detalle: 'la historia no dijo nada de este registro' } };
    if (resultado.rechazo)
      this.rechazados.push({ recibidoEn: registro.recibidoEn, codigo, rechazo: resultado.rechazo.codigo });
    return resultado.rechazo ? { rechazo: resultado.rechazo } : {};
  }

  rows = (): RowsOfCase => ({
    caso: this.caso,
    bitacora: this.bitacora,
    rechazados: this.rechazados,
    pendientes: [...this.pendientes.values()],
    alertas: [...this.alertas.values()],
    promesas: [...this.promesas.values()],
  });

  private give = (entrada: Entrada, instante: Instante): Transicion[] =>
    this.take(aplicaConRespuestas(this.story, entrada, instante, this.outside));

  private take(transiciones: Transicion[]): Transicion[] {
    for (const t of transiciones) {
      Object.assign(this.caso, t.caso);
      this.bitacora.push(...t.bitacora);
      for (const p of t.pendientes) this.pendientes.set(p.id, p);
      for (const a of t.alertas) this.alertas.set(a.id, a);
      for (const p of t.promesas) this.promesas.set(p.id, p);
      for (const aviso of t.avisos) this.tells(aviso);
    }
    return transiciones;
  }
}
