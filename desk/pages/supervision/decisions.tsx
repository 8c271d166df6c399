import { Grid, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pendientes } from '../../data/queries';
import type { PendienteDeAgenda } from '../../data/types';
import { Read } from '../../ui/read';
import { Decision } from './decision';
import { DECIDE } from './decide';
import { DecisionList } from './decision-list';

const RELOJES_DE_DECISION = Object.keys(DECIDE).join(',');

/** What waits for somebody above the coordinator: what is asked, with what in view, and decided here. */
export function Decisions() {
  const leidos = useQuery(pendientes({ de: 'todos', relojes: RELOJES_DE_DECISION }));
  return <Read de={leidos}>{({ elementos }) => <Waiting pendientes={elementos} />}</Read>;
}

/** The chosen one stays until one chooses another, also when somebody else has decided it meanwhile. */
function Waiting({ pendientes: esperan }: { pendientes: readonly PendienteDeAgenda[] }) {
  const [elegido, setElegido] = useState<PendienteDeAgenda>();
  const sigue = esperan.some((p) => p.id === elegido?.id);
  return (
    <Grid gap="md">
      <Grid.Col span={4}>
        <DecisionList pendientes={esperan} elegido={elegido?.id} alElegir={setElegido} />
      </Grid.Col>
      <Grid.Col span={8}>
        {elegido ? (
          <Decision key={elegido.id} p={elegido} sigue={sigue} alTerminar={() => setElegido(undefined)} />
        ) : (
          <Text size="sm" p="md">
            {esperan.length === 0 ? 'Nada espera una decisión.' : 'Elija a la izquierda qué decidir.'}
          </Text>
        )}
      </Grid.Col>
    </Grid>
  );
}
