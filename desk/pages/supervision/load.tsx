import { Progress, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { nombreDeRol } from '../../../procedure/roles';
import { carga } from '../../data/queries';
import type { Carga } from '../../data/types';
import { Read } from '../../ui/read';

type Operador = Carga['elementos'][number];

/** Who carries how much, the most loaded first. */
export function Load() {
  const leida = useQuery(carga);
  return (
    <Read de={leida}>
      {({ elementos }) => {
        const orden = elementos.toSorted((a, b) => b.asistencias - a.asistencias || b.vencidos - a.vencidos);
        const maximo = Math.max(1, ...orden.map((o) => o.asistencias));
        return (
          <Table aria-label="Carga por operador">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Operador</Table.Th>
                <Table.Th w="34%">Asistencias abiertas</Table.Th>
                <Num>Expedientes</Num>
                <Num>Vitales</Num>
                <Num>Vencidos</Num>
                <Num>Vencen en la hora</Num>
                <Num>Sonando</Num>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {orden.map((o) => (
                <Line key={o.usuario} o={o} maximo={maximo} />
              ))}
            </Table.Tbody>
          </Table>
        );
      }}
    </Read>
  );
}

const Num = ({ children }: { children: string }) => <Table.Th ta="right">{children}</Table.Th>;

const Line = ({ o, maximo }: { o: Operador; maximo: number }) => (
  <Table.Tr data-alarma={o.vencidos > 0 || undefined}>
    <Table.Th scope="row" fw={500}>
      <Link to="/supervision" search={{ ver: 'tablero', coordinador: o.usuario }} style={{ color: 'inherit' }}>
        {o.nombre}
      </Link>
      <Text size="xs">
        {nombreDeRol(o.rol)}
        {o.activo ? '' : ' · ya no trabaja aquí y le quedan casos'}
      </Text>
    </Table.Th>
    <Table.Td>
      <Text size="sm" span fw={700}>
        {o.asistencias}
      </Text>
      <Progress value={(o.asistencias / maximo) * 100} size="lg" mt={2} aria-label={`${o.asistencias} asistencias`} />
    </Table.Td>
    <Table.Td ta="right">{o.expedientes}</Table.Td>
    <Table.Td ta="right">{o.vitales}</Table.Td>
    <Table.Td ta="right" fw={o.vencidos > 0 ? 700 : undefined} c={o.vencidos > 0 ? 'var(--alarma)' : undefined}>
      {o.vencidos}
    </Table.Td>
    <Table.Td ta="right">{o.enLaHora}</Table.Td>
    <Table.Td ta="right">{o.sonando}</Table.Td>
  </Table.Tr>
);
