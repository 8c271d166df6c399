import { z } from 'zod';
import { iso } from '../procedure/instante';
import type { Instante } from '../procedure/instante';
import { definicion } from '../procedure/registros/catalogo';
import { esInstante } from '../procedure/registros/valida';
import { conCambios, REGLAS_PREDETERMINADAS } from '../procedure/reglas';
import { convertDatos, providersIn } from './datos';
import { scenarioSchema } from './format';
import type { EsperaFile, ScenarioFile, StepFile } from './format';
import type { Espera, Scenario, Step, StepRegistro } from './scenario';
import { Source } from './source';
import type { FileError, Path } from './source';
import { FORMAS, readRange, readTime, sayTime } from './time-words';
import type { Base } from './time-words';

const enEspanol = { error: z.locales.es().localeError };

/**
 * Reads one scenario file.
 * @param archivo its name, for messages.
 * @throws ScenarioError with every unknown key or code and every impossible time, each with its line.
 */
export function loadScenario(texto: string, archivo: string): Scenario {
  const source = new Source(archivo, texto);
  const { data, error } = scenarioSchema.safeParse(source.value, enEspanol);
  if (!data) return source.refuse(error.issues.flatMap((issue) => errorsOf(source, issue)));
  const reader = new Reader(source, data);
  return reader.scenario();
}

function errorsOf(source: Source, issue: z.core.$ZodIssue): FileError[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      linea: source.lineOfKey(issue.path, key),
      mensaje: `no se conoce la clave «${key}»`,
    }));
  const mensaje = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
  const clave = issue.path.findLast((parte) => typeof parte === 'string');
  return [{ linea: source.line(issue.path), mensaje: clave === undefined ? mensaje : `«${clave}»: ${mensaje}` }];
}

/** Turns what the file says into what is played; gathers what is wrong on the way. */
class Reader {
  private readonly errores: FileError[] = [];
  private readonly ahora: Instante;

  constructor(
    private readonly source: Source,
    private readonly file: ScenarioFile,
  ) {
    if (!esInstante(file.ahora))
      this.wrong(['ahora'], 'debe ser fecha y hora ISO con huso, como 2026-11-23T08:00:00-03:00');
    this.ahora = Date.parse(file.ahora);
  }

  scenario(): Scenario {
    const { file } = this;
    const cambiosDeReglas = file.reglas ?? {};
    const reglas = this.reglas(cambiosDeReglas);
    if (this.errores.length > 0) return this.source.refuse(this.errores);
    this.opens();
    this.known();
    const pasos = this.pasos();
    const proveedores = file.proveedores ?? [];
    const inactivos = file.inactivos ?? [];
    const vecinas = file.vecinas ?? [];
    const conLugar = [...proveedores, ...vecinas.flatMap((v) => v.proveedores), ...inactivos];
    const ultimo = pasos.at(-1)?.instante ?? this.ahora;
    const alFinal = file.al_final
      ? this.espera(file.al_final, { ahora: this.ahora, desde: ultimo }, ['al_final'])
      : undefined;
    if (this.errores.length > 0) this.source.refuse(this.errores);
    return {
      archivo: this.source.archivo,
      nombre: file.nombre,
      clausulas: file.clausulas,
      ahora: this.ahora,
      cambiosDeReglas,
      reglas,
      caso: {
        ...file.caso,
        cobertura: coberturaDe(file),
        referencia: file.caso.referencia ?? null,
        garantia: file.caso.garantia ?? null,
        rechazo: file.caso.rechazo ?? null,
        linea: this.source.line(['caso']),
      },
      proveedores,
      internos: file.internos ?? [],
      inactivos,
      vecinas,
      otrosProveedores: otros(pasos, conLugar),
      pasos,
      alFinal,
    };
  }

  /** A case that is not even opened has nothing to be played in it. */
  private opens(): void {
    const { caso, pasos, al_final: alFinal } = this.file;
    if (!caso.rechazo) return;
    if (!caso.garantia) this.wrong(['caso', 'rechazo'], '«rechazo» de la apertura va con «garantia»');
    if (pasos.length > 0 || alFinal)
      this.wrong(['caso', 'rechazo'], 'un caso que no se abre no lleva «pasos» ni «al_final»');
  }

  /** What is said of a provider is said of one who is there. */
  private known(): void {
    const { proveedores, vecinas, internos } = this.file;
    const conPosicion = [...(proveedores ?? []), ...(vecinas ?? []).flatMap((v) => v.proveedores)];
    for (const [i, nombre] of (internos ?? []).entries())
      if (!conPosicion.includes(nombre)) this.wrong(['internos', i], `«${nombre}» no está entre los proveedores`);
  }

  private reglas(cambios: Record<string, unknown>): Scenario['reglas'] {
    try {
      return conCambios(REGLAS_PREDETERMINADAS, cambios);
    } catch (error) {
      const mensaje = error instanceof Error ? error.message : String(error);
      this.wrong((mensaje.split(':')[0] ?? '').split('.'), mensaje);
      return REGLAS_PREDETERMINADAS;
    }
  }

  private pasos(): Step[] {
    let anterior = this.ahora;
    return this.file.pasos.map((paso, i) => {
      const path = ['pasos', i];
      const instante = this.time(paso.en, { ahora: this.ahora, desde: anterior }, [...path, 'en']);
      if (instante !== undefined && instante < anterior)
        this.wrong([...path, 'en'], `«${paso.en}» es anterior a lo que ya pasó (${sayTime(anterior, this.ahora)})`);
      anterior = Math.max(anterior, instante ?? anterior);
      return this.step(paso, { ahora: this.ahora, desde: anterior }, path);
    });
  }

  private step(paso: StepFile, base: Base, path: Path): Step {
    return {
      linea: this.source.line(path),
      instante: base.desde,
      registros: [...this.opening(paso, base, path), ...this.registro(paso, base, path)],
      espera: paso.espera && this.espera(paso.espera, base, [...path, 'espera']),
    };
  }

  /** The shorthand: covered, consent given, and what decides the priority last, so that the opening is complete by it. */
  private opening({ apertura }: StepFile, base: Base, path: Path): StepRegistro[] {
    if (!apertura) return [];
    const { prioridad, disponibilidad } = apertura;
    const franjas = disponibilidad?.map((franja, i) =>
      this.range(franja, base, [...path, 'apertura', 'disponibilidad', i]),
    );
    return [
      { codigo: 'cobertura', datos: { cubierta: true }, por: 'coordinador' },
      { codigo: 'consentimiento', datos: { autoriza: true, quien: 'TITULAR' }, por: 'coordinador' },
      franjas
        ? { codigo: 'programacion', datos: { acepta: true, disponibilidad: franjas }, por: 'coordinador' }
        : { codigo: 'prioridad', datos: { prioridad, motivo: 'Apertura' }, por: 'coordinador' },
    ];
  }

  private registro(paso: StepFile, base: Base, path: Path): StepRegistro[] {
    const { registro: codigo, comentario, rechazo } = paso;
    if (codigo === undefined) return [];
    const { datos, errores } = convertDatos(codigo, paso.datos ?? {}, base);
    // A registro that is to be refused may carry anything: that may be why it is refused.
    for (const e of rechazo === undefined ? errores : []) {
      const lugar = [...path, 'datos', ...e.path];
      this.errores.push({
        linea: e.clave === undefined ? this.source.line(lugar) : this.source.lineOfKey(lugar, e.clave),
        mensaje: e.mensaje,
      });
    }
    const ocurridoEn = this.occurred(paso, base, path);
    return [
      {
        codigo,
        datos,
        por: paso.por ?? definicion(codigo).rol,
        ...(comentario === undefined ? {} : { comentario }),
        ...(ocurridoEn === undefined ? {} : { ocurridoEn }),
        ...(rechazo === undefined ? {} : { rechazo }),
      },
    ];
  }

  private occurred({ ocurridoEn, rechazo }: StepFile, base: Base, path: Path): string | undefined {
    if (ocurridoEn === undefined) return undefined;
    const instante =
      rechazo === undefined ? this.time(ocurridoEn, base, [...path, 'ocurridoEn']) : readTime(ocurridoEn, base);
    return instante === undefined ? ocurridoEn : iso(instante);
  }

  private espera(file: EsperaFile, base: Base, path: Path): Espera {
    const { vence, promesas, calidad, ...resto } = file;
    const hora = (palabra: string, lugar: Path): Instante => this.time(palabra, base, lugar) ?? 0;
    const horas = (relojes: Record<string, string>, lugar: Path) =>
      Object.fromEntries(Object.entries(relojes).map(([reloj, palabra]) => [reloj, hora(palabra, [...lugar, reloj])]));
    return {
      ...resto,
      ...(vence && { vence: horas(vence, [...path, 'vence']) }),
      ...(calidad !== undefined && {
        calidad: calidad && {
          ...(calidad.status && { status: calidad.status }),
          ...(calidad.vence && { vence: horas(calidad.vence, [...path, 'calidad', 'vence']) }),
        },
      }),
      ...(promesas && {
        promesas: promesas.map((p, i) => ({ ...p, hasta: hora(p.hasta, [...path, 'promesas', i, 'hasta']) })),
      }),
    };
  }

  private time(palabra: string, base: Base, path: Path): Instante | undefined {
    const instante = readTime(palabra, base);
    if (instante === undefined) this.wrong(path, `«${palabra}» no es una hora: se escribe ${FORMAS}`);
    return instante;
  }

  private range(palabra: string, base: Base, path: Path) {
    const franja = readRange(palabra, base);
    if (!franja) this.wrong(path, `«${palabra}» no es una franja: se escribe HH:MM-HH:MM o D+1 HH:MM-D+1 HH:MM`);
    return franja;
  }

  private wrong(path: Path, mensaje: string): void {
    this.errores.push({ linea: this.source.line(path), mensaje });
  }
}

function coberturaDe({ caso: { cobertura } }: ScenarioFile): Scenario['caso']['cobertura'] {
  if (!cobertura) return null;
  return { montoMaximo: cobertura.montoMaximo ?? null, eventosMaximos: cobertura.eventosMaximos ?? null };
}

function otros(pasos: readonly Step[], conLugar: readonly string[]): string[] {
  const nombrados = pasos.flatMap(({ registros }) => registros.flatMap(namedIn));
  return [...new Set(nombrados)].filter((nombre) => !conLugar.includes(nombre));
}

/** Who is not to be found must not be made. */
const namedIn = ({ codigo, datos, rechazo }: StepRegistro): string[] =>
  rechazo === 'NO_ENCONTRADO' ? [] : providersIn(codigo, datos);
