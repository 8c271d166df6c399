import { Anchor, Paper, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Asistencia } from '../../data/types';
import { fecha } from '../../format';

/** The concluded Asistencia whose work is claimed (B-P.B, AM-43). */
export function GuaranteeCard({ caso: { garantia } }: { caso: Asistencia }) {
  if (!garantia) return null;
  return (
    <Paper withBorder p="sm" component="section" aria-label="Garantía">
      <Title order={3} size="h6">
        Garantía
      </Title>
      <Text size="sm">
        Se reclama el trabajo de{' '}
        <Anchor component={Link} to={`/asistencias/${garantia.numero}`} inherit>
          {garantia.numero}
        </Anchor>
        . {garantia.vencida ? 'Venció' : 'Vence'} el {fecha(garantia.vence)}
        {garantia.vencida ? ': la autoriza un superior (B-P.B).' : '. Se llama primero a quien hizo el trabajo.'}
      </Text>
    </Paper>
  );
}
