import { Alert, Badge } from '@mantine/core';
import type { Afiliado } from '../../data/types';

type Status = Afiliado['status'];

const DICHO: Record<Status, string> = { ACTIVO: 'ACTIVO', VERIFICAR: 'A VERIFICAR', NO_ACTIVO: 'NO ACTIVO' };
const QUE_HACER: Record<Exclude<Status, 'ACTIVO'>, string> = {
  VERIFICAR:
    'No está en la base del cliente: tome el pedido; un superior lo verifica o autoriza la atención (A-5.1.4).',
  NO_ACTIVO: 'No tiene el plan vigente: se atiende solo con autorización de un superior (A-5.1.4.c).',
};

/** How an affiliate stands with his plan, in a word. */
export const Standing = ({ status }: { status: Status }) =>
  status === 'ACTIVO' ? (
    <Badge color="gray" c="inherit" variant="outline" size="sm">
      {DICHO[status]}
    </Badge>
  ) : (
    <Badge color="var(--pronto)" c="var(--mantine-color-body)" size="sm">
      {DICHO[status]}
    </Badge>
  );

/** The same so that nobody overlooks it, and what it means; nothing when all is well. */
export function StandingAlert({ status }: { status: Status }) {
  if (status === 'ACTIVO') return null;
  return (
    <Alert color="orange" variant="outline" title={DICHO[status]} role="alert" p="xs">
      {QUE_HACER[status]}
    </Alert>
  );
}
