import type { Tramo } from '../../../procedure/guardia';
import { hora } from '../../format';

interface Props {
  dia: { desde: number; hasta: number };
  /** Of that day, in order; before the first it is past. */
  tramos: readonly Tramo[];
}

/** A day as a bar of its hours; below it, how many there are and when there is nobody. */
export function Coverage({ dia, tramos }: Props) {
  const largo = dia.hasta - dia.desde;
  const antes = (tramos[0]?.desde ?? dia.hasta) - dia.desde;
  return (
    <>
      <div className="cobertura" aria-hidden>
        <span style={{ width: `${(antes / largo) * 100}%` }} />
        {tramos.map((t) => (
          <span
            key={t.desde}
            data-cuantos={Math.min(t.personas.length, 2)}
            style={{ width: `${((t.hasta - t.desde) / largo) * 100}%` }}
          />
        ))}
      </div>
      <div className="renglon" data-chica title={inWords(tramos, dia.hasta)}>
        {inWords(tramos, dia.hasta)}
      </div>
    </>
  );
}

function inWords(tramos: readonly Tramo[], fin: number): string {
  const reloj = (t: number): string => (t === fin ? '24' : hora(t, t).replace(/:00$/, ''));
  const huecos = tramos.filter((t) => t.personas.length === 0);
  if (huecos.length > 0) return `nadie ${huecos.map((t) => `${reloj(t.desde)}–${reloj(t.hasta)}`).join(', ')}`;
  const cuantos = tramos.map((t) => t.personas.length);
  const [menos, mas] = [Math.min(...cuantos), Math.max(...cuantos)];
  if (menos === mas) return menos === 1 ? '1 persona' : `${menos} personas`;
  return `${menos} a ${mas} personas`;
}
