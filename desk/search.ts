/** How the address of a page is read: what is absent or makes no sense there is as if it were not written. */

type Search = Record<string, unknown>;

/** Free words, by their names. A number is one too: the router reads `?buscar=153567` as a number. */
export const text =
  <const K extends string>(...nombres: K[]) =>
  (s: Search): { [P in K]?: string } =>
    Object.fromEntries(
      nombres.flatMap((nombre) => {
        const v = s[nombre];
        if (typeof v === 'number' || typeof v === 'boolean') return [[nombre, String(v)]];
        return typeof v === 'string' && v !== '' ? [[nombre, v]] : [];
      }),
    ) as { [P in K]?: string };

/** One of a few words. */
export const oneOf =
  <const K extends string, const V extends string>(nombre: K, valores: readonly V[]) =>
  (s: Search): { [P in K]?: V } =>
    (valores.includes(s[nombre] as V) ? { [nombre]: s[nombre] } : {}) as { [P in K]?: V };

/** Numbers in the path. */
export const numbers = <const K extends string>(...nombres: K[]) => ({
  parse: (p: Record<K, string>): Record<K, number> =>
    Object.fromEntries(nombres.map((nombre) => [nombre, Number(p[nombre])])) as Record<K, number>,
  stringify: (p: Record<K, number>): Record<K, string> =>
    Object.fromEntries(nombres.map((nombre) => [nombre, String(p[nombre])])) as Record<K, string>,
});
