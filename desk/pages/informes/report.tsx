import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { query } from '../../data/http';
import { informe as leeInforme } from '../../data/report-queries';
import { CsvButton } from '../../ui/csv-button';
import { Read } from '../../ui/read';
import { Behind } from './behind';
import { esteMes, Months } from './months';
import { Numbers } from './numbers';
import { NOMBRE_DE_POR } from './reports';
import type { ReportKind } from './reports';

const ruta = getRouteApi('/mesa/informes');

/** A report of some months: its numbers, or the list behind the one that was chosen. */
export function Report({ informe }: { informe: ReportKind }) {
  const search = ruta.useSearch();
  const navigate = ruta.useNavigate();
  const hasta = search.hasta ?? esteMes();
  const desde = search.desde ?? hasta;
  const por = informe.por.find((p) => p === search.por) ?? informe.por[0] ?? 'mes';
  if (search.cifra !== undefined) return <Behind informe={informe} por={por} meses={{ desde, hasta }} />;
  const filtros = { desde, hasta, por };
  return (
    <Stack gap="xs">
      <Group align="flex-end" gap="xs">
        <Months
          desde={desde}
          hasta={hasta}
          alCambiar={(meses) => void navigate({ search: (antes) => ({ ...antes, ...meses }), replace: true })}
        />
        <SegmentedControl
          aria-label="Agrupar"
          data={informe.por.map((p) => ({ value: p, label: NOMBRE_DE_POR[p] ?? p }))}
          value={por}
          onChange={(p) => void navigate({ search: (antes) => ({ ...antes, por: p }), replace: true })}
        />
        <CsvButton
          path={`/informes/${informe.id}${query(filtros)}`}
          archivo={`${informe.id}-por-${por}-${desde}-${hasta}.csv`}
        />
      </Group>
      <Text size="sm" c="dimmed">
        {informe.nota}
      </Text>
      <Shown informe={informe} filtros={filtros} />
    </Stack>
  );
}

function Shown({ informe, filtros }: { informe: ReportKind; filtros: { desde: string; hasta: string; por: string } }) {
  const leido = useQuery(leeInforme(informe.id, filtros));
  return (
    <Read de={leido} lineas={12}>
      {(datos) => <Numbers informe={informe} por={filtros.por} datos={datos} />}
    </Read>
  );
}
