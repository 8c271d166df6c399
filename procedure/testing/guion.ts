import type { Codigo } from '../registros/catalogo';
import type { Envio, Prueba } from './prueba';
import { alas, comoHora } from './tiempo';

/** At `hora` (see `alas`), a registro; without a code time only passes. */
export type Paso = readonly [hora: string, codigo?: Codigo, datos?: Record<string, unknown>, envio?: Envio];

/** Given, when, then: what was done before (and accepted), what is done now, what is seen after it. */
export class Guion {
  private rechazo: string | null = null;

  constructor(
    readonly prueba: Prueba,
    pasos: readonly Paso[],
  ) {
    for (const paso of pasos) {
      this.da(paso);
      if (this.rechazo !== null) throw new Error(`lo dado no vale: ${paso[0]} ${paso[1]} → ${this.rechazo}`);
    }
  }

  cuando(...pasos: readonly Paso[]): this {
    for (const paso of pasos) this.da(paso);
    return this;
  }

  entonces(esperado: Partial<Foto>): this {
    expect(this.foto()).toMatchObject(esperado);
    return this;
  }

  /** The last one was refused, and nothing else happened. */
  rechaza(codigo: string): this {
    const t = this.prueba.transiciones.at(-1);
    expect(t?.registro).toMatchObject({ estado: 'RECHAZADO', rechazo: { codigo } });
    expect(t).toMatchObject({
      bitacora: [],
      caso: {},
      pendientes: [],
      alertas: [],
      promesas: [],
      efectos: {},
      avisos: [],
    });
    return this;
  }

  private da([hora, codigo, datos, envio]: Paso): void {
    this.prueba.avanza(alas(hora));
    this.rechazo = (codigo && this.prueba.registra(codigo, datos, envio)?.rechazo?.codigo) ?? null;
  }

  private foto(): Foto {
    const { prueba } = this;
    const { caso } = prueba;
    const abiertos = prueba.abiertos();
    const ultimo = prueba.bitacora.at(-1);
    return {
      ...(caso as Pick<
        Foto,
        'etapa' | 'status' | 'statusProveedor' | 'categoria' | 'prioridad' | 'proveedor' | 'posicion' | 'coordinador'
      >),
      pendientes: abiertos.map((p) => p.reloj).sort(),
      vencidos: abiertos
        .filter((p) => Date.parse(p.venceEn) <= prueba.ahora)
        .map((p) => p.reloj)
        .sort(),
      vence: Object.fromEntries(abiertos.map((p) => [p.reloj, comoHora(Date.parse(p.venceEn))])),
      niveles: Object.fromEntries(abiertos.map((p) => [p.reloj, p.nivel])),
      resultados: Object.fromEntries([...prueba.pendientes.values()].map((p) => [p.reloj, p.resultado])),
      promesas: [...prueba.promesas.values()].map(
        (p) => `${p.sobre} ${p.proveedor} ${comoHora(Date.parse(p.hasta))} ${p.estado}${p.tarde ? ' tarde' : ''}`,
      ),
      suenan: [...prueba.alertas.values()].filter((a) => a.estado === 'SONANDO').length,
      asiento: ultimo ? `${ultimo.tipo} / ${ultimo.subtipo}` : '',
      rechazo: this.rechazo,
      acepta: caso['acepta'] as string[],
    };
  }
}

/** What a person sees of the case. Clocks by their id, instants as `comoHora` writes them. */
interface Foto {
  etapa: string;
  status: string;
  statusProveedor: string;
  categoria: string | null;
  prioridad: string | null;
  proveedor: string | null;
  posicion: string | null;
  coordinador: string;
  pendientes: string[];
  vencidos: string[];
  vence: Record<string, string>;
  niveles: Record<string, number>;
  /** The outcome of the last row of each clock. */
  resultados: Record<string, string | null>;
  promesas: string[];
  suenan: number;
  asiento: string;
  rechazo: string | null;
  acepta: string[];
}

export const dado = (prueba: Prueba, ...pasos: readonly Paso[]): Guion => new Guion(prueba, pasos);

/** The figures that stand in the last entry. */
export const calculado = ({ prueba }: Guion): unknown => prueba.bitacora.at(-1)?.datos['calculado'];
