import { Group } from '@mantine/core';
import { ActionButton } from '../../ui/action-button';
import type { Calls, Position } from './use-calls';

interface Props {
  turno: Position;
  llamados: Calls;
}

/** What came of the call to the provider in turn, each with its key. */
export function TurnActions({ turno, llamados: { actos, enviando } }: Props) {
  const { llamar, noResponde, declina, acepta, saltear } = actos;
  return (
    <Group gap={6} role="group" aria-label={`Llamado a ${turno.nombre}`}>
      <ActionButton size="xs" tecla="C" porQueNo={llamar.porQueNo} onClick={llamar.hacer}>
        Llamar
      </ActionButton>
      <ActionButton
        size="xs"
        variant="default"
        tecla="N"
        loading={enviando}
        porQueNo={noResponde.porQueNo}
        onClick={noResponde.hacer}
      >
        No responde {turno.intentos + 1}/2
      </ActionButton>
      <ActionButton size="xs" variant="default" tecla="D" porQueNo={declina.porQueNo} onClick={declina.hacer}>
        Declina
      </ActionButton>
      <ActionButton size="xs" variant="light" tecla="A" porQueNo={acepta.porQueNo} onClick={acepta.hacer}>
        Acepta
      </ActionButton>
      <ActionButton size="xs" variant="default" tecla="S" porQueNo={saltear.porQueNo} onClick={saltear.hacer}>
        Saltear
      </ActionButton>
    </Group>
  );
}
