import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { leavesOf } from '../../data/causes';
import { bitacoraDeCalidad, causas } from '../../data/queries';
import { LogTable } from '../../ui/log-table';
import { Read } from '../../ui/read';

/** The bitácora of the quality case, newest first. */
export function CaseLog({ numero, n }: { numero: number; n: number }) {
  const leida = useQuery(bitacoraDeCalidad(numero, n));
  const { data } = useQuery(causas);
  const nombres = new Map(leavesOf(data?.causas ?? []).map(({ id, camino }) => [id, camino]));
  return (
    <Stack gap="xs" component="section" aria-label="Bitácora del caso">
      <Title order={2} size="h5">
        Bitácora
      </Title>
      <Read de={leida} lineas={4}>
        {({ elementos }) => <LogTable etiqueta="Bitácora" asientos={elementos} nombres={nombres} />}
      </Read>
    </Stack>
  );
}
