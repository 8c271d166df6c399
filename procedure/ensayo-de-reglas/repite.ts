import type { FilaAlerta } from '../agenda-rows';
import { abreAsistencia } from '../asistencia/asistencia';
import { abreCalidad } from '../calidad/calidad';
import type { EntradaCalidad } from '../calidad/estado';
import { aplicaConRespuestas } from '../con-respuestas';
import { abreExpediente } from '../expediente/expediente';
import { deIso } from '../instante';
import type { Instante } from '../instante';
import type { Story } from '../story';
import type { Entrada, Transicion } from '../transicion';
import type { Hecho, HechosDeExpediente } from './hechos';
import { Memoria } from './memoria';

/** A case lived anew. */
export interface Repetido {
  alertas: FilaAlerta[];
  /** Registros that had been settled and are refused this time. */
  rechazados: Hecho[];
}

/**
 * Lives the cases of an Expediente anew: each registro at the instant its case took it, whatever is sounding by then,
 * the news between the cases as they come of it, and the clocks up to `hasta`.
 *
 * @returns by the number of the case: 0 the Expediente, below 0 the quality case of that Asistencia.
 */
export function repite(de: HechosDeExpediente, hasta: Instante): Map<number, Repetido> {
  const repeticion = new Repeticion(de, hasta);
  for (const paso of pasosDe(de).filter(({ en }) => en <= hasta)) repeticion.da(paso);
  return repeticion.termina();
}

interface Paso {
  n: number;
  en: Instante;
  /** Undefined: the case is opened. */
  hecho?: Hecho;
}

/** In the order of their instants; at the same one the Expediente is opened first and closed last. */
function pasosDe({ entrada, hechos, asistencias, calidad }: HechosDeExpediente): Paso[] {
  const delCaso = (n: number, suyos: readonly Hecho[]): Paso[] =>
    suyos.map((hecho) => ({ n, en: deIso(hecho.registradoEn), hecho }));
  return [
    { n: 0, en: deIso(entrada.abiertoEn) },
    ...asistencias.map((a) => ({ n: a.entrada.n, en: deIso(a.entrada.abiertaEn) })),
    ...asistencias.flatMap((a) => delCaso(a.entrada.n, a.hechos)),
    ...calidad.flatMap((c) => delCaso(-c.n, c.hechos)),
    ...delCaso(0, hechos),
  ].sort((a, b) => a.en - b.en);
}

interface Vivo {
  story: Story;
  memoria: Memoria;
  alertas: Map<string, FilaAlerta>;
  rechazados: Hecho[];
}

type Noticia = Transicion['avisos'][number] & { en: Instante };

class Repeticion {
  private readonly vivos = new Map<number, Vivo>();
  private readonly noticias: Noticia[] = [];

  constructor(
    private readonly de: HechosDeExpediente,
    private readonly hasta: Instante,
  ) {}

  da({ n, en, hecho }: Paso): void {
    if (hecho) this.registra(n, hecho, en);
    else if (n === 0) this.abre(0, abreExpediente(this.de.entrada), new Memoria(this.de.hechos));
    else this.abreAsistencia(n);
    this.reparte();
  }

  termina(): Map<number, Repetido> {
    for (const vivo of this.vivos.values()) this.aplica(vivo, { tipo: 'reloj' }, this.hasta);
    const salida = [...this.vivos].map(([n, { alertas, rechazados }]) => [
      n,
      { alertas: [...alertas.values()], rechazados },
    ]);
    return new Map(salida as [number, Repetido][]);
  }

  private abreAsistencia(n: number): void {
    const asistencia = this.de.asistencias.find((a) => a.entrada.n === n);
    if (!asistencia) return;
    const { entrada, hechos, hoja, agotadas } = asistencia;
    this.abre(n, abreAsistencia(entrada), new Memoria(hechos, hoja, agotadas));
  }

  private abreCalidad(entrada: EntradaCalidad): void {
    const suyos = this.de.calidad.find((c) => c.n === entrada.n)?.hechos ?? [];
    this.abre(-entrada.n, abreCalidad(entrada), new Memoria(suyos));
  }

  private abre(n: number, story: Story, memoria: Memoria): void {
    const vivo: Vivo = { story, memoria, alertas: new Map(), rechazados: [] };
    this.vivos.set(n, vivo);
    this.toma(vivo, story.abre());
  }

  private registra(n: number, hecho: Hecho, en: Instante): void {
    const vivo = this.vivos.get(n);
    if (!vivo) return;
    vivo.memoria.pasa();
    const hechas = this.aplica(vivo, { tipo: 'registro', registro: registroDe(hecho) }, en);
    if (hechas.some(({ registro }) => registro?.id === hecho.id && registro.estado === 'RECHAZADO'))
      vivo.rechazados.push(hecho);
  }

  private aplica(vivo: Vivo, entrada: Entrada, ahora: Instante): Transicion[] {
    const { story, memoria } = vivo;
    const hechas = aplicaConRespuestas(story, entrada, ahora, (pregunta) => memoria.responde(pregunta, ahora));
    this.toma(vivo, hechas);
    return hechas;
  }

  private toma(vivo: Vivo, transiciones: readonly Transicion[]): void {
    for (const { alertas, avisos, instante } of transiciones) {
      for (const alerta of alertas) vivo.alertas.set(alerta.id, alerta);
      this.noticias.push(...avisos.map((aviso) => ({ ...aviso, en: deIso(instante) })));
    }
  }

  /** What the cases tell each other, at the instant of the step it comes of. */
  private reparte(): void {
    for (let noticia = this.noticias.shift(); noticia; noticia = this.noticias.shift()) {
      const { para, aviso, en } = noticia;
      if (para === 'calidad') {
        this.abreCalidad(aviso.entrada);
        continue;
      }
      const vivo = this.vivos.get(para === 'expediente' ? 0 : para);
      if (vivo) this.aplica(vivo, { tipo: 'aviso', aviso, recibidoEn: new Date(en).toISOString() }, en);
    }
  }
}

function registroDe({ id, codigo, usuario, rol, registradoEn, ocurridoEn, datos }: Hecho): Record<string, unknown> {
  const { calculado: _, ...dados } = datos;
  return { id, codigo, recibidoEn: registradoEn, actor: { usuario, rol }, datos: dados, ocurridoEn };
}
