import { Anchor, Group, Text, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { tablero } from '../../data/queries';

/** By the search attributes of the cases. */
const LISTAS = [
  { nombre: 'Con vencidos', query: 'Vencidos > 0' },
  { nombre: 'Vitales en búsqueda', query: 'Prioridad = "VITAL" AND Etapa = "asignacion"' },
  { nombre: 'Escaladas', query: 'NivelEscalada > 1' },
  { nombre: 'Sin proveedor', query: 'ExecutionStatus = "Running" AND Etapa = "asignacion"' },
  { nombre: 'Abiertas', query: 'ExecutionStatus = "Running"' },
] as const;

/** Filters of the board that are search attributes of the cases too. */
const ATRIBUTO = { coordinador: 'Coordinador', cuenta: 'Cuenta', prioridad: 'Prioridad', etapa: 'Etapa' } as const;

function filtered(query: string, filtros: Partial<Record<keyof typeof ATRIBUTO, string>>): string {
  const tambien = Object.entries(ATRIBUTO).flatMap(([filtro, atributo]) => {
    const valor = filtros[filtro as keyof typeof ATRIBUTO];
    return valor === undefined ? [] : [`${atributo} = ${JSON.stringify(valor)}`];
  });
  return [query, ...tambien].join(' AND ');
}

/** The same cases as the Temporal UI lists them, with the history of each; the board's filters go along. */
export function TemporalLists() {
  const filtros = useSearch({ from: '/mesa/supervision' });
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
          href={`${data.temporalUi}?query=${encodeURIComponent(filtered(query, filtros))}`}
        >
          {nombre}
        </Anchor>
      ))}
    </Group>
  );
}
