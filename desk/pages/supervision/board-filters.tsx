import { Button, Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ETAPAS } from '../../../procedure/asistencia/estado';
import { PRIORIDADES } from '../../../procedure/reglas';
import { valorDe } from '../../../procedure/registros/etiquetas';
import { cuentas, operadores } from '../../data/queries';
import type { FiltrosDeTablero } from '../../data/queries';
import { PROVINCIAS } from '../../forms/provincias';

type Filtro = keyof FiltrosDeTablero;
type Opciones = readonly { value: string; label: string }[];

/** All of them are in the address, so that a view can be shared or kept. */
export function BoardFilters() {
  const { ver, ...filtros } = useSearch({ from: '/mesa/supervision' });
  const navigate = useNavigate({ from: '/supervision' });
  const { data: de = [] } = useQuery(operadores);
  const { data: cuales = [] } = useQuery(cuentas);
  const filter = (nombre: Filtro, cualquiera: string, data: Opciones, w: number) => (
    <Select
      aria-label={cualquiera}
      placeholder={cualquiera}
      size="xs"
      w={w}
      searchable
      clearable
      data={data}
      value={filtros[nombre] ?? null}
      onChange={(v) => void navigate({ search: (s) => ({ ...s, [nombre]: v ?? undefined }) })}
    />
  );
  return (
    <Group gap="xs" mb="xs">
      {filter(
        'coordinador',
        'Coordinador',
        de.map((o) => ({ value: o.usuario, label: o.nombre })),
        200,
      )}
      {filter(
        'cuenta',
        'Cuenta',
        cuales.map((c) => ({ value: c.id, label: c.nombre })),
        170,
      )}
      {filter(
        'provincia',
        'Provincia',
        PROVINCIAS.map((p) => ({ value: p, label: p })),
        170,
      )}
      {filter(
        'prioridad',
        'Prioridad',
        PRIORIDADES.map((p) => ({ value: p, label: p })),
        150,
      )}
      {filter(
        'etapa',
        'Etapa',
        ETAPAS.map((e) => ({ value: e, label: valorDe(e) })),
        150,
      )}
      {Object.keys(filtros).length > 0 ? (
        <Button size="xs" variant="subtle" onClick={() => void navigate({ search: ver ? { ver } : {} })}>
          Quitar filtros
        </Button>
      ) : null}
    </Group>
  );
}
