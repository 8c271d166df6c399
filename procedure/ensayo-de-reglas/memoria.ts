import type { Referencia } from '../asistencia/estado';
import type { Circunstancias } from '../exceptions';
import type { Consulta, Respuestas } from '../transicion';
import { deIso } from '../instante';
import type { Instante } from '../instante';
import type { Hecho } from './hechos';

const LLAMADOS = ['proveedor-no-responde', 'proveedor-declina', 'proveedor-salteado', 'proveedor-acepta'];

/** No clock depends on them: they only stand in the entry of the request. */
const SIN_CIRCUNSTANCIAS: Circunstancias = {
  contratadoDesde: '2000-01-01',
  usos: 0,
  tecnicosInternos: 0,
  tecnicosDelServicio: 0,
};

interface Calculado {
  limite?: number | null;
  referencia?: Referencia | null;
}

/**
 * What the outside answered a case, read back from what the case wrote down: a registro that was settled found what it
 * asked for, its figures stand in its entry, and a call sheet shows in whom was called.
 */
export class Memoria {
  private dados = 0;

  constructor(
    private readonly hechos: readonly Hecho[],
    private readonly hoja: readonly string[] = [],
    private readonly agotadas: readonly string[] = [],
  ) {}

  /** The next registro is given to the case. */
  pasa(): void {
    this.dados += 1;
  }

  responde(pregunta: Consulta, ahora: Instante): Respuestas[keyof Respuestas] {
    switch (pregunta.tipo) {
      case 'reservar-evento':
        return { reservado: true };
      case 'liberar-evento':
        return { liberado: true };
      case 'reservar-monto':
        return { alcanza: true, restante: this.calculado.limite ?? null };
      case 'posiciones':
        return { proveedores: this.posiciones(ahora) };
      case 'cotizacion':
        return { existe: true, referencia: this.calculado.referencia ?? null };
      case 'condiciones':
        return SIN_CIRCUNSTANCIAS;
      case 'existe':
        return { existe: true };
      case 'asistencias-abiertas':
        return { abiertas: [] };
    }
  }

  private get calculado(): Calculado {
    return this.hechos[this.dados - 1]?.datos['calculado'] ?? {};
  }

  /**
   * Those called from now until the sheet was exhausted or torn up, in their order; of the last sheet also those nobody
   * got to. On an earlier one it only matters that there was somebody.
   */
  private posiciones(ahora: Instante): string[] {
    const despues = this.hechos.slice(this.dados);
    const fin = despues.find(terminaLaHoja);
    if (!fin) return [...this.hoja];
    const llamados = despues
      .slice(0, despues.indexOf(fin))
      .filter(({ codigo }) => LLAMADOS.includes(codigo))
      .map(({ datos }) => String(datos['proveedor']));
    const agotada = fin.codigo === 'busqueda-resuelta' || this.agotada(ahora, deIso(fin.registradoEn));
    return [...new Set(llamados), ...(agotada ? [] : [SIN_LLAMAR])];
  }

  private agotada(desde: Instante, hasta: Instante): boolean {
    return this.agotadas.some((en) => deIso(en) >= desde && deIso(en) <= hasta);
  }
}

/** Stands for whoever was left on a sheet when another was begun. */
const SIN_LLAMAR = 'sin-llamar';

/** The list was exhausted and somebody decided, or its provider was lost and another list begun (AM-01). */
const terminaLaHoja = ({ codigo, datos }: Hecho): boolean =>
  codigo === 'busqueda-resuelta' ||
  codigo === 'proveedor-cancelado' ||
  (codigo === 'afiliado-reprograma' && datos['acepta'] !== true);
