/**
 * The kinds of field a registro may have. One description serves the workflow's judgement, the API's schemas
 * and the desk's forms. `privado` marks free text and names: they stay in PostgreSQL and never travel to Temporal.
 */
interface Texto {
  tipo: 'texto';
  privado: true;
  max: number;
}
/** Several short texts. */
interface Textos {
  tipo: 'textos';
  privado: true;
  max: number;
  maximo: number;
}
interface SiNo {
  tipo: 'si-no';
}
interface Entero {
  tipo: 'entero';
  minimo: number;
  maximo: number;
}
interface Opcion<V extends string = string> {
  tipo: 'opcion';
  valores: readonly V[];
}
/** Several of the values; `todas`: the registro stands only if every one was done. */
interface Opciones<V extends string = string> {
  tipo: 'opciones';
  valores: readonly V[];
  todas: boolean;
}
/** ISO 8601 with offset. */
interface DeInstante {
  tipo: 'instante';
}
/** Integer centavos plus currency, ARS when left out. */
interface DeMonto {
  tipo: 'monto';
  minimo: number;
}
interface Id {
  tipo: 'proveedor' | 'usuario' | 'pendiente' | 'causa';
}
export interface Lista<C extends Campos = Campos> {
  tipo: 'lista';
  de: C;
  minimo: number;
  maximo: number;
}
export type Campo = Texto | Textos | SiNo | Entero | Opcion | Opciones | DeInstante | DeMonto | Id | Lista;
export type Opcional<C extends Campo = Campo> = C & { opcional: true };
export type Campos = Record<string, Campo | Opcional>;

interface Monto {
  centavos: number;
  moneda: 'ARS';
}

type Valor<C> = C extends Textos
  ? string[]
  : C extends SiNo
    ? boolean
    : C extends Entero
      ? number
      : C extends Opcion<infer V>
        ? V
        : C extends Opciones<infer V>
          ? V[]
          : C extends DeMonto
            ? Monto
            : C extends Lista<infer D>
              ? Datos<D>[]
              : string;
type Opcionales<C> = { [K in keyof C]: C[K] extends { opcional: true } ? K : never }[keyof C];
type Privados<C> = { [K in keyof C]: C[K] extends { privado: true } ? K : never }[keyof C];
type Plano<T> = { [K in keyof T]: T[K] };

/** What a registro's `datos` hold as received. */
type Datos<C> = Plano<
  { [K in Exclude<keyof C, Opcionales<C>>]: Valor<C[K]> } & { [K in Opcionales<C>]?: Valor<C[K]> | undefined }
>;
/** The same without free text: what the procedure sees. */
export type DatosPublicos<C> = Plano<Omit<Datos<C>, Privados<C>>>;

export const texto = (max = 2000): Texto => ({ tipo: 'texto', privado: true, max });
export const textos = (maximo: number, max = 500): Textos => ({ tipo: 'textos', privado: true, max, maximo });
export const entero = (minimo: number, maximo: number): Entero => ({ tipo: 'entero', minimo, maximo });
export const siNo = (): SiNo => ({ tipo: 'si-no' });
export const opcion = <const V extends string>(...valores: V[]): Opcion<V> => ({ tipo: 'opcion', valores });
export const algunas = <const V extends string>(...valores: V[]): Opciones<V> => ({
  tipo: 'opciones',
  valores,
  todas: false,
});
export const todas = <const V extends string>(...valores: V[]): Opciones<V> => ({
  tipo: 'opciones',
  valores,
  todas: true,
});
export const instante = (): DeInstante => ({ tipo: 'instante' });
export const monto = (minimo = 1): DeMonto => ({ tipo: 'monto', minimo });
export const proveedor = (): Id => ({ tipo: 'proveedor' });
export const usuario = (): Id => ({ tipo: 'usuario' });
export const pendiente = (): Id => ({ tipo: 'pendiente' });
/** A cause of the third level. */
export const causa = (): Id => ({ tipo: 'causa' });
export const lista = <C extends Campos>(de: C, minimo: number, maximo: number): Lista<C> => ({
  tipo: 'lista',
  de,
  minimo,
  maximo,
});
export const opcional = <C extends Campo>(campo: C): Opcional<C> => ({ ...campo, opcional: true });

/** Largest amount taken, in centavos: more than 100 million pesos for one service is a typing slip. */
export const MONTO_MAXIMO = 100_000_000_00;
