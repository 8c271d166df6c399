import { Text } from '@mantine/core';
import type { TextProps } from '@mantine/core';
import { useSegundo } from '../data/clock';
import { cuentaRegresiva, fechaHora, hora } from '../format';

interface Props extends TextProps {
  /** ISO instant. */
  vence: string;
  /** Also the hour itself, for who plans. */
  conHora?: boolean;
}

const PRONTO_S = 5 * 60;

function colorOf(restan: number): string | undefined {
  if (restan <= 0) return 'var(--alarma)';
  return restan <= PRONTO_S ? 'var(--pronto)' : undefined;
}

/** Time left to an instant, by the server's clock and right to the second; red and signed once it has passed. */
export function Countdown({ vence, conHora = false, ...texto }: Props) {
  const segundo = useSegundo();
  const restan = Math.ceil(Date.parse(vence) / 1000) - segundo;
  return (
    <Text
      component="time"
      dateTime={vence}
      title={fechaHora(vence)}
      size="sm"
      fw={restan <= PRONTO_S ? 700 : 500}
      c={colorOf(restan)}
      style={{ whiteSpace: 'nowrap' }}
      {...texto}
    >
      {conHora ? `${hora(vence, segundo * 1000)} · ` : ''}
      {cuentaRegresiva(restan)}
    </Text>
  );
}
