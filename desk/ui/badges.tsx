import { Badge } from '@mantine/core';
import { valorDe } from '../../procedure/registros/etiquetas';

const COLOR_DE_PRIORIDAD: Readonly<Record<string, string>> = { VITAL: 'red', EMERGENCIA: 'orange', PROGRAMADO: 'blue' };

/** VITAL, EMERGENCIA or PROGRAMADO: the word says it, the colour repeats it. */
export function Prioridad({ prioridad, size = 'sm' }: { prioridad: string | null; size?: 'xs' | 'sm' }) {
  if (prioridad === null) return null;
  return (
    <Badge
      color={COLOR_DE_PRIORIDAD[prioridad] ?? 'gray'}
      variant={prioridad === 'VITAL' ? 'filled' : 'light'}
      // The light orange carries no orange letters that can be read.
      c={prioridad === 'EMERGENCIA' ? 'var(--mantine-color-text)' : undefined}
      size={size}
      style={{ flexShrink: 0 }}
    >
      {prioridad}
    </Badge>
  );
}

/** A status in words. */
export function Status({ status }: { status: string }) {
  return (
    <Badge color="gray" variant="outline" size="sm" miw="max-content">
      {valorDe(status)}
    </Badge>
  );
}

/** How many are overdue; nothing when none. */
export function Vencidos({ n }: { n: number }) {
  if (n === 0) return null;
  return (
    <Badge color="red" size="sm" variant="filled">
      {n} {n === 1 ? 'vencido' : 'vencidos'}
    </Badge>
  );
}
