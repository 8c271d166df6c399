import { Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { valorDe } from '../../../procedure/registros/etiquetas';
import { rastro } from '../../data/queries';
import type { Rastro } from '../../data/types';
import { hora } from '../../format';
import { Colleague } from '../../ui/colleague';
import { Read } from '../../ui/read';
import { ScrollRegion } from '../../ui/scroll-region';

type Paso = Rastro['pasos'][number];

const TITULO = 'Rastro de la búsqueda';
const RESULTADOS: Readonly<Record<string, string>> = {
  NO_RESPONDE: 'No respondió',
  DECLINA: 'Declinó',
  SALTEADO: 'Se lo salteó',
  ACEPTA: 'Aceptó',
  CANCELADO: 'Se lo canceló',
};

interface Props {
  expediente: number;
  n: number;
  /** Said when nobody was called; without it nothing is shown. */
  vacio?: string;
  /** At most so high, in pixels; what does not fit is scrolled to. */
  alto?: number;
}

/** Who was called, when and with what result, in all rounds, the last first (A-5.2.2.1.d): what the supervisor decides on. */
export function Trail({ expediente, n, vacio, alto }: Props) {
  const leido = useQuery(rastro(expediente, n));
  return (
    <Read de={leido} lineas={2}>
      {({ pasos, vueltas }) =>
        pasos.length === 0 && vacio === undefined ? null : (
          <section aria-label={TITULO}>
            <Title order={3} size="h6">
              {TITULO}
              {vueltas > 1 ? `, ${vueltas} vueltas` : ''}
            </Title>
            {pasos.length === 0 ? (
              <Text size="sm">{vacio}</Text>
            ) : (
              within(alto, <Steps pasos={pasos} vueltas={vueltas} />)
            )}
          </section>
        )
      }
    </Read>
  );
}

const within = (alto: number | undefined, tabla: ReactNode): ReactNode =>
  alto === undefined ? (
    tabla
  ) : (
    <ScrollRegion etiqueta={TITULO} alto={alto}>
      {tabla}
    </ScrollRegion>
  );

const Steps = ({ pasos, vueltas }: Pick<Rastro, 'pasos' | 'vueltas'>) => (
  <Table aria-label={TITULO} verticalSpacing={3}>
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
          <Table.Td>{hora(paso.en)}</Table.Td>
          <Table.Td>{paso.proveedor?.nombre ?? '—'}</Table.Td>
          <Table.Td>
            {resultOf(paso)}
            {vueltas > 1 ? ` · vuelta ${paso.vuelta}` : ''}
          </Table.Td>
          <Table.Td>{paso.motivo ?? ''}</Table.Td>
          <Table.Td>
            <Colleague usuario={paso.usuario} />
          </Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);

function resultOf(paso: Paso): string {
  if (paso.tipo === 'DECISION') return `Se decidió: ${valorDe(paso.decision)}`;
  const cual = paso.intento === null ? '' : `, ${paso.intento}.er llamado`.replace('2.er', '2.º');
  return `${RESULTADOS[paso.resultado] ?? paso.resultado}${cual}`;
}
