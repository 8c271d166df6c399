import { proxyActivities } from '@temporalio/workflow';
import type { ActivityOptions } from '@temporalio/workflow';
import type { Actividades, Caso } from '../activities/actividades';
import { resumenDeTransicion } from '../procedure/transicion-en-palabras';
import type { Transicion } from '../procedure/transicion';

/** Most transitions one call takes. */
const LOTE = 200;

/** `consultar` and `asentar` alike: an attempt killed in flight waits out `startToClose`. */
export const OPCIONES: ActivityOptions = {
  startToCloseTimeout: '3s',
  retry: { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '10s' },
  allowEagerDispatch: true,
};

/**
 * A regular activity, not a local one: history must hold a step before the database does. Repeated for ever, since
 * what history holds must be written; eager, since a lone case waits mostly for this.
 */
const { asentar } = proxyActivities<Actividades>(OPCIONES);

/** Writes a case's transitions in order, one call in flight; the next takes all that gathered meanwhile. */
export class Writer {
  private readonly cola: Transicion[] = [];
  private vuelo: Promise<void> | undefined;

  constructor(
    private readonly caso: Caso,
    private readonly alEscribir: (transiciones: Transicion[]) => Promise<void>,
  ) {}

  get ocioso(): boolean {
    return this.vuelo === undefined;
  }

  escribe(transiciones: Transicion[]): void {
    this.cola.push(...transiciones);
    if (this.cola.length > 0) this.vuelo ??= this.vacia();
  }

  /** All that was given so far is in the database. */
  async alDia(): Promise<void> {
    while (this.vuelo) await this.vuelo;
  }

  private async vacia(): Promise<void> {
    while (this.cola.length > 0) {
      const lote = this.cola.splice(0, LOTE);
      const transiciones = lote.map(({ avisos: _, ...transicion }) => transicion);
      const summary = lote.map(resumenDeTransicion).join(' · ').slice(0, 200);
      await asentar.executeWithOptions({ ...OPCIONES, summary }, [{ ...this.caso, transiciones }]);
      await this.alEscribir(lote);
    }
    this.vuelo = undefined;
  }
}
