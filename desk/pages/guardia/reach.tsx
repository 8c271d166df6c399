import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { guardias } from '../../data/alert-queries';
import { reglas } from '../../data/queries';
import { Read } from '../../ui/read';
import { rulesOf } from '../reglas/rules-of';
import { ReachTable } from './reach-table';
import { Week } from './week';
import { When } from './when';

const ruta = getRouteApi('/mesa/guardia');

/** Who would be told now, or at another instant, and how the days after it are covered. */
export function Reach() {
  const { en } = ruta.useSearch();
  const leidas = useQuery(guardias(en));
  const vigentes = useQuery({ ...reglas, select: (todas) => todas.filter((v) => v.vigente).map(rulesOf)[0] });
  return (
    <Stack gap="sm">
      <When en={en} />
      <Read de={vigentes}>
        {(lasReglas) => (
          <Read de={leidas} lineas={12}>
            {(datos) => (
              <>
                <ReachTable guardias={datos} reglas={lasReglas} deAhora={en === undefined} />
                <Week guardias={datos} />
              </>
            )}
          </Read>
        )}
      </Read>
    </Stack>
  );
}
