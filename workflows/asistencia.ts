import { abreAsistencia } from '../procedure/asistencia/asistencia';
import type { EntradaAsistencia } from '../procedure/asistencia/estado';
import { Display } from './display';
import { run } from './shell';

/** An Asistencia, from the first call to its end (procedure A). */
export async function asistencia(entrada: EntradaAsistencia): Promise<void> {
  const { expediente, n, servicio, zona, version } = entrada;
  const display = new Display(`Asistencia ${expediente}/${n} · ${servicio} · ${zona}`, {
    cambianCon: ['etapa', 'vencidos', ...(version >= 2 ? ['nivelEscalada'] : [])],
  });
  await run({ expediente, n }, abreAsistencia(entrada), display);
}
