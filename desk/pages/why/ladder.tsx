import { Table, Text } from '@mantine/core';
import { nombreDeRol } from '../../../procedure/roles';
import { duracion } from '../../../procedure/porque';
import type { Porque } from '../../data/types';
import { fechaHora } from '../../format';

type Nivel = Porque['niveles'][number];

const ESTADO: Readonly<Record<Nivel['estado'], string>> = {
  SONANDO: 'Sonando: nadie acusó',
  ACUSADA: 'Acusado',
  CESADA: 'Dejó de sonar',
  POR_SONAR: 'Todavía no sonó',
};

/** Who is told at each level, when, and who acknowledged after how long. */
export function Ladder({ niveles }: Pick<Porque, 'niveles'>) {
  if (niveles.length === 0) return <Text size="sm">A nadie</Text>;
  return (
    <Table verticalSpacing={3} aria-label="Niveles de aviso">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Nivel</Table.Th>
          <Table.Th>A quién</Table.Th>
          <Table.Th>Cuándo</Table.Th>
          <Table.Th>Qué pasó</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {niveles.map((n) => (
          <Table.Tr key={`${n.vuelta}/${n.nivel}`}>
            <Table.Td>{n.nivel}</Table.Td>
            <Table.Td>{n.persona ? n.persona.nombre : `${nombreDeRol(n.rol)} (todos)`}</Table.Td>
            <Table.Td>{fechaHora(n.instante)}</Table.Td>
            <Table.Td fw={n.estado === 'SONANDO' ? 700 : undefined}>{outcome(n)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function outcome({ estado, acuse, cesadaEn }: Nivel): string {
  if (acuse) {
    const tras = duracion(acuse.segundos * 1000);
    return `Acusó ${acuse.persona?.nombre ?? 'alguien'} a los ${tras} (${fechaHora(acuse.en)})`;
  }
  return cesadaEn ? `${ESTADO[estado]} el ${fechaHora(cesadaEn)}` : ESTADO[estado];
}
