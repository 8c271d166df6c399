import { Alert, Group, Paper, Stack, Text } from '@mantine/core';
import { useRouteContext } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { porQueNoAcepta } from '../../data/accepted';
import { porQueNoAcusa, useAcuse } from '../../data/acknowledge';
import { useNames } from '../../data/names';
import type { CasoDeCalidad } from '../../data/types';
import { ActionButton } from '../../ui/action-button';
import { Countdown } from '../../ui/countdown';

const WhyCard = lazy(async () => ({ default: (await import('../why/why-card')).WhyCard }));

/** What is due on the case, the most urgent first. */
export function Due({ caso }: { caso: CasoDeCalidad }) {
  const { quien } = useRouteContext({ from: '/mesa' });
  const [porque, setPorque] = useState<string>();
  const acusa = useAcuse();
  const nombreDe = useNames();
  if (caso.pendientes.length === 0) return <Text c="dimmed">No hay nada pendiente.</Text>;
  const noRol = porQueNoAcepta('acuse', caso, quien.rol, 'calidad');
  return (
    <Stack gap="xs">
      {(acusa.data ?? []).map((queja) => (
        <Alert key={queja} color="red" role="alert">
          {queja}
        </Alert>
      ))}
      {caso.pendientes.map((p) => (
        <Paper key={p.id} withBorder p="xs" data-alarma={p.vencido || undefined} role="group" aria-label={p.titulo}>
          <Group justify="space-between" wrap="nowrap">
            <div>
              <Text fw={600}>{p.titulo}</Text>
              {p.vencido || p.acusadoPor ? (
                <Text size="sm">
                  {[p.vencido ? 'Vencido' : '', p.acusadoPor ? `Lo acusó ${nombreDe(p.acusadoPor)}` : '']
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              ) : null}
            </div>
            <Countdown vence={p.venceEn} conHora size="md" />
          </Group>
          <Group gap="xs" mt={4}>
            <ActionButton
              variant="default"
              size="compact-xs"
              etiqueta={`¿Por qué? ${p.reloj} ${p.clausula}`}
              onClick={() => setPorque(p.id)}
            >
              {`¿Por qué? ${p.reloj} · ${p.clausula}`}
            </ActionButton>
            <ActionButton
              variant="default"
              size="compact-xs"
              loading={acusa.isPending}
              etiqueta={`Acusar ${p.titulo}`}
              porQueNo={noRol ?? porQueNoAcusa(p, quien.rol, nombreDe)}
              onClick={() => acusa.mutate([p])}
            >
              Acusar
            </ActionButton>
          </Group>
        </Paper>
      ))}
      {porque === undefined ? null : (
        <Suspense>
          <WhyCard id={porque} onClose={() => setPorque(undefined)} />
        </Suspense>
      )}
    </Stack>
  );
}
