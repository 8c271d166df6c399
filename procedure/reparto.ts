import { alcanzables } from './guardia';
import type { Guardia } from './guardia';
import type { Instante } from './instante';
import { canalesDe } from './reglas';
import type { Canal, Escalera, Reglas } from './reglas';
import type { RolDeCasos } from './roles';

/** What sounds, as far as telling people goes. */
export interface Sonido {
  nivel: number;
  rol: RolDeCasos;
  /** Who has the case now, when it speaks to him; null: to everybody of the role. */
  dueno: string | null;
  escalera: Escalera;
  instante: Instante;
}

/** To whom it goes. `SIGUIENTE`: nobody of its level can be reached, so that it went to `rol`; `NADIE`: nor of any above. */
export interface Reparto {
  como: 'DUENO' | 'RELEVO' | 'ROL' | 'SIGUIENTE' | 'NADIE';
  rol: RolDeCasos;
  personas: readonly string[];
}

/** Who hears of it now; a level with nobody to be reached passes at once to the next of its ladder. */
export function reparte(sonido: Sonido, reglas: Reglas, guardia: Guardia, ahora: Instante): Reparto {
  const propios = alcanzables(sonido.rol, sonido.dueno, guardia, ahora);
  const [primero] = propios;
  if (primero) return { como: primero.por, rol: sonido.rol, personas: propios.map((p) => p.usuario) };
  for (const { nivel, rol } of reglas.escalera[sonido.escalera]) {
    if (nivel <= sonido.nivel) continue;
    const otros = alcanzables(rol, null, guardia, ahora);
    if (otros.length > 0) return { como: 'SIGUIENTE', rol, personas: otros.map((p) => p.usuario) };
  }
  return { como: 'NADIE', rol: sonido.rol, personas: [] };
}

/** Where people can be told. A webhook is a person's, by his login, or a role's, by `deRol`. */
export interface Direcciones {
  correos: ReadonlySet<string>;
  webhooks: ReadonlySet<string>;
}

/** The webhook of a role receives as a person does, under this name. */
export const deRol = (rol: string): string => `rol:${rol}`;

/** One telling by one channel, still to be done. */
export interface EntregaPlaneada {
  destinatario: string;
  canal: Canal;
  /** Its place among the channels of the level. */
  orden: number;
  desde: Instante;
  /** It cannot even be tried. */
  falta?: 'sin dirección de correo';
}

/** One telling for each person and channel. After one that cannot be tried the next starts with the level. */
export function entregasDe(
  { nivel, instante }: Pick<Sonido, 'nivel' | 'instante'>,
  { rol, personas }: Reparto,
  { correos, webhooks }: Direcciones,
  reglas: Reglas,
): EntregaPlaneada[] {
  const canales = canalesDe(reglas, nivel);
  const salida = new Map<string, EntregaPlaneada>();
  for (const persona of personas) {
    let seguido = false;
    for (const [orden, { canal, minutos }] of canales.entries()) {
      const destinatario = canal === 'webhook' && !webhooks.has(persona) ? deRol(rol) : persona;
      if (canal === 'webhook' && !webhooks.has(destinatario)) continue;
      const falta = canal === 'correo' && !correos.has(persona);
      const desde = seguido ? instante : instante + Math.round(minutos * reglas.minutoMs);
      const antes = salida.get(`${destinatario} ${canal}`);
      salida.set(`${destinatario} ${canal}`, {
        destinatario,
        canal,
        orden,
        desde: Math.min(desde, antes?.desde ?? desde),
        ...(falta ? { falta: 'sin dirección de correo' as const } : {}),
      });
      seguido = falta;
    }
  }
  return [...salida.values()];
}
