import { Group, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { porQueNoPuede } from '../../data/allowed';
import { precioDeReferencia } from '../../data/queries';
import type { PrecioDeReferencia } from '../../data/types';
import { Where } from '../../forms/where';
import { fecha, fechaHora, nombreDeZona, pesos } from '../../format';
import { ActionButton } from '../../ui/action-button';
import { Read } from '../../ui/read';
import { PriceForm } from './price-form';
import { useWhere } from './where';

/** What a service usually costs in a zone: the yardstick of a price at the affiliate's cost (B-E.1). */
export function Prices() {
  const { servicio, zona, elige } = useWhere();
  return (
    <>
      <Where servicio={servicio} zona={zona} alElegir={elige} />
      {servicio === '' || zona === '' ? (
        <Text c="dimmed">Elija el servicio y la zona para ver su precio de referencia.</Text>
      ) : (
        <Price key={`${servicio} ${zona}`} servicio={servicio} zona={zona} />
      )}
    </>
  );
}

function origenDe({ origen, muestras, desde }: PrecioDeReferencia): string {
  if (origen === 'OPERACIONES') return `Lo escribió operaciones; vale desde el ${fecha(desde)}`;
  if (origen === 'HISTORICO') return `Mediana de ${muestras} casos concluidos desde el ${fecha(desde)}`;
  return 'Nadie lo escribió, y hay menos de 5 casos concluidos para calcularlo';
}

function Price({ servicio, zona }: { servicio: string; zona: string }) {
  const { quien } = useRouteContext({ from: '/mesa' });
  const leido = useQuery(precioDeReferencia(servicio, zona));
  const [escribe, setEscribe] = useState(false);
  return (
    <Read de={leido}>
      {(precio) => (
        <Stack gap="md" maw={860}>
          <Group justify="space-between" align="flex-end">
            <div>
              <Text size="xl" fw={700}>
                {precio.monto ? pesos(precio.monto) : 'Sin precio de referencia'}
              </Text>
              <Text size="sm" c="dimmed">
                {origenDe(precio)}
              </Text>
            </div>
            <ActionButton
              porQueNo={porQueNoPuede(quien.rol, 'POST /precios-de-referencia')}
              onClick={() => setEscribe(true)}
            >
              Escribir un precio
            </ActionButton>
          </Group>
          <Title order={2} size="h5">
            Lo escrito
          </Title>
          <History escritos={precio.escritos} />
          {escribe ? <PriceForm precio={precio} alCerrar={() => setEscribe(false)} /> : null}
        </Stack>
      )}
    </Read>
  );
}

const History = ({ escritos }: Pick<PrecioDeReferencia, 'escritos'>) =>
  escritos.length === 0 ? (
    <Text size="sm" c="dimmed">
      Nada todavía.
    </Text>
  ) : (
    <Table aria-label="Precios escritos">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Cuándo</Table.Th>
          <Table.Th>Para</Table.Th>
          <Table.Th ta="right">Precio</Table.Th>
          <Table.Th>Motivo</Table.Th>
          <Table.Th>Quién</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {escritos.map((e) => (
          <Table.Tr key={e.id}>
            <Table.Td>{fechaHora(e.creadoEn)}</Table.Td>
            <Table.Td>{e.zona === null ? 'Todas las zonas' : nombreDeZona(e.zona)}</Table.Td>
            <Table.Td ta="right">{e.monto ? pesos(e.monto) : 'Se retiró'}</Table.Td>
            <Table.Td>{e.motivo}</Table.Td>
            <Table.Td>{e.autor}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
