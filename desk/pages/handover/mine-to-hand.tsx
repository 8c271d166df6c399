import { Checkbox, Table } from '@mantine/core';
import { Prioridad, Vencidos } from '../../ui/badges';
import { CaseLink } from '../../ui/case-link';
import { Countdown } from '../../ui/countdown';
import { ScrollRegion } from '../../ui/scroll-region';
import type { MyCase } from './mine-of';

interface Props {
  casos: readonly MyCase[];
  /** What stays with me, by number. */
  quedan: ReadonlySet<string>;
  alCambiar: (quedan: ReadonlySet<string>) => void;
}

/** What goes, by due time; unticked, it stays. */
export function MineToHand({ casos, quedan, alCambiar }: Props) {
  const toggle = (numero: string): void => {
    const otros = new Set(quedan);
    if (!otros.delete(numero)) otros.add(numero);
    alCambiar(otros);
  };
  return (
    <ScrollRegion etiqueta="Mis casos" alto={320}>
      <Table verticalSpacing={3} aria-label="Mis casos">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={36}>Pasa</Table.Th>
            <Table.Th>Caso</Table.Th>
            <Table.Th>Servicio</Table.Th>
            <Table.Th>Afiliado</Table.Th>
            <Table.Th>Vence</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {casos.map((c) => (
            <Table.Tr key={c.numero} data-alarma={c.vencidos > 0 || undefined}>
              <Table.Td>
                <Checkbox
                  size="xs"
                  aria-label={`Pasa ${c.numero}`}
                  checked={!quedan.has(c.numero)}
                  onChange={() => toggle(c.numero)}
                />
              </Table.Td>
              <Table.Td>
                <CaseLink caso={c}>{c.numero}</CaseLink> <Prioridad prioridad={c.prioridad} />
              </Table.Td>
              <Table.Td>{c.servicio ?? 'Expediente'}</Table.Td>
              <Table.Td>{c.afiliado}</Table.Td>
              <Table.Td>
                {c.proximoVencimiento ? <Countdown vence={c.proximoVencimiento} conHora /> : '—'}{' '}
                <Vencidos n={c.vencidos} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollRegion>
  );
}
