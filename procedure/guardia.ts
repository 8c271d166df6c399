import { aLas, DIA, diaDeSemana, diaDeSemanaDe, hora, local } from './instante';
import type { Instante } from './instante';
import type { RolDeCasos } from './roles';

/** Hours somebody is on duty, every week, on the desk's wall. `hasta` at or before `desde` is on the next day; the same hour is a whole day. */
export interface Turno {
  usuario: string;
  /** On which days it begins; 0 is Sunday. */
  dias: readonly number[];
  /** «HH:MM» */
  desde: string;
  hasta: string;
}

/** From the instant `desde` until the instant `hasta`, without it. */
interface Lapso {
  desde: Instante;
  hasta: Instante;
}
/** He does not come, whatever his shifts say. */
export interface Ausencia extends Lapso {
  usuario: string;
}
/** `a` stands in for `de`, who is not reached meanwhile. */
export interface Relevo extends Lapso {
  de: string;
  a: string;
}

/** The duty lists. `personas` are those who may work now: who has been retired is not among them. */
export interface Guardia {
  personas: readonly { usuario: string; rol: string }[];
  turnos: readonly Turno[];
  ausencias: readonly Ausencia[];
  relevos: readonly Relevo[];
}

/** Somebody who can be reached, and why it is he. */
export interface Alcanzable {
  usuario: string;
  por: 'DUENO' | 'RELEVO' | 'ROL';
}

const enCurso = ({ desde, hasta }: Lapso, ahora: Instante): boolean => desde <= ahora && ahora < hasta;

const minutos = (reloj: string): number => {
  const [horas = 0, resto = 0] = reloj.split(':').map(Number);
  return horas * 60 + resto;
};

/** What the wall shows: weekday and minute of the day. */
interface Pared {
  dia: number;
  minuto: number;
}
function pared(ahora: Instante): Pared {
  const fecha = local(ahora);
  return { dia: diaDeSemanaDe(fecha), minuto: fecha.hora * 60 + fecha.minuto };
}

function cubre({ dias, desde, hasta }: Turno, { dia, minuto }: Pared): boolean {
  const [entra, sale] = [minutos(desde), minutos(hasta)];
  const [hoy, ayer] = [dias.includes(dia), dias.includes((dia + 6) % 7)];
  if (entra < sale) return hoy && entra <= minuto && minuto < sale;
  return (hoy && minuto >= entra) || (ayer && minuto < sale);
}

/** One look at the lists: the wall is read once. */
class Vista {
  private readonly pared: Pared;

  constructor(
    private readonly guardia: Guardia,
    private readonly ahora: Instante,
  ) {
    this.pared = pared(ahora);
  }

  /** Whether his shifts say that he works now, were he not absent. */
  deTurno = (usuario: string): boolean =>
    this.guardia.turnos.some((t) => t.usuario === usuario && cubre(t, this.pared));

  private disponible = (usuario: string): boolean =>
    this.guardia.personas.some((p) => p.usuario === usuario) &&
    !this.guardia.ausencias.some((a) => a.usuario === usuario && enCurso(a, this.ahora));

  private relevosDe = (usuario: string): string[] =>
    this.guardia.relevos.filter((r) => r.de === usuario && enCurso(r, this.ahora)).map((r) => r.a);

  /** Who answers in his place, himself when nobody relieves him: a reliever may be relieved in turn. */
  enSuLugar(usuario: string, vistos: ReadonlySet<string> = new Set()): string[] {
    if (vistos.has(usuario)) return [];
    const relevos = this.relevosDe(usuario);
    const camino = new Set([...vistos, usuario]);
    if (relevos.length > 0) return relevos.flatMap((a) => this.enSuLugar(a, camino));
    return this.disponible(usuario) ? [usuario] : [];
  }

  /** The owner if he is on duty, else who relieves him. */
  dueno(usuario: string): Alcanzable[] {
    if (this.relevosDe(usuario).length > 0)
      return sinRepetir(this.enSuLugar(usuario).map((a) => ({ usuario: a, por: 'RELEVO' as const })));
    return this.disponible(usuario) && this.deTurno(usuario) ? [{ usuario, por: 'DUENO' }] : [];
  }

  /** Everybody of that role whose hours these are, or who stands in for him. */
  rol(rol: RolDeCasos): Alcanzable[] {
    const suyos = this.guardia.personas.filter((p) => p.rol === rol && this.deTurno(p.usuario));
    return sinRepetir(
      suyos.flatMap((p) =>
        this.enSuLugar(p.usuario).map((a) => ({ usuario: a, por: a === p.usuario ? ('ROL' as const) : 'RELEVO' })),
      ),
    );
  }
}

const sinRepetir = (lista: Alcanzable[]): Alcanzable[] =>
  lista.filter((uno, i) => lista.findIndex((otro) => otro.usuario === uno.usuario) === i);

/**
 * Who hears of an alert at `ahora`: its owner if he is on duty, else who relieves him, else those on duty with that
 * role. `dueno` null: everybody of the role. Empty: nobody, and the level passes to the next.
 */
export function alcanzables(rol: RolDeCasos, dueno: string | null, guardia: Guardia, ahora: Instante): Alcanzable[] {
  const vista = new Vista(guardia, ahora);
  const suyo = dueno === null ? [] : vista.dueno(dueno);
  return suyo.length > 0 ? suyo : vista.rol(rol);
}

/** An instant at which nobody of a role can be reached. */
export interface Hueco {
  rol: RolDeCasos;
  desde: Instante;
}

/** Every instant in the week from `ahora` at which who is on duty may change, `ahora` first. */
function cambios({ turnos, ausencias, relevos }: Guardia, ahora: Instante): Instante[] {
  const horas = [...new Set(turnos.flatMap((t) => [t.desde, t.hasta]))];
  const dias = [0, 1, 2, 3, 4, 5, 6, 7];
  const deTurnos = dias.flatMap((dia) => horas.map((h) => aLas(ahora, h, dia)));
  const deLapsos = [...ausencias, ...relevos].flatMap(({ desde, hasta }) => [desde, hasta]);
  const despues = [...deTurnos, ...deLapsos].filter((t) => t > ahora && t <= ahora + 7 * DIA);
  return [ahora, ...new Set(despues)].sort((a, b) => a - b);
}

/** Every instant of the week from `ahora` at which nobody of one of the roles can be reached, the first first. */
export function* huecos(roles: readonly RolDeCasos[], guardia: Guardia, ahora: Instante): Generator<Hueco> {
  for (const desde of cambios(guardia, ahora)) {
    const vista = new Vista(guardia, desde);
    for (const rol of roles) if (vista.rol(rol).length === 0) yield { rol, desde };
  }
}

/** While the same people of a role can be reached. */
export interface Tramo {
  desde: Instante;
  hasta: Instante;
  personas: readonly Alcanzable[];
}

/** A role's week from `ahora`, stretch by stretch without a pause; what is the same on both sides is one. */
export function tramos(rol: RolDeCasos, guardia: Guardia, ahora: Instante): Tramo[] {
  const vistos = cambios(guardia, ahora).map((desde) => ({ desde, personas: new Vista(guardia, desde).rol(rol) }));
  const distintos = vistos.filter(({ personas }, i) => i === 0 || !sonLosMismos(personas, vistos[i - 1]?.personas));
  return distintos.map((tramo, i) => ({ ...tramo, hasta: distintos[i + 1]?.desde ?? ahora + 7 * DIA }));
}

const sonLosMismos = (unos: readonly Alcanzable[], otros: readonly Alcanzable[] = []): boolean =>
  unos.length === otros.length && unos.every((u, i) => u.usuario === otros[i]?.usuario && u.por === otros[i]?.por);

const DIAS = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'];
export const nombreDeDia = (dia: number): string => DIAS[dia] ?? String(dia);

/** «el lunes 23/11 a las 22:00» */
export function dichoDeHueco({ desde }: Pick<Hueco, 'desde'>): string {
  const [dia = '', reloj = ''] = hora(desde, desde + 2 * DIA).split(' ');
  return `el ${nombreDeDia(diaDeSemana(desde))} ${dia} a las ${reloj}`;
}
