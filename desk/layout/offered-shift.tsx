import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { traspasos } from '../data/queries';

/** It waits for an answer, but nothing is overdue; dark enough for white on it. */
const AMBAR = '#a34e00';

/** Somebody wants to hand me his shift: said wherever I am, until I answer. */
export function OfferedShift({ usuario }: { usuario: string }) {
  const { data } = useQuery(traspasos({ estado: 'PROPUESTO' }));
  const paraMi = data?.elementos.filter((t) => t.a.usuario === usuario) ?? [];
  return (
    <div role="alert" style={{ minWidth: 0 }}>
      {paraMi.map(({ id, de, casos }) => (
        <Button key={id} component={Link} to="/turno" size="xs" color={AMBAR} maw="min(330px, 100%)" title={de.nombre}>
          Le entregan {casos.length === 1 ? '1 caso' : `${casos.length} casos`}: {de.nombre}
        </Button>
      ))}
    </div>
  );
}
