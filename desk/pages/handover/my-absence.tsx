import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { guardias } from '../../data/alert-queries';
import type { Guardias } from '../../data/types';
import { ActionButton } from '../../ui/action-button';
import { Read } from '../../ui/read';
import { AbsenceForm } from '../guardia/absence-form';
import { AwayLists } from '../guardia/away-lists';
import { ReliefForm } from '../guardia/relief-form';

/** Not the cases but the alerts: who hears mine while I am away. */
export function MyAbsence() {
  const leidas = useQuery(guardias());
  return (
    <Paper withBorder p="md" component="section" aria-label="Mis avisos">
      <Title order={2} size="md" mb="xs">
        Mis avisos
      </Title>
      <Read de={leidas} lineas={2}>
        {(datos) => <Mine guardias={datos} />}
      </Read>
    </Paper>
  );
}

function Mine({ guardias: { personas, ausencias, relevos } }: { guardias: Guardias }) {
  const { quien } = useRouteContext({ from: '/mesa' });
  const [anota, setAnota] = useState<'ausencia' | 'relevo'>();
  const cierra = (): void => setAnota(undefined);
  const yo = personas.filter((p) => p.usuario === quien.usuario);
  const mias = ausencias.filter((a) => a.persona.usuario === quien.usuario);
  const mios = relevos.filter((r) => [r.de.usuario, r.a.usuario].includes(quien.usuario));
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text size="sm">
          Si se va un rato, diga quién lo releva: lo que le sonaría a usted le suena a él. Los casos siguen siendo
          suyos.{' '}
          <Link to="/guardia" search={{ ver: 'turnos' }} className="enlace">
            Ver los turnos
          </Link>
        </Text>
        <Group gap="xs">
          <ActionButton size="xs" variant="default" onClick={() => setAnota('relevo')}>
            Anotar quién me releva
          </ActionButton>
          <ActionButton size="xs" variant="default" onClick={() => setAnota('ausencia')}>
            Anotar mi ausencia
          </ActionButton>
        </Group>
      </Group>
      {mias.length + mios.length > 0 ? <AwayLists guardias={{ ausencias: mias, relevos: mios }} /> : null}
      {anota === 'ausencia' ? <AbsenceForm personas={yo} alCerrar={cierra} /> : null}
      {anota === 'relevo' ? <ReliefForm relevados={yo} personas={personas} alCerrar={cierra} /> : null}
    </Stack>
  );
}
