import { isMap, LineCounter, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';

export interface FileError {
  linea: number;
  mensaje: string;
}

/** A scenario file that cannot be played as it is written. */
export class ScenarioError extends Error {
  constructor(
    readonly archivo: string,
    readonly errores: readonly FileError[],
  ) {
    super(errores.map(({ linea, mensaje }) => `${archivo}:${linea}: ${mensaje}`).join('\n'));
    this.name = 'ScenarioError';
  }
}

export type Path = readonly PropertyKey[];

/** A YAML text that remembers where everything stood. */
export class Source {
  private readonly lines = new LineCounter();
  private readonly document: Document;

  /** @throws ScenarioError when it is not YAML or says a key twice. */
  constructor(
    readonly archivo: string,
    texto: string,
  ) {
    this.document = parseDocument(texto, { lineCounter: this.lines });
    const errores = this.document.errors.map((e) => ({
      linea: this.lineAt(e.pos[0]),
      mensaje: primeraLinea(e.message),
    }));
    if (errores.length > 0) throw new ScenarioError(archivo, errores);
  }

  get value(): unknown {
    return this.document.toJS() as unknown;
  }

  /** The line of what is at `path`, or of the nearest thing around it that is there. */
  line(path: Path): number {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? this.document.contents : this.document.getIn(path.slice(0, length), true);
      const start = (node as Node | null | undefined)?.range?.[0];
      if (start !== undefined) return this.lineAt(start);
    }
    return 1;
  }

  /** The line where the key itself stands: an unknown one, or one whose value is on the lines below. */
  lineOfKey(path: Path, key: PropertyKey): number {
    const map = path.length === 0 ? this.document.contents : this.document.getIn([...path], true);
    const pair = isMap(map) ? map.items.find(({ key: k }) => String(k) === String(key)) : undefined;
    const start = (pair?.key as Node | undefined)?.range?.[0];
    return start === undefined ? this.line(path) : this.lineAt(start);
  }

  refuse(errores: readonly FileError[]): never {
    throw new ScenarioError(this.archivo, errores);
  }

  private readonly lineAt = (offset: number): number => this.lines.linePos(offset).line || 1;
}

const primeraLinea = (texto: string): string => texto.split('\n', 1)[0] ?? texto;
