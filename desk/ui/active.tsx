import { Badge } from '@mantine/core';

/** Whether it is in use still; the word says it. */
export const Active = ({ activo }: { activo: boolean }) => (
  <Badge color="gray" size="sm" variant={activo ? 'outline' : 'filled'} miw="max-content">
    {activo ? 'Activo' : 'De baja'}
  </Badge>
);
