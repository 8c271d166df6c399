import { CancellationScope, sleep } from '@temporalio/workflow';

/** One timer that only wakes. It is re-armed only for an earlier instant: one that fires too early costs less than a new one each time. */
export class Alarm {
  private armado: { instante: number; scope: CancellationScope } | undefined;
  sono = false;

  /** @param instante epoch milliseconds; undefined leaves an armed timer as it is. */
  arma(instante: number | undefined, summary: string): void {
    if (instante === undefined || (this.armado && this.armado.instante <= instante)) return;
    this.armado?.scope.cancel();
    const scope = new CancellationScope();
    const armado = { instante, scope };
    this.armado = armado;
    void scope
      .run(() => sleep(Math.max(1, instante - Date.now()), { summary }))
      .then(
        () => this.suena(armado),
        () => undefined,
      );
  }

  private suena(armado: { instante: number; scope: CancellationScope }): void {
    if (this.armado === armado) this.armado = undefined;
    this.sono = true;
  }
}
