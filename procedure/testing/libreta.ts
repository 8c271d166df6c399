import { Agenda } from '../agenda';
import type { FilaAlerta, FilaPendiente } from '../agenda-rows';
import { REGLAS_PREDETERMINADAS } from '../reglas';
import type { Escalera } from '../reglas';
import { alas, comoHora } from './tiempo';

/** An agenda with its rows, as the database would keep them. */
export class Libreta {
  readonly filas = new Map<string, FilaPendiente>();
  readonly alertas = new Map<string, FilaAlerta>();
  readonly agenda = new Agenda('caso', REGLAS_PREDETERMINADAS);

  hasta(instante: number): this {
    while (this.agenda.avanza(instante) !== undefined);
    return this.lee();
  }

  lee(): this {
    const { pendientes, alertas } = this.agenda.cambios();
    for (const p of pendientes) this.filas.set(p.id, p);
    for (const a of alertas) this.alertas.set(a.id, a);
    return this;
  }

  abre(reloj: string, vence: string, ahora: string, escalera: Escalera = 'normal'): this {
    this.agenda.abre(reloj, apertura(alas(vence), escalera), alas(ahora));
    return this.lee();
  }

  /** «C-13 1 coordinador 08:00 SONANDO», in the order in which they sounded. */
  sonaron = (): string[] =>
    [...this.alertas.values()].map(
      (a) => `${a.reloj} ${a.nivel} ${a.rol} ${comoHora(Date.parse(a.instante))} ${a.estado}`,
    );
  fila = (id: string): FilaPendiente | undefined => this.filas.get(id);
}

export const apertura = (vence: number, escalera: Escalera = 'normal') => ({
  vence,
  formula: { expresion: 'x', cuenta: 'x', desde: vence },
  dueno: 'ana',
  escalera,
});
