import { Group, Progress, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { query } from '../../data/http';
import { informeDeCalidad } from '../../data/report-queries';
import type { InformeDeCalidad } from '../../data/types';
import { cifra } from '../../format';
import { CsvButton } from '../../ui/csv-button';
import { Facts } from '../../ui/facts';
import { Period } from '../../ui/period';
import { Read } from '../../ui/read';

const ruta = getRouteApi('/mesa/calidad');

/** Why affiliates were not satisfied, in all and by provider. */
export function Report() {
  const { desde, hasta } = ruta.useSearch();
  const navigate = ruta.useNavigate();
  const periodo = { desde, hasta };
  const leido = useQuery(informeDeCalidad(periodo));
  return (
    <Stack gap="sm">
      <Group align="flex-end" gap="xs">
        <Period
          desde={desde}
          hasta={hasta}
          alCambiar={(nuevo) => void navigate({ search: (antes) => ({ ...antes, ...nuevo }), replace: true })}
        />
        <CsvButton path={`/calidad/informe${query(periodo)}`} archivo="calidad-causas-por-proveedor.csv" />
      </Group>
      <Read de={leido} lineas={10}>
        {(informe) => (
          <>
            <Facts
              columnas={4}
              datos={[
                ['Casos abiertos en el período', informe.casos],
                ['De ellos, sin tratar', informe.sinCausa],
              ]}
            />
            <Title order={2} size="h5">
              Por causa
            </Title>
            <Causes informe={informe} />
            <Title order={2} size="h5">
              Por proveedor
            </Title>
            <Providers informe={informe} />
          </>
        )}
      </Read>
    </Stack>
  );
}

const SANGRIA_REM = 1.25;

/** Each level adds up what is below it. */
const Causes = ({ informe: { causas, casos } }: { informe: InformeDeCalidad }) =>
  causas.length === 0 ? (
    <Text c="dimmed">Ningún caso tratado en el período.</Text>
  ) : (
    <Table aria-label="Casos por causa" maw={760} verticalSpacing={3}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Causa</Table.Th>
          <Table.Th ta="right">Casos</Table.Th>
          <Table.Th w={220}>De todos</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {causas.map((c) => (
          <Table.Tr key={c.id}>
            <Table.Td pl={`${0.5 + (c.nivel - 1) * SANGRIA_REM}rem`} fw={c.nivel === 1 ? 700 : 400}>
              {c.ruta.at(-1)}
            </Table.Td>
            <Table.Td ta="right">{c.casos}</Table.Td>
            <Table.Td>
              <Progress value={(100 * c.casos) / casos} aria-label={`${c.ruta.join(', ')}: ${c.casos} de ${casos}`} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );

const Providers = ({ informe: { proveedores } }: { informe: InformeDeCalidad }) =>
  proveedores.length === 0 ? (
    <Text c="dimmed">Nada en el período.</Text>
  ) : (
    <Table aria-label="Casos por proveedor">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Proveedor</Table.Th>
          <Table.Th ta="right">Concluidas</Table.Th>
          <Table.Th ta="right">Casos</Table.Th>
          <Table.Th ta="right">Cada 100</Table.Th>
          <Table.Th ta="right">Atribuidos</Table.Th>
          <Table.Th ta="right">Sin tratar</Table.Th>
          <Table.Th>Causas</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {proveedores.map((p) => (
          <Table.Tr key={p.proveedor?.id ?? 'sin'}>
            <Table.Td>{p.proveedor?.nombre ?? 'Sin proveedor'}</Table.Td>
            <Table.Td ta="right">{p.concluidas}</Table.Td>
            <Table.Td ta="right">{p.casos}</Table.Td>
            <Table.Td ta="right">{p.tasa === null ? '—' : cifra(p.tasa, 1)}</Table.Td>
            <Table.Td ta="right">{p.atribuidos}</Table.Td>
            <Table.Td ta="right">{p.sinCausa}</Table.Td>
            <Table.Td>
              {p.causas
                .filter((c) => c.nivel === 3)
                .map((c) => `${c.ruta.join(' › ')} (${c.casos})`)
                .join('; ') || '—'}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
