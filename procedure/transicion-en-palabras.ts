import { clausulaDe } from './agenda-rows';
import { hora } from './instante';
import { nombreDeRol } from './roles';
import type { Transicion } from './transicion';

type Paso = Pick<Transicion, 'numero' | 'instante' | 'causa' | 'pendientes' | 'alertas'>;

/**
 * One step in words, for the Temporal UI: what caused it, which clocks it opened and closed, what it made sound. Ids,
 * codes and hours only. «12 proveedor-acepta: abre C-09 (A-5.3P.1.1.a), vence 15:00; cierra C-01».
 */
export function resumenDeTransicion({ numero, instante, causa, pendientes, alertas }: Paso): string {
  const dichos = [
    ...pendientes
      .filter((p) => p.cerradoEn === null && p.abiertoEn === instante)
      .map((p) => `abre ${p.reloj} (${clausulaDe(p.reloj)}), vence ${hora(Date.parse(p.venceEn))}`),
    ...pendientes.filter((p) => p.cerradoEn !== null).map((p) => `cierra ${p.reloj}`),
    ...alertas
      .filter((a) => a.estado === 'SONANDO')
      .map((a) => `suena ${a.reloj}, nivel ${a.nivel} (${nombreDeRol(a.rol)})`),
  ];
  return [`${numero} ${causa}`, dichos.join('; ')].filter(Boolean).join(': ');
}
