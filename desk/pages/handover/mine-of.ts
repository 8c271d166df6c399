import type { ExpedienteResumido } from '../../data/types';
import { porApellido } from '../../format';

/** A case of mine that can be handed over: n = 0 is the Expediente itself. */
export interface MyCase {
  numero: string;
  expediente: number;
  n: number;
  servicio: string | null;
  prioridad: string | null;
  afiliado: string;
  proximoVencimiento: string | null;
  vencidos: number;
}

/** Among the Expedientes I see as mine some have only an Asistencia of mine, or one of somebody else's. */
export function mineOf(expedientes: readonly ExpedienteResumido[], usuario: string): MyCase[] {
  const casos = expedientes.flatMap(({ numero, coordinador, asistencias, afiliado: persona }) => {
    const afiliado = porApellido(persona);
    const suyas = asistencias
      .filter((a) => a.terminadaEn === null && a.coordinador === usuario)
      .map((a) => ({ ...a, expediente: numero, afiliado }));
    const propio = { numero: String(numero), expediente: numero, n: 0, servicio: null, prioridad: null, afiliado };
    return coordinador === usuario ? [...suyas, { ...propio, proximoVencimiento: null, vencidos: 0 }] : suyas;
  });
  return casos.toSorted((a, b) => dueOf(a).localeCompare(dueOf(b)) || a.expediente - b.expediente);
}

/** What has nothing due comes last. */
const dueOf = ({ proximoVencimiento }: MyCase): string => proximoVencimiento ?? '9999';
