import { Drawer, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { nombreDeRol } from '../../../procedure/roles';
import { useNames } from '../../data/names';
import { alerta as leeAlerta } from '../../data/alert-queries';
import type { AlertaContada } from '../../data/types';
import { fecha, horaConSegundos } from '../../format';
import { Facts } from '../../ui/facts';
import { Read } from '../../ui/read';
import { useReturnFocus } from '../../ui/return-focus';
import { CaseNumber } from './case-number';
import { whyThey } from './recipients';
import { channelName, duracionDe, nombreDeDestinatario, RESULTADO } from './words';
import type { Delivery } from './words';

/** All that was done to tell of one alert, to the second. Esc closes it. */
export function AlertDetail({ id, alCerrar }: { id: string; alCerrar: () => void }) {
  useReturnFocus();
  const leida = useQuery(leeAlerta(id));
  const [esta] = leida.data ?? [];
  return (
    <Drawer
      opened
      onClose={alCerrar}
      position="right"
      size={820}
      title={esta ? `Alerta de ${esta.numero}: ${esta.titulo}` : 'Alerta'}
      closeButtonProps={{ 'aria-label': 'Cerrar' }}
    >
      <Read de={leida}>
        {([una]) => (una ? <Told alerta={una} /> : <Text role="status">Esa alerta no existe.</Text>)}
      </Read>
    </Drawer>
  );
}

const segundos = (v: string | null): string => (v === null ? '—' : `${fecha(v)} ${horaConSegundos(v)}`);

function Told({ alerta: a }: { alerta: AlertaContada }) {
  const nombreDe = useNames();
  return (
    <Stack gap="md">
      <Facts
        columnas={3}
        datos={[
          ['Caso', <CaseNumber key="caso" alerta={a} />],
          ['Cláusula', a.clausula],
          ['Nivel', `${a.nivel} · ${nombreDeRol(a.rol)}`],
          ['Sonó', segundos(a.instante)],
          ['Era para', a.dueno === null ? `${nombreDeRol(a.rol)} (todos los de guardia)` : nombreDe(a.dueno)],
          ['Por qué le llegó a quien le llegó', whyThey(a, nombreDe)],
          ['Se repartió', segundos(a.reparto?.en ?? null)],
          ['Dejó de sonar', a.estado === 'SONANDO' ? 'Suena todavía' : segundos(a.cesadaEn)],
          ['Acusó', a.acuse ? `${a.acuse.nombre ?? 'Alguien'}, a los ${duracionDe(a.acuse.segundos)}` : 'Nadie'],
        ]}
      />
      {a.entregas.length === 0 ? <Text size="sm">No se le avisó a nadie.</Text> : <Deliveries entregas={a.entregas} />}
    </Stack>
  );
}

function Deliveries({ entregas }: { entregas: readonly Delivery[] }) {
  return (
    <Table aria-label="Entregas" verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>A quién</Table.Th>
          <Table.Th>Por dónde</Table.Th>
          <Table.Th>Cómo le fue</Table.Th>
          <Table.Th>Desde</Table.Th>
          <Table.Th>Intentos</Table.Th>
          <Table.Th>El último</Table.Th>
          <Table.Th>Tardó</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entregas.map((e) => (
          <Table.Tr key={`${e.destinatario} ${e.canal}`} data-alarma={e.resultado === 'FALLIDA' || undefined}>
            <Table.Td>{nombreDeDestinatario(e)}</Table.Td>
            <Table.Td>{channelName(e.canal)}</Table.Td>
            <Table.Td>
              {RESULTADO[e.resultado]}
              {e.motivo === null ? null : <Text size="xs">{e.motivo}</Text>}
            </Table.Td>
            <Table.Td>{again(e)}</Table.Td>
            <Table.Td>{e.intentos}</Table.Td>
            <Table.Td>{e.enviadaEn === null ? '—' : horaConSegundos(e.enviadaEn)}</Table.Td>
            <Table.Td>{e.tardoMs === null ? '—' : duracionDe(e.tardoMs / 1000)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Of what failed and is still owed, when it is tried again. */
const again = ({ resultado, resueltaEn, desde }: Delivery): string =>
  resultado === 'FALLIDA' && resueltaEn === null ? `se reintenta ${horaConSegundos(desde)}` : horaConSegundos(desde);
