import type { Codigo } from '../../procedure/registros/catalogo';

/** What a coordinator remembers of a case besides what it shows. */
export class Memory {
  private readonly decisions = new Map<string, boolean>();
  private readonly done = new Set<string>();
  private readonly accepted: Codigo[] = [];
  private readonly refused = new Map<Codigo, string>();

  decision(question: string, draw: () => boolean): boolean {
    const known = this.decisions.get(question);
    if (known !== undefined) return known;
    const answer = draw();
    this.decisions.set(question, answer);
    return answer;
  }

  first(what: string): boolean {
    if (this.done.has(what)) return false;
    this.done.add(what);
    return true;
  }

  /** How often such a registro was taken. */
  times = (codigo: Codigo): number => this.accepted.filter((c) => c === codigo).length;
  /** How many registros were taken. */
  get registros(): number {
    return this.accepted.length;
  }
  /** With which code such a registro was last refused. */
  refusal = (codigo: Codigo): string | undefined => this.refused.get(codigo);

  wasAccepted(codigo: Codigo): void {
    this.accepted.push(codigo);
  }

  wasRefused(codigo: Codigo, code: string): void {
    this.refused.set(codigo, code);
  }
}
