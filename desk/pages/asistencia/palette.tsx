import { Group, Kbd, Modal, Text, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Codigo } from '../../../procedure/registros/catalogo';
import type { Asistencia } from '../../data/types';
import { usePlace } from './place';
import { entriesOf, matches } from './palette-entries';
import type { PaletteEntry } from './palette-entries';

interface Props {
  caso: Asistencia;
  alElegir: (codigo: Codigo) => void;
  alCerrar: () => void;
}

/** «Agregar a bitácora»: everything one can register, what the case accepts first, the rest with why not. */
export function Palette({ caso, alElegir, alCerrar }: Props) {
  const { quien } = usePlace();
  const [escrito, setEscrito] = useState('');
  const [elegido, setElegido] = useState(0);
  const id = useId();
  const entradas = entriesOf(caso, quien.rol).filter((entrada) => matches(entrada, escrito));
  const open = (entrada: PaletteEntry | undefined): void => {
    if (!entrada || entrada.porQueNo !== undefined) return;
    alCerrar();
    alElegir(entrada.codigo);
  };
  const keys = (e: KeyboardEvent): void => {
    if (e.key === 'Enter') {
      // Else the form that opens would take the same key.
      e.preventDefault();
      open(entradas[elegido]);
    }
    const paso = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (paso === undefined) return;
    e.preventDefault();
    const otro = Math.min(Math.max(elegido + paso, 0), entradas.length - 1);
    setElegido(otro);
    document.getElementById(`${id}-${otro}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <Modal
      opened
      onClose={alCerrar}
      title="Agregar a bitácora"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Cerrar' }}
      transitionProps={{ duration: 0 }}
    >
      <TextInput
        data-autofocus
        role="combobox"
        aria-label="Qué se registra"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={entradas[elegido] ? `${id}-${elegido}` : undefined}
        placeholder="Escriba para filtrar: arribo, demora, costos…"
        value={escrito}
        onChange={(e) => {
          setEscrito(e.currentTarget.value);
          setElegido(0);
        }}
        onKeyDown={keys}
        mb="xs"
      />
      <div id={id} role="listbox" aria-label="Registros" style={{ maxHeight: '60vh', overflowY: 'auto' }}>
        {entradas.map((entrada, i) => (
          <Row
            key={entrada.codigo}
            id={`${id}-${i}`}
            entrada={entrada}
            elegida={i === elegido}
            alElegir={() => open(entrada)}
          />
        ))}
      </div>
      <Text size="xs" mt="xs" role="status">
        {entradas.length === 0 ? 'Ningún registro se llama así' : `${entradas.length} registros · `}
        {entradas.length > 0 ? (
          <>
            <Kbd size="xs">↑</Kbd> <Kbd size="xs">↓</Kbd> <Kbd size="xs">Intro</Kbd>
          </>
        ) : null}
      </Text>
    </Modal>
  );
}

interface RowProps {
  id: string;
  entrada: PaletteEntry;
  elegida: boolean;
  alElegir: () => void;
}

function Row({ id, entrada, elegida, alElegir }: RowProps) {
  const { titulo, subtipo, porQueNo } = entrada;
  return (
    <Group
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={elegida}
      aria-disabled={porQueNo !== undefined}
      justify="space-between"
      wrap="nowrap"
      px="xs"
      py={4}
      bg={elegida ? 'var(--mantine-color-default-hover)' : undefined}
      bd={elegida ? '1px solid var(--mantine-primary-color-filled)' : '1px solid transparent'}
      style={{ cursor: porQueNo === undefined ? 'pointer' : 'not-allowed', borderRadius: 4 }}
      onClick={alElegir}
    >
      <Text size="sm" fw={porQueNo === undefined ? 600 : 400} style={{ whiteSpace: 'nowrap' }}>
        {titulo}
      </Text>
      <Text size="xs" ta="right">
        {porQueNo ?? subtipo}
      </Text>
    </Group>
  );
}
