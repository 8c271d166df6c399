import { Anchor, Group, Text, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { tablero } from '../../data/queries';

/** By the search attributes of the cases. */
const LISTAS = [
  { nombre: 'Con vencidos', query: 'Vencidos > 0' },
  { nombre: 'Vitales en búsqueda', query: 'Prioridad = "VITAL" AND Etapa = "asignacion"' },
  { nombre: 'Escaladas', query: 'NivelEscalada > 1' },
  { nombre: 'Abiertas', query: 'ExecutionStatus = "Running"' },
] as const;

/** The same cases as the Temporal UI lists them, with the history of each. */
export function TemporalLists() {
  const { data } = useQuery(tablero({}));
  if (!data?.temporalUi) return null;
  return (
    <Group gap="sm" component="nav" aria-label="Listas en Temporal">
      <Tooltip label="La vista técnica de los casos: cada paso que dieron, tal como lo ejecutó el sistema">
        <Text size="sm" tabIndex={0}>
          En Temporal:
        </Text>
      </Tooltip>
      {LISTAS.map(({ nombre, query }) => (
        <Anchor
          key={nombre}
          size="sm"
          target="_blank"
          rel="noreferrer"
          href={`${data.temporalUi}?query=${encodeURIComponent(query)}`}
        >
          {nombre}
        </Anchor>
      ))}
    </Group>
  );
}
