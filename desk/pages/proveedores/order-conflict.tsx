import { Alert, Button, Group, List } from '@mantine/core';
import type { InTurn } from './order-editor';

interface Props {
  /** As it was when one began. */
  antes: readonly InTurn[];
  /** As it is now. */
  ahora: readonly InTurn[];
  alTomarElDeAhora: () => void;
  alSeguirConElMio: () => void;
}

/** Somebody else saved meanwhile: what he changed, and which of both to go on with. */
export const OrderConflict = ({ antes, ahora, alTomarElDeAhora, alSeguirConElMio }: Props) => (
  <Alert color="yellow" title="Otro cambió este orden mientras usted lo editaba" role="alert">
    <List size="sm" mb="xs">
      {whatChanged(antes, ahora).map((linea) => (
        <List.Item key={linea}>{linea}</List.Item>
      ))}
    </List>
    <Group gap="xs">
      <Button size="xs" variant="default" onClick={alTomarElDeAhora}>
        Dejar el mío y ver el actual
      </Button>
      <Button size="xs" variant="default" onClick={alSeguirConElMio}>
        Seguir con el mío
      </Button>
    </Group>
  </Alert>
);

function whatChanged(antes: readonly InTurn[], ahora: readonly InTurn[]): string[] {
  const turno = (lista: readonly InTurn[], id: string): number => lista.findIndex((p) => p.id === id) + 1;
  const quitados = antes.filter((p) => turno(ahora, p.id) === 0).map((p) => `${p.nombre}: lo quitó`);
  const otros = ahora.flatMap((p, i) => {
    const era = turno(antes, p.id);
    if (era === 0) return [`${p.nombre}: lo agregó, ${i + 1}.º`];
    return era === i + 1 ? [] : [`${p.nombre}: ${era}.º → ${i + 1}.º`];
  });
  return [...otros, ...quitados];
}
