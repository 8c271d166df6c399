import { ScrollArea, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { valorDe } from '../../../procedure/registros/etiquetas';
import { rastro } from '../../data/queries';
import type { Rastro } from '../../data/types';
import { fechaHora } from '../../format';
import { Read } from '../../ui/read';

type Paso = Rastro['pasos'][number];

/** Every call of the search (A-5.2.2.1.d): who was called, when, and with what result. */
export function CallTrail({ expediente, n }: { expediente: number; n: number }) {
  const leido = useQuery(rastro(expediente, n));
  return (
    <section>
      <Title order={3} size="sm" mb={4}>
        A quién se llamó
      </Title>
      <Read de={leido} lineas={4}>
        {({ pasos }) =>
          pasos.length === 0 ? <Text size="sm">A nadie: no hay proveedores en la zona</Text> : <Steps pasos={pasos} />
        }
      </Read>
    </section>
  );
}

const Steps = ({ pasos }: { pasos: readonly Paso[] }) => (
  <ScrollArea.Autosize mah={220} viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'Llamados' }}>
    <Table verticalSpacing={3} aria-label="Llamados">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Cuándo</Table.Th>
          <Table.Th>Proveedor</Table.Th>
          <Table.Th>Qué pasó</Table.Th>
          <Table.Th>Motivo</Table.Th>
          <Table.Th>Quién</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {pasos.map((p) => (
          <Table.Tr key={p.transicion}>
            <Table.Td>{fechaHora(p.en)}</Table.Td>
            <Table.Td>{p.proveedor?.nombre ?? '—'}</Table.Td>
            <Table.Td>{outcome(p)}</Table.Td>
            <Table.Td>{p.motivo}</Table.Td>
            <Table.Td>{p.usuario}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </ScrollArea.Autosize>
);

function outcome(p: Paso): string {
  if (p.tipo === 'DECISION') return `Decisión: ${valorDe(p.decision)}`;
  return p.intento === null ? valorDe(p.resultado) : `${valorDe(p.resultado)} (llamado ${p.intento})`;
}
