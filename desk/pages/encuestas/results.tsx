import { Alert, Group, SegmentedControl, Stack, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { query } from '../../data/http';
import { resultados } from '../../data/report-queries';
import type { Resultados } from '../../data/types';
import { CsvButton } from '../../ui/csv-button';
import { Facts } from '../../ui/facts';
import { Period } from '../../ui/period';
import { Read } from '../../ui/read';
import { GroupRow, porciento } from './group-row';

const ruta = getRouteApi('/mesa/encuestas');
const POR = [
  { value: 'proveedor', label: 'Por proveedor' },
  { value: 'coordinador', label: 'Por coordinador' },
  { value: 'servicio', label: 'Por servicio' },
];

/** What was answered in a period; the note says who was asked, before any number. */
export function Results() {
  const { desde, hasta, por = 'proveedor' } = ruta.useSearch();
  const navigate = ruta.useNavigate();
  const filtra = (nuevo: { desde?: string; hasta?: string; por?: typeof por }): void =>
    void navigate({ search: (antes) => ({ ...antes, ...nuevo }), replace: true });
  const filtros = { desde, hasta, por };
  const leidos = useQuery(resultados(filtros));
  return (
    <Stack gap="sm">
      <Group align="flex-end" gap="xs">
        <Period desde={desde} hasta={hasta} alCambiar={filtra} />
        <SegmentedControl
          aria-label="Agrupar"
          data={POR}
          value={por}
          onChange={(v) => filtra({ por: v as typeof por })}
        />
        <CsvButton path={`/encuestas/resultados${query(filtros)}`} archivo={`encuestas-por-${por}.csv`} />
      </Group>
      <Read de={leidos} lineas={10}>
        {(r) => (
          <>
            <Alert color="gray" title="A quién se preguntó">
              {r.nota}
            </Alert>
            <Facts
              columnas={5}
              datos={[
                ['Se declararon conformes', r.total.conformes],
                ['Derivadas a la encuesta', r.total.derivadas],
                ['Respondidas', r.total.respondidas],
                ['Tasa de respuesta', porciento(r.total.tasa)],
                ['No conformes', r.total.noConformes],
              ]}
            />
            <Groups resultados={r} />
          </>
        )}
      </Read>
    </Stack>
  );
}

const CABECERA = { proveedor: 'Proveedor', coordinador: 'Coordinador', servicio: 'Servicio' } as const;

function Groups({ resultados: { por, grupos } }: { resultados: Resultados }) {
  if (grupos.length === 0) return <p role="status">No hay conformidades registradas en el período.</p>;
  return (
    <Table.ScrollContainer minWidth={0} mah="calc(100vh - 330px)" type="native">
      <Table aria-label={`Resultados por ${por}`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{CABECERA[por]}</Table.Th>
            <Table.Th ta="right">Conformes</Table.Th>
            <Table.Th ta="right">Derivadas</Table.Th>
            <Table.Th ta="right">Respondidas</Table.Th>
            <Table.Th ta="right">Tasa</Table.Th>
            <Table.Th>Pregunta por pregunta: promedio (respuestas)</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {grupos.map((g) => (
            <GroupRow key={g.id ?? 'sin'} grupo={g} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
