import { nombreDeDia } from '../../../procedure/guardia';
import { capital, SEMANA } from '../../format';

export const DIAS_CORTOS = [0, 1, 2, 3, 4, 5, 6].map((d) => capital(nombreDeDia(d).slice(0, 3)));

/** «de lunes a viernes», «lunes, miércoles y viernes», «todos los días». */
export function daysSaid(dias: readonly number[]): string {
  if (dias.length === 7) return 'todos los días';
  const corridas: number[][] = [[]];
  for (const dia of SEMANA)
    if (dias.includes(dia)) corridas.at(-1)?.push(dia);
    else corridas.push([]);
  const partes = corridas.flatMap((c) =>
    c.length > 2 ? [`de ${nombreDeDia(c[0] ?? 0)} a ${nombreDeDia(c.at(-1) ?? 0)}`] : c.map(nombreDeDia),
  );
  const ultima = partes.pop() ?? '';
  return partes.length === 0 ? ultima : `${partes.join(', ')} y ${ultima}`;
}

/** «08:00 a 16:00», «22:00 a 06:00 del día siguiente», «las 24 horas». */
export function hoursSaid(desde: string, hasta: string): string {
  if (desde === hasta) return desde === '00:00' ? 'las 24 horas' : `24 horas desde las ${desde}`;
  if (hasta === '00:00') return `${desde} a 24:00`;
  return `${desde} a ${hasta}${hasta < desde ? ' del día siguiente' : ''}`;
}
