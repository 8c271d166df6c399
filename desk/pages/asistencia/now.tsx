import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { hoja as leeHoja } from '../../data/queries';
import type { Asiento, Asistencia, Expediente } from '../../data/types';
import { CloseExpediente } from './close-expediente';
import { usePlace } from './place';
import { Presence } from './presence';
import { ScriptCard } from './script-card';
import { scriptsFor } from './scripts';
import { StepCard } from './step-card';
import { stepsOf } from './steps';
import type { Choice } from './steps';
import { tellOf } from './tell';
import { useKeys } from '../../ui/keys';

interface Props {
  caso: Asistencia;
  expediente: Expediente | undefined;
  bitacora: readonly Asiento[];
}

/** «Qué hacer ahora»: the open Pendientes by due time, what satisfies each, and what to say meanwhile. Keys 1–9. */
export function Now({ caso, expediente, bitacora }: Props) {
  const { quien, search, openForm } = usePlace();
  const hoja = useQuery(leeHoja(caso.expediente, caso.n)).data;
  const steps = stepsOf(caso, quien.rol);
  const elegir = ({ codigo, known }: Choice): void => openForm(codigo, known);
  useNumberKeys(
    steps.flatMap((step) => step.choices),
    elegir,
  );

  const primero = steps[0]?.choices.find((choice) => choice.porQueNo === undefined)?.codigo;
  const told = { caso, expediente, bitacora };
  // The words of the registro one has opened are beside its form.
  const guiones = scriptsFor(search.registro === undefined ? primero : undefined, caso);
  return (
    <section aria-label="Qué hacer ahora">
      <Group justify="space-between" mb={4} wrap="nowrap">
        <Title order={2} size="h5" style={{ whiteSpace: 'nowrap' }}>
          Qué hacer ahora
        </Title>
        <Presence expediente={caso.expediente} n={caso.n} editando={search.registro ?? null} />
      </Group>
      {steps.length === 0 ? <Idle caso={caso} /> : null}
      {caso.etapa === 'finalizada' && expediente ? <CloseExpediente expediente={expediente} /> : null}
      <Stack component="ul" gap={6} p={0} m={0} mb={6} style={{ listStyle: 'none' }} aria-label="Pendientes">
        {steps.map((step, i) => (
          <StepCard
            key={step.pendiente.id}
            step={step}
            caso={caso}
            expediente={expediente}
            hoja={hoja}
            alElegir={elegir}
          >
            {i === 0 ? <ScriptCard guiones={guiones} datos={tellOf(step.pendiente.reloj, told)} /> : null}
          </StepCard>
        ))}
      </Stack>
    </section>
  );
}

/** Each number opens the form of the button that shows it. */
function useNumberKeys(choices: readonly Choice[], elegir: (choice: Choice) => void): void {
  useKeys(
    choices.flatMap((choice) =>
      choice.tecla === undefined ? [] : [[choice.tecla, () => elegir(choice)] as [string, () => void]],
    ),
  );
}

/** Nothing runs against the clock. */
function Idle({ caso }: { caso: Asistencia }) {
  return (
    <Text size="sm" mb={6}>
      {caso.etapa === 'finalizada'
        ? 'La asistencia terminó: solo admite comentarios.'
        : 'Nada vence por ahora. Lo que ocurra se agrega a la bitácora con B.'}
    </Text>
  );
}
