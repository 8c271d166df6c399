import { Group, Text } from '@mantine/core';
import { ETAPAS } from '../../../procedure/asistencia/estado';
import { valorDe } from '../../../procedure/registros/etiquetas';
import { hora } from '../../format';
import type { Asistencia } from '../../data/types';

const NOMBRES: Readonly<Record<string, string>> = {
  apertura: 'Apertura',
  asignacion: 'Asignación',
  monitoreo: 'Monitoreo',
  prestacion: 'Prestación',
  cierre: 'Cierre',
};
const LINEA = ETAPAS.filter((etapa) => etapa !== 'finalizada');

/** The five stages of the procedure and where the case is. */
export function Stages({ caso }: { caso: Asistencia }) {
  const actual = ETAPAS.indexOf(caso.etapa);
  return (
    <Group component="ol" aria-label="Etapas" gap={2} p={0} m={0} wrap="nowrap" style={{ listStyle: 'none', flex: 1 }}>
      {LINEA.map((etapa, i) => (
        <Text
          key={etapa}
          component="li"
          size="sm"
          ta="center"
          py={2}
          fw={i === actual ? 700 : 400}
          aria-current={i === actual ? 'step' : undefined}
          c={i === actual ? 'var(--mantine-primary-color-contrast)' : undefined}
          bg={i === actual ? 'var(--mantine-primary-color-filled)' : 'var(--mantine-color-default-hover)'}
          style={{ flex: 1, borderRadius: 3 }}
        >
          {i < actual && !ended(caso) ? '✓ ' : ''}
          {NOMBRES[etapa]}
        </Text>
      ))}
      {ended(caso) ? (
        <Text component="li" size="sm" fw={700} px="sm" aria-current="step" style={{ whiteSpace: 'nowrap' }}>
          {valorDe(caso.status)}
          {caso.terminadaEn ? ` · ${hora(caso.terminadaEn)}` : ''}
        </Text>
      ) : null}
    </Group>
  );
}

const ended = ({ etapa }: Asistencia): boolean => etapa === 'finalizada';
