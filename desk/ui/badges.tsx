import { valorDe } from '../../procedure/registros/etiquetas';
import { Tag } from './cell';

const TONO_DE_PRIORIDAD: Readonly<Record<string, 'rojo' | 'naranja' | 'azul'>> = {
  VITAL: 'rojo',
  EMERGENCIA: 'naranja',
  PROGRAMADO: 'azul',
};

/** VITAL, EMERGENCIA or PROGRAMADO: the word says it, the colour repeats it. */
export const Prioridad = ({ prioridad }: { prioridad: string | null }) =>
  prioridad === null ? null : (
    <Tag tono={TONO_DE_PRIORIDAD[prioridad] ?? 'gris'} lleno={prioridad === 'VITAL'}>
      {prioridad}
    </Tag>
  );

/** A status in words. */
export const Status = ({ status }: { status: string }) => <Tag tono="gris">{valorDe(status)}</Tag>;

/** How many are overdue; nothing when none. */
export const Vencidos = ({ n }: { n: number }) =>
  n === 0 ? null : (
    <Tag tono="rojo" lleno>
      {n} {n === 1 ? 'vencido' : 'vencidos'}
    </Tag>
  );
