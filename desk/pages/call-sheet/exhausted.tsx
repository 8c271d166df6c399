import { Alert, Group, Text } from '@mantine/core';
import { porQueNoAcepta } from '../../data/accepted';
import type { Asistencia } from '../../data/types';
import { ActionButton } from '../../ui/action-button';
import { usePlace } from '../asistencia/place';

/** Nobody is left to call: the supervisor has been told, sees the trail below and decides here (A-5.2.2.1.d, AM-12). */
export function Exhausted({ caso }: { caso: Asistencia }) {
  const { quien, openForm } = usePlace();
  return (
    <Alert color="orange" title="Lista agotada: decide el supervisor" role="status" p="xs">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">
          Se llamó a todos y nadie puede ir. El supervisor ya fue avisado y ve el rastro de abajo: otro proveedor,
          ampliar la zona, reembolso o cerrar.
        </Text>
        <ActionButton
          size="xs"
          style={{ flexShrink: 0 }}
          porQueNo={porQueNoAcepta('busqueda-resuelta', caso, quien.rol)}
          onClick={() => openForm('busqueda-resuelta')}
        >
          Resolver la búsqueda
        </ActionButton>
      </Group>
    </Alert>
  );
}
