import { Table, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { valorDe } from '../../../procedure/registros/etiquetas';
import { ahora } from '../../data/clock';
import { rastro } from '../../data/queries';
import type { Asistencia, Rastro } from '../../data/types';
import { hora } from '../../format';
import { Read } from '../../ui/read';

type Paso = Rastro['pasos'][number];

const RESULTADOS: Readonly<Record<string, string>> = {
  NO_RESPONDE: 'No respondió',
  DECLINA: 'Declinó',
  SALTEADO: 'Se lo salteó',
  ACEPTA: 'Aceptó',
  CANCELADO: 'Se lo canceló',
};

/** Who was called, when and with what result, in all rounds: what the supervisor decides on. */
export function Trail({ caso }: { caso: Asistencia }) {
  const leido = useQuery(rastro(caso.expediente, caso.n));
  return (
    <Read de={leido} lineas={2}>
      {({ pasos, vueltas }) =>
        pasos.length === 0 ? null : (
          <section aria-label="Rastro de la búsqueda">
            <Title order={3} size="h6">
              Rastro de la búsqueda{vueltas > 1 ? `, ${vueltas} vueltas` : ''}
            </Title>
            <Table aria-label="Rastro de la búsqueda" verticalSpacing={3}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Hora</Table.Th>
                  <Table.Th>Proveedor</Table.Th>
                  <Table.Th>Resultado</Table.Th>
                  <Table.Th>Motivo</Table.Th>
                  <Table.Th>Quién</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {pasos.toReversed().map((paso, i) => (
                  <Table.Tr key={`${paso.transicion}-${i}`}>
                    <Table.Td>{hora(paso.en, ahora())}</Table.Td>
                    <Table.Td>{paso.proveedor?.nombre ?? '—'}</Table.Td>
                    <Table.Td>
                      {resultOf(paso)}
                      {vueltas > 1 ? ` · vuelta ${paso.vuelta}` : ''}
                    </Table.Td>
                    <Table.Td>{paso.motivo ?? ''}</Table.Td>
                    <Table.Td>{paso.usuario ?? 'el sistema'}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </section>
        )
      }
    </Read>
  );
}

function resultOf(paso: Paso): string {
  if (paso.tipo === 'DECISION') return `Se decidió: ${valorDe(paso.decision)}`;
  const cual = paso.intento === null ? '' : `, ${paso.intento}.er llamado`.replace('2.er', '2.º');
  return `${RESULTADOS[paso.resultado] ?? paso.resultado}${cual}`;
}
