import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { CUMPLEN } from '../../../procedure/clock-registros';
import { esReloj } from '../../../procedure/clocks';
import type { Codigo } from '../../../procedure/registros/catalogo';
import { porQueNoAcepta } from '../../data/accepted';
import { porQueNoAcusa } from '../../data/acknowledge';
import { useNames } from '../../data/names';
import { useRegistro } from '../../data/registro';
import type { Expediente, Pendiente } from '../../data/types';
import { ActionButton } from '../../ui/action-button';
import { Countdown } from '../../ui/countdown';
import { Failure } from '../../ui/read';
import { InAsistencia, isOfAsistencia } from './in-asistencia';
import { usePlace } from './place';

/** What is due on the Expediente itself, the most urgent first; nothing when nothing is. */
export function Due({ e }: { e: Expediente }) {
  if (e.pendientes.length === 0) return null;
  return (
    <Paper withBorder p="xs" component="section" aria-label="Pendientes del expediente">
      <Title order={2} size="sm" mb={4}>
        Pendientes del expediente
      </Title>
      <Stack gap={4}>
        {e.pendientes.map((p) => (
          <Item key={p.id} e={e} pendiente={p} />
        ))}
      </Stack>
    </Paper>
  );
}

/** What satisfies it that the Expediente itself does not take. */
const elsewhere = (reloj: string): readonly Codigo[] =>
  esReloj(reloj) ? (CUMPLEN[reloj] as readonly Codigo[]).filter(isOfAsistencia) : [];

function Item({ e, pendiente: p }: { e: Expediente; pendiente: Pendiente }) {
  const { quien, go, openPanel } = usePlace();
  const nombreDe = useNames();
  const envia = useRegistro({ tipo: 'expediente', expediente: e.numero, n: 0 });
  const porQueNo = (codigo: string) => porQueNoAcepta(codigo, e, quien.rol, 'expediente');
  return (
    <>
      {envia.error ? <Failure error={envia.error} /> : null}
      <Group justify="space-between" wrap="nowrap" px={6} py={2} data-alarma={p.vencido || undefined}>
        <Group gap="sm" wrap="nowrap">
          <Countdown vence={p.venceEn} conHora />
          <Text size="sm" fw={600}>
            {p.titulo}
          </Text>
          {elsewhere(p.reloj).map((codigo) => (
            <InAsistencia key={codigo} e={e} codigo={codigo} />
          ))}
          <Text size="sm">
            {p.reloj.startsWith('M-') ? 'manual' : `${p.reloj} · ${p.clausula}`}
            {p.acusadoPor ? ` · acusado por ${nombreDe(p.acusadoPor)}` : ''}
          </Text>
        </Group>
        <Group gap={6} wrap="nowrap">
          <ActionButton
            size="compact-xs"
            variant="default"
            loading={envia.isPending}
            porQueNo={porQueNoAcusa(p, quien.rol, nombreDe) ?? porQueNo('acuse')}
            onClick={() => envia.mutate({ codigo: 'acuse', datos: { pendiente: p.id } })}
          >
            Acusar
          </ActionButton>
          {p.reloj.startsWith('M-') ? (
            <ActionButton
              size="compact-xs"
              variant="default"
              porQueNo={porQueNo('pendiente-hecho')}
              onClick={() => openPanel({ registro: 'pendiente-hecho', pendiente: p.id })}
            >
              Hecho
            </ActionButton>
          ) : null}
          <ActionButton size="compact-xs" variant="default" onClick={() => go({ reloj: p.id })}>
            ¿Por qué?
          </ActionButton>
        </Group>
      </Group>
    </>
  );
}
