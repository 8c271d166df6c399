import { Button, Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { CANALES } from '../../../procedure/reglas';
import { ROLES_DE_CASOS } from '../../../procedure/roles';
import { query } from '../../data/http';
import { operadores } from '../../data/queries';
import { CsvButton } from '../../ui/csv-button';
import { Period } from '../../ui/period';
import { channelName, RESULTADOS, webhookDeRol } from './words';

const ruta = getRouteApi('/mesa/alertas');

interface Filtros {
  expediente?: string;
  persona?: string;
  canal?: string;
  resultado?: string;
  desde?: string;
  hasta?: string;
}

/** All of them are in the address, so that a view can be shared. */
export function AlertFilters({ filtros }: { filtros: Filtros }) {
  const navigate = ruta.useNavigate();
  const { data: de = [] } = useQuery(operadores);
  const filtra = (nuevo: Filtros): void =>
    void navigate({ search: (antes) => ({ ...antes, ...nuevo }), replace: true });
  const personas = [
    ...de.map((o) => ({ value: o.usuario, label: o.nombre })),
    ...ROLES_DE_CASOS.map((rol) => webhookDeRol(rol)),
  ];
  const elige = (nombre: 'persona' | 'canal' | 'resultado', label: string, data: readonly Opcion[], w: number) => (
    <Select
      w={w}
      clearable
      searchable={nombre === 'persona'}
      label={label}
      placeholder="Todos"
      data={data}
      value={filtros[nombre] ?? null}
      onChange={(v) => filtra({ [nombre]: v ?? undefined })}
    />
  );
  return (
    <Group align="flex-end" gap="xs" mb="xs">
      {elige('persona', 'A quién', personas, 230)}
      {elige('canal', 'Por dónde', POR_DONDE, 130)}
      {elige('resultado', 'Cómo le fue', RESULTADOS, 210)}
      <Period desde={filtros.desde} hasta={filtros.hasta} alCambiar={filtra} />
      <CsvButton path={`/alertas${query({ ...filtros })}`} archivo="alertas.csv" />
      {Object.keys(filtros).length > 0 ? (
        <Button variant="subtle" onClick={() => void navigate({ search: {}, replace: true })}>
          Quitar filtros
        </Button>
      ) : null}
    </Group>
  );
}

interface Opcion {
  value: string;
  label: string;
}
const POR_DONDE: readonly Opcion[] = CANALES.map((canal) => ({ value: canal, label: channelName(canal) }));
