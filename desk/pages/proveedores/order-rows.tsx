import { ActionIcon, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { valorDe } from '../../../procedure/registros/etiquetas';
import { telefonoLegible } from '../../ui/phone';
import type { InTurn } from './order-editor';

interface Props {
  lista: readonly InTurn[];
  /** Undefined: it may only be read. */
  alOrdenar: ((nueva: InTurn[]) => void) | undefined;
}

export function OrderRows({ lista, alOrdenar }: Props) {
  const cuerpo = useRef<HTMLTableSectionElement>(null);
  const [dicho, setDicho] = useState('');
  const move = (desde: number, pasos: -1 | 1): void => {
    const hasta = desde + pasos;
    const movido = lista[desde];
    if (!alOrdenar || !movido || hasta < 0 || hasta >= lista.length) return;
    alOrdenar(lista.toSpliced(desde, 1).toSpliced(hasta, 0, movido));
    setDicho(`${movido.nombre}: ${hasta + 1} de ${lista.length}`);
    requestAnimationFrame(() => cuerpo.current?.querySelector<HTMLElement>(`[data-fila="${movido.id}"]`)?.focus());
  };
  const keys = (e: KeyboardEvent<HTMLTableRowElement>, i: number): void => {
    if (e.key !== 'ArrowUp' && e.key !== 'ArrowDown') return;
    e.preventDefault();
    const pasos = e.key === 'ArrowUp' ? -1 : 1;
    if (e.altKey) return move(i, pasos);
    const vecina = pasos === -1 ? e.currentTarget.previousElementSibling : e.currentTarget.nextElementSibling;
    if (vecina instanceof HTMLElement) vecina.focus();
  };
  if (lista.length === 0)
    return (
      <Text c="dimmed" role="status">
        No hay nadie a quien llamar: la búsqueda se agota al empezar.
      </Text>
    );
  return (
    <>
      <Table aria-label="Orden de llamado">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={60}>Turno</Table.Th>
            <Table.Th>Proveedor</Table.Th>
            <Table.Th>Estado</Table.Th>
            <Table.Th>Condición</Table.Th>
            <Table.Th>Teléfono</Table.Th>
            <Table.Th w={110}>Mover</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody ref={cuerpo}>
          {lista.map((p, i) => (
            <Table.Tr key={p.id} data-fila={p.id} tabIndex={0} onKeyDown={(e) => keys(e, i)}>
              <Table.Td fw={700}>{i + 1}.º</Table.Td>
              <Table.Td>{p.nombre}</Table.Td>
              <Table.Td>{valorDe(p.status)}</Table.Td>
              <Table.Td>{valorDe(p.condicion)}</Table.Td>
              <Table.Td>{p.telefono ? telefonoLegible(p.telefono) : '—'}</Table.Td>
              <Table.Td>
                <Group gap={4} wrap="nowrap">
                  <Move
                    hace={`Subir a ${p.nombre}`}
                    signo="↑"
                    puede={alOrdenar && i > 0}
                    alPulsar={() => move(i, -1)}
                  />
                  <Move
                    hace={`Bajar a ${p.nombre}`}
                    signo="↓"
                    puede={alOrdenar && i < lista.length - 1}
                    alPulsar={() => move(i, 1)}
                  />
                  <Move
                    hace={`Quitar a ${p.nombre}`}
                    signo="×"
                    puede={alOrdenar !== undefined}
                    alPulsar={() => alOrdenar?.(lista.toSpliced(i, 1))}
                  />
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <VisuallyHidden role="status" aria-live="polite">
        {dicho}
      </VisuallyHidden>
    </>
  );
}

interface MoveProps {
  hace: string;
  signo: string;
  puede: boolean | undefined;
  alPulsar: () => void;
}
const Move = ({ hace, signo, puede, alPulsar }: MoveProps) => (
  <ActionIcon variant="default" size="sm" aria-label={hace} disabled={!puede} onClick={alPulsar}>
    {signo}
  </ActionIcon>
);
