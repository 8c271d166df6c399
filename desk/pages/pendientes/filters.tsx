import { Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { RELOJES } from '../../../procedure/clocks';
import { operadores } from '../../data/queries';

const DE_RELOJ = Object.entries(RELOJES).map(([value, { titulo }]) => ({ value, label: `${value} ${titulo}` }));

/** Whose, and of which clock; both are in the address. */
export function AgendaFilters() {
  const { reloj, coordinador } = useSearch({ from: '/mesa/pendientes' });
  const navigate = useNavigate({ from: '/pendientes' });
  const { data = [] } = useQuery(operadores);
  return (
    <Group gap="xs" mb="xs">
      <Select
        aria-label="Coordinador"
        placeholder="Cualquier coordinador"
        searchable
        clearable
        w={240}
        data={data.map((o) => ({ value: o.usuario, label: o.nombre }))}
        value={coordinador ?? null}
        onChange={(v) => void navigate({ search: (s) => ({ ...s, coordinador: v ?? undefined }) })}
      />
      <Select
        aria-label="Reloj"
        placeholder="Cualquier reloj"
        searchable
        clearable
        w={340}
        data={DE_RELOJ}
        value={reloj ?? null}
        onChange={(v) => void navigate({ search: (s) => ({ ...s, reloj: v ?? undefined }) })}
      />
    </Group>
  );
}
