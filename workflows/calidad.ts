import { abreCalidad } from '../procedure/calidad/calidad';
import { resumenDeCalidad } from '../procedure/calidad/estado';
import type { EntradaCalidad } from '../procedure/calidad/estado';
import { Display } from './display';
import { run } from './shell';

/** A quality case: what an affiliate was not satisfied with, until he has been answered (A-5.5.2.1.c, d). */
export async function calidad(entrada: EntradaCalidad): Promise<void> {
  const { expediente, n, servicio, cuenta, zona, version } = entrada;
  const display = new Display(resumenDeCalidad(entrada), {
    cambianCon: ['status', 'vencidos', ...(version >= 2 ? ['nivelEscalada'] : [])],
    fijos: { Servicio: servicio, Cuenta: cuenta, Zona: zona },
  });
  await run({ expediente, n: -n }, abreCalidad(entrada), display);
}
