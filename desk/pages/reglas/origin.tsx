import { Badge } from '@mantine/core';

/** Whether the procedure gives the value, or it is our proposal. */
export const Origin = ({ propuesto }: { propuesto: boolean }) => (
  <Badge size="sm" tt="none" color="gray" variant={propuesto ? 'outline' : 'filled'} miw="max-content">
    {propuesto ? 'Propuesto' : 'Del texto'}
  </Badge>
);
