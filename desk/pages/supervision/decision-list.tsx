import { Group, Paper, Stack, Text, UnstyledButton } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { ahora, useAlSegundo } from '../../data/clock';
import type { PendienteDeAgenda } from '../../data/types';
import { hora } from '../../format';
import { Prioridad } from '../../ui/badges';
import { Colleague } from '../../ui/colleague';
import { Countdown } from '../../ui/countdown';
import { decisionDe } from './decide';

interface Props {
  pendientes: readonly PendienteDeAgenda[];
  elegido: string | undefined;
  alElegir: (p: PendienteDeAgenda) => void;
}

/** By due time; arrows move, Enter chooses. */
export function DecisionList({ pendientes, elegido, alElegir }: Props) {
  useAlSegundo((s) => pendientes.filter((p) => Date.parse(p.venceEn) <= s * 1000).length);
  return (
    <Stack gap={6} component="ul" p={0} m={0} aria-label="Esperan una decisión" onKeyDown={arrows}>
      {pendientes.map((p) => (
        <Paper
          key={p.id}
          component="li"
          withBorder
          data-alarma={Date.parse(p.venceEn) <= ahora() || undefined}
          style={{
            listStyle: 'none',
            borderColor: p.id === elegido ? 'var(--mantine-primary-color-filled)' : undefined,
          }}
        >
          <UnstyledButton w="100%" p={8} aria-current={p.id === elegido} onClick={() => alElegir(p)}>
            <Group justify="space-between" wrap="nowrap">
              <Group gap={6} wrap="nowrap">
                <Text size="sm" fw={700}>
                  {decisionDe(p.reloj)?.pide ?? p.titulo}
                </Text>
                <Prioridad prioridad={p.caso.prioridad} />
              </Group>
              <Countdown vence={p.venceEn} />
            </Group>
            <Text size="xs">
              {p.caso.numero} · {p.caso.servicio} · {p.caso.afiliado.apellido}, {p.caso.afiliado.nombre}
            </Text>
            <Text size="xs">
              Espera desde las {hora(p.abiertoEn, ahora())} · a cargo de <Colleague usuario={p.dueno} />
            </Text>
          </UnstyledButton>
        </Paper>
      ))}
    </Stack>
  );
}

function arrows(e: KeyboardEvent<HTMLElement>): void {
  if (e.key !== 'ArrowDown' && e.key !== 'ArrowUp') return;
  e.preventDefault();
  const botones = [...e.currentTarget.querySelectorAll('button')];
  const i = botones.indexOf(document.activeElement as HTMLButtonElement);
  botones[i + (e.key === 'ArrowDown' ? 1 : -1)]?.focus();
}
