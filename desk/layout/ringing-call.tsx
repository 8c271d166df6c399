import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useSegundo } from '../data/clock';
import { llamadas } from '../data/queries';
import type { Llamada } from '../data/types';
import { cuentaRegresiva } from '../format';
import { telefonoLegible } from '../ui/phone';

/** Nobody tells of the calls that stop ringing unanswered. */
const CADA_MS = 30_000;

/** The call that waits longest, wherever one is: it opens the Expediente it is for. */
export function RingingCall() {
  const { data } = useQuery({ ...llamadas('sonando'), refetchInterval: CADA_MS });
  // Whoever opened an Expediente from it is talking, whether the exchange said so or not.
  const [primera, ...otras] = (data?.elementos ?? []).filter((l) => l.expediente === null);
  return primera ? <Ringing llamada={primera} otras={otras.length} /> : null;
}

function Ringing({ llamada, otras }: { llamada: Llamada; otras: number }) {
  const segundo = useSegundo();
  const vencida = Date.parse(llamada.venceEn) <= segundo * 1000;
  const suena = cuentaRegresiva(segundo - Math.floor(Date.parse(llamada.timbreEn) / 1000));
  return (
    <Button
      size="xs"
      variant={vencida ? 'filled' : 'default'}
      color={vencida ? 'red' : undefined}
      maw={300}
      style={{ flexShrink: 0 }}
      renderRoot={(raiz) => <Link {...raiz} to="/expedientes/nuevo" search={{ llamada: llamada.id }} />}
    >
      Suena {suena} · {llamada.cuenta?.nombre ?? telefonoLegible(llamada.numeroLlamado)}
      {otras > 0 ? ` y ${otras} más` : ''}
    </Button>
  );
}
