import type { CSSProperties } from 'react';
import { useSegundo } from '../data/clock';
import { cuentaRegresiva, fechaHora, hora } from '../format';

interface Props {
  /** ISO instant. */
  vence: string;
  /** Also the hour itself, for who plans. */
  conHora?: boolean;
  size?: 'xs' | 'sm' | 'md' | 'lg';
  style?: CSSProperties;
}

const PRONTO_S = 5 * 60;

function apuro(restan: number): 'vencido' | 'pronto' | undefined {
  if (restan <= 0) return 'vencido';
  return restan <= PRONTO_S ? 'pronto' : undefined;
}

/** Time left to an instant, by the server's clock and right to the second; red and signed once it has passed. */
export function Countdown({ vence, conHora = false, size = 'sm', style }: Props) {
  const segundo = useSegundo();
  const restan = Math.ceil(Date.parse(vence) / 1000) - segundo;
  return (
    <time
      className="cuenta"
      dateTime={vence}
      title={fechaHora(vence)}
      data-apuro={apuro(restan)}
      style={{ fontSize: `var(--mantine-font-size-${size})`, ...style }}
    >
      {conHora ? `${hora(vence, segundo * 1000)} · ` : ''}
      {cuentaRegresiva(restan)}
    </time>
  );
}
