import { Button, Group, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useSegundo } from '../../data/clock';
import { llamadas } from '../../data/queries';
import type { Llamada } from '../../data/types';
import { cuentaRegresiva, hora } from '../../format';
import { telefonoLegible } from '../../ui/phone';

interface Props {
  elegida: string | undefined;
  disabled: boolean;
  alTomar: (llamada: Llamada) => void;
}

const CUANTAS = 4;
/** Nobody tells of the calls that stop ringing unanswered. */
const CADA_MS = 30_000;

/** The calls the exchange tells of: those that ring first, then the latest from which nothing was opened. */
export function Calls({ elegida, disabled, alTomar }: Props) {
  const { data: sonando } = useQuery({ ...llamadas('sonando'), refetchInterval: CADA_MS });
  const { data: recientes } = useQuery(llamadas('recientes'));
  const suenan = sonando?.elementos ?? [];
  const otras = (recientes?.elementos ?? []).filter((l) => !suenan.some((s) => s.id === l.id));
  const lista = [...suenan, ...otras].filter((l) => l.id === elegida || l.expediente === null).slice(0, CUANTAS);
  const take = (i: number) => () => {
    const llamada = lista[i];
    if (llamada && !disabled) alTomar(llamada);
  };
  useHotkeys(
    [1, 2, 3, 4].map((n) => [`Alt+${n}`, take(n - 1)]),
    [],
  );
  if (lista.length === 0)
    return (
      <Text size="xs" c="dimmed" role="status">
        La central no informa llamadas: elija la cuenta a mano.
      </Text>
    );
  return (
    <Group gap={6} role="group" aria-label="Llamadas" wrap="nowrap" style={{ overflow: 'hidden' }}>
      {lista.map((llamada, i) => (
        <Call
          key={llamada.id}
          llamada={llamada}
          tecla={`Alt+${i + 1}`}
          elegida={llamada.id === elegida}
          disabled={disabled}
          alTomar={take(i)}
        />
      ))}
    </Group>
  );
}

interface CallProps {
  llamada: Llamada;
  tecla: string;
  elegida: boolean;
  disabled: boolean;
  alTomar: () => void;
}

function Call({ llamada, tecla, elegida, disabled, alTomar }: CallProps) {
  const segundo = useSegundo();
  const suena = !llamada.atendida && llamada.resultado === null;
  const vencida = suena && Date.parse(llamada.venceEn) <= segundo * 1000;
  const [persona, otra] = llamada.afiliados;
  const quien = persona ? `${persona.apellido}, ${persona.nombre}${otra ? '…' : ''}` : undefined;
  return (
    <Button
      size="xs"
      variant={elegida ? 'filled' : 'default'}
      aria-pressed={elegida}
      aria-keyshortcuts={tecla}
      title={tecla}
      disabled={disabled}
      onClick={alTomar}
      styles={{ label: { display: 'flex', gap: 6 } }}
      style={{ minWidth: 0, flexShrink: 1 }}
    >
      <Text span size="xs" fw={700} c={vencida && !elegida ? 'var(--alarma)' : undefined}>
        {suena
          ? `Suena ${cuentaRegresiva(segundo - Math.floor(Date.parse(llamada.timbreEn) / 1000))}`
          : hora(llamada.timbreEn, segundo * 1000)}
      </Text>
      <Text span size="xs" truncate>
        {[quien ?? callerOf(llamada), llamada.cuenta?.nombre ?? telefonoLegible(llamada.numeroLlamado)].join(' · ')}
      </Text>
    </Button>
  );
}

const callerOf = ({ numeroLlamante }: Llamada): string =>
  numeroLlamante === null ? 'sin número' : telefonoLegible(numeroLlamante);
