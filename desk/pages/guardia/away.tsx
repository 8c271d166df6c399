import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { llevaGuardias } from '../../../contracts/permissions';
import { guardias } from '../../data/alert-queries';
import { ActionButton } from '../../ui/action-button';
import { Read } from '../../ui/read';
import { AbsenceForm } from './absence-form';
import { AwayLists } from './away-lists';
import { ReliefForm } from './relief-form';

/** Who does not come, and who stands in for whom: now and to come. */
export function Away() {
  const { quien } = useRouteContext({ from: '/mesa' });
  const leidas = useQuery(guardias());
  const [anota, setAnota] = useState<'ausencia' | 'relevo'>();
  const cierra = (): void => setAnota(undefined);
  const lleva = llevaGuardias(quien.rol);
  return (
    <Read de={leidas} lineas={12}>
      {(datos) => {
        const posibles = lleva ? datos.personas : datos.personas.filter((p) => p.usuario === quien.usuario);
        return (
          <Stack gap="xs">
            <Group justify="space-between">
              <Text size="sm" c="dimmed">
                A quien está ausente no se le avisa. A quien lo relevan tampoco: lo suyo le suena a quien releva.
              </Text>
              <Group gap="xs">
                <ActionButton size="xs" variant="default" onClick={() => setAnota('ausencia')}>
                  {lleva ? 'Agregar ausencia' : 'Anotar mi ausencia'}
                </ActionButton>
                <ActionButton size="xs" variant="default" onClick={() => setAnota('relevo')}>
                  {lleva ? 'Agregar relevo' : 'Anotar quién me releva'}
                </ActionButton>
              </Group>
            </Group>
            <AwayLists guardias={datos} />
            {anota === 'ausencia' ? <AbsenceForm personas={posibles} alCerrar={cierra} /> : null}
            {anota === 'relevo' ? (
              <ReliefForm relevados={posibles} personas={datos.personas} alCerrar={cierra} />
            ) : null}
          </Stack>
        );
      }}
    </Read>
  );
}
