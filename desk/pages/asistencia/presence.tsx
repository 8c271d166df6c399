import { Badge, Group } from '@mantine/core';
import { definicion, esCodigo } from '../../../procedure/registros/catalogo';
import { usePresence } from './use-presence';

interface Props {
  expediente: number;
  n: number;
  /** What I am registering. */
  editando: string | null;
}

/** Who else has the case on his screen, and what he is registering. */
export function Presence({ expediente, n, editando }: Props) {
  const otros = usePresence(expediente, n, editando);
  return (
    <Group gap={4} role="status" aria-label="Quién más está en el caso">
      {otros.map((otro) => (
        <Badge key={otro.usuario} tt="none" size="sm" color="grape" variant="light">
          {otro.nombre}
          {otro.editando && esCodigo(otro.editando)
            ? ` está registrando «${definicion(otro.editando).titulo}»`
            : ' también está aquí'}
        </Badge>
      ))}
    </Group>
  );
}
