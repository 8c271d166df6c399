import { Table, Text } from '@mantine/core';
import { porQueNoAcepta } from '../../data/accepted';
import type { Asistencia, Hoja } from '../../data/types';
import { ActionButton } from '../../ui/action-button';
import { Phone } from '../../ui/phone';
import { usePlace } from '../asistencia/place';
import type { Position } from './use-calls';

interface Props {
  caso: Asistencia;
  hoja: Hoja;
  /** Somebody skipped calls back and accepts. */
  alAceptar: (proveedor: string) => void;
}

const ESTADOS: Readonly<Record<string, string>> = {
  PENDIENTE: 'Por llamar',
  NO_RESPONDE: 'No respondió',
  DECLINA: 'Declinó',
  SALTEADA: 'Salteado',
  ASIGNADO: 'Asignado',
};

/** The providers in the order in which they are called. */
export function PositionTable({ caso, hoja, alAceptar }: Props) {
  if (hoja.posiciones.length === 0)
    return <Text size="sm">No hay proveedores cargados para este servicio en esta zona.</Text>;
  return (
    <Table aria-label="Hoja de llamados" verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={60}>Orden</Table.Th>
          <Table.Th>Proveedor</Table.Th>
          <Table.Th>Teléfono</Table.Th>
          <Table.Th>Condición</Table.Th>
          <Table.Th>Llamados</Table.Th>
          <Table.Th>Estado</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {hoja.posiciones.map((p) => (
          <Row key={p.proveedor} posicion={p} caso={caso} alAceptar={alAceptar} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Row({ posicion: p, caso, alAceptar }: { posicion: Position } & Omit<Props, 'hoja'>) {
  const { quien } = usePlace();
  const enTurno = p.proveedor === caso.posicion;
  return (
    <Table.Tr
      aria-current={enTurno ? 'true' : undefined}
      bg={enTurno ? 'var(--turno-fondo)' : undefined}
    >
      <Table.Td fw={enTurno ? 700 : 400}>
        {enTurno ? '► ' : ''}
        {p.posicion}.º
      </Table.Td>
      <Table.Td>
        <Text size="sm" fw={enTurno ? 700 : 400}>
          {p.nombre}
        </Text>
        {p.razonSocial ? <Text size="xs">{p.razonSocial}</Text> : null}
      </Table.Td>
      <Table.Td>
        {p.telefono ? <Phone telefono={p.telefono} de={p.nombre} size="md" fw={600} /> : '—'}
        {p.email ? <Text size="xs">{p.email}</Text> : null}
      </Table.Td>
      <Table.Td>{p.condicion.toLowerCase()}</Table.Td>
      <Table.Td>{p.intentos}/2</Table.Td>
      <Table.Td>
        {enTurno ? 'Es su turno' : (ESTADOS[p.estado] ?? p.estado)}
        {caso.excluidos.includes(p.proveedor) ? ' · cancelado en este caso' : ''}
        {p.estado === 'SALTEADA' && caso.status === 'EN_BUSQUEDA' ? (
          <ActionButton
            size="compact-xs"
            variant="default"
            ml="xs"
            porQueNo={porQueNoAcepta('proveedor-acepta', caso, quien.rol)}
            onClick={() => alAceptar(p.proveedor)}
          >
            Acepta
          </ActionButton>
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}
