/** Who pays a service, in integer centavos: the parts always add up to the whole. */
export const PAGADORES = ['COBERTURA', 'AFILIADO', 'CORTESIA', 'EMPRESA'] as const;
export type Pagador = (typeof PAGADORES)[number];
export type Reparto = Record<Pagador, number>;

/** What was agreed on before the cost was known. */
export interface Acuerdo {
  categoria: 'COBERTURA' | 'CONEXION' | 'CORTESIA' | 'GARANTIA' | undefined;
  /** centavos the service may cost without asking anew: what the cover still has, or the price agreed. null = no limit. */
  limite: number | null;
  /** Share of the price the company gives as a courtesy (B-G.4), 0–100. */
  porcentaje: number;
  /** Who took on what goes beyond the limit (A-5.4.2.1.b, AM-29), each up to a cost, rising. */
  excesos: readonly Exceso[];
}
export interface Exceso {
  paga: 'AFILIADO' | 'EMPRESA';
  hasta: number;
}

/** The part of `centavos` a share of `porcentaje` is, rounded half up: the rest is the other's, so nothing is lost. */
export const parte = (centavos: number, porcentaje: number): number => Math.floor((centavos * porcentaje + 50) / 100);

const nada = (): Reparto => ({ COBERTURA: 0, AFILIADO: 0, CORTESIA: 0, EMPRESA: 0 });

/** Divides `costo` centavos (A-5.5.1.1.a, B-J). What nobody agreed to pay falls to the company. */
export function reparte(costo: number, { categoria, limite, porcentaje, excesos }: Acuerdo): Reparto {
  const dentro = limite === null ? costo : Math.min(costo, limite);
  const reparto = nada();
  let repartido = dentro;
  for (const { paga, hasta } of [...excesos, { paga: 'EMPRESA' as const, hasta: costo }]) {
    const tramo = Math.max(0, Math.min(costo, hasta) - repartido);
    reparto[paga] += tramo;
    repartido += tramo;
  }
  switch (categoria) {
    case 'COBERTURA':
      reparto.COBERTURA += dentro;
      break;
    case 'CONEXION':
      reparto.AFILIADO += dentro;
      break;
    case 'CORTESIA':
      reparto.CORTESIA += parte(dentro, porcentaje);
      reparto.AFILIADO += dentro - parte(dentro, porcentaje);
      break;
    case 'GARANTIA':
    case undefined:
      reparto.EMPRESA += dentro;
  }
  return reparto;
}

/** The same sums, of lines somebody typed. */
export function sumaPorPagador(lineas: readonly { centavos: number; paga: Pagador }[]): Reparto {
  const reparto = nada();
  for (const { centavos, paga } of lineas) reparto[paga] += centavos;
  return reparto;
}

export const total = (reparto: Reparto): number => PAGADORES.reduce((suma, p) => suma + reparto[p], 0);
