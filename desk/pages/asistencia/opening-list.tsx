import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ChoiceButton } from './choice-button';
import type { OpeningStep } from './opening-steps';
import type { Choice } from './steps';

interface Props {
  pasos: readonly OpeningStep[];
  choices: readonly Choice[];
  alElegir: (choice: Choice) => void;
  /** What is left of the cover, shown where it is decided. */
  cobertura: ReactNode;
}

/** What the opening settles: what is settled already, and the registros for what is missing. */
export function OpeningList({ pasos, choices, alElegir, cobertura }: Props) {
  return (
    <ul aria-label="Apertura" style={{ listStyle: 'none', margin: '4px 0 0', padding: 0 }}>
      {pasos.map((paso) => (
        <li key={paso.titulo}>
          <Group gap={6} mih={30} wrap="nowrap" align="center">
            <Text size="sm" w={272} style={{ flexShrink: 0 }} fw={paso.resuelto === undefined ? 600 : 400}>
              {paso.resuelto === undefined ? '○ Falta: ' : '✓ '}
              {paso.titulo}{' '}
              <Text component="span" size="xs" style={{ whiteSpace: 'nowrap' }}>
                {paso.clausula}
              </Text>
            </Text>
            <Group gap={6}>
              {paso.resuelto === undefined ? null : (
                <Text size="sm" lineClamp={1}>
                  {paso.resuelto}
                </Text>
              )}
              {choices
                .filter(({ codigo }) => paso.registros.includes(codigo))
                .map((choice) => (
                  <ChoiceButton key={choice.codigo} choice={choice} alElegir={alElegir} />
                ))}
              {paso.titulo === 'Cobertura' && paso.resuelto === undefined ? cobertura : null}
            </Group>
          </Group>
        </li>
      ))}
    </ul>
  );
}
