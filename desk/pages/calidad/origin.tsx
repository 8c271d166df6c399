import { Group, Stack, Table, Text, Title } from '@mantine/core';
import { valorDe } from '../../../procedure/registros/etiquetas';
import type { CasoDeCalidad } from '../../data/types';
import { fechaHora } from '../../format';
import { Colleague } from '../../ui/colleague';
import { CostTable } from '../../ui/cost-table';
import { Facts } from '../../ui/facts';
import { outcome, promised } from '../../ui/promise-words';

type Asistencia = CasoDeCalidad['asistencia'];

/** The Asistencia it comes from: the affiliate's words, what was promised and kept, what it cost. */
export function Origin({ caso: { asistencia: a, proveedor, coordinador } }: { caso: CasoDeCalidad }) {
  return (
    <Stack gap="xs" component="section" aria-label="La asistencia">
      <Title order={2} size="h5">
        La asistencia
      </Title>
      <Text
        component="blockquote"
        m={0}
        pl="sm"
        size="lg"
        style={{ borderInlineStart: '3px solid currentColor', overflowWrap: 'anywhere' }}
      >
        {a.palabras === null ? 'No se anotaron las palabras del afiliado.' : `«${a.palabras}»`}
      </Text>
      {a.dichasEn === null ? null : (
        <Text size="sm" c="dimmed">
          Lo dijo el afiliado el {fechaHora(a.dichasEn)}
        </Text>
      )}
      <Facts
        columnas={4}
        datos={[
          ['Servicio', a.servicio.nombre],
          ['Zona', `${a.zona.zona}, ${a.zona.provincia}`],
          ['Proveedor', proveedor?.nombre],
          ['Coordinó', <Colleague key="c" usuario={coordinador} />],
          ['Status', valorDe(a.status)],
          ['Status del proveedor', valorDe(a.statusProveedor)],
          ['Promesas cumplidas', a.cumplidas],
          ['Promesas incumplidas', a.incumplidas],
        ]}
      />
      <Group align="flex-start" gap="lg" wrap="nowrap">
        <Promises promesas={a.promesas} />
        {a.costos.length === 0 ? (
          <Text size="sm" c="dimmed">
            Sin costos cargados.
          </Text>
        ) : (
          <CostTable etiqueta="Costos" costos={a.costos} totales={{ total: a.total }} />
        )}
      </Group>
    </Stack>
  );
}

const Promises = ({ promesas }: Pick<Asistencia, 'promesas'>) =>
  promesas.length === 0 ? (
    <Text size="sm" c="dimmed">
      No hubo promesas.
    </Text>
  ) : (
    <Table aria-label="Promesas" verticalSpacing={3}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Promesa</Table.Th>
          <Table.Th>Para</Table.Th>
          <Table.Th>Cómo quedó</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {promesas.map((p) => (
          <Table.Tr key={p.id}>
            <Table.Td>{promised(p)}</Table.Td>
            <Table.Td>{fechaHora(p.hasta)}</Table.Td>
            <Table.Td fw={p.estado === 'INCUMPLIDA' ? 700 : 400}>{outcome(p)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
