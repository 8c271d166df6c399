import { Anchor, Button, Group, Paper, Stack, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { Link, useRouteContext } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { askToNotify, canNotify } from '../alarm/notification';
import type { Ringing } from '../alarm/ringing';
import { allowSound } from '../alarm/tone';
import { useAlarm } from '../alarm/use-alarm';
import { porQueNoSuena, useAcuse } from '../data/acknowledge';
import { setPreferences, usePreferences } from '../data/preferences';
import type { PendienteDeAgenda } from '../data/types';
import { ActionButton } from '../ui/action-button';
import { useOpenCase } from '../ui/case-link';
import { Countdown } from '../ui/countdown';
import { notify } from '../ui/notify';

/** The modules above must stay in sight on the smallest screen. */
const A_LA_VISTA = 2;

/** What rings now, under the modules: it covers nothing of what one is typing. */
export function Alarm() {
  const abre = useOpenCase();
  const { quien } = useRouteContext({ from: '/mesa' });
  const { alarmas, bloqueado } = useAlarm(quien.rol, abre);
  const ocultas = alarmas.slice(A_LA_VISTA);
  return (
    <Stack gap={6} component="section" aria-label="Alarmas">
      {/* Said once each: the countdown beside it would be read at every second. */}
      <VisuallyHidden role="alert">{alarmas.map((s) => s.pendiente.titulo).join('. ')}</VisuallyHidden>
      {alarmas.slice(0, A_LA_VISTA).map((s) => (
        <One key={s.pendiente.id} suena={s} abre={abre} />
      ))}
      {ocultas.length > 0 ? (
        <Anchor component={Link} to="/pendientes" size="xs">
          {moreOf(ocultas)}
        </Anchor>
      ) : null}
      {bloqueado ? (
        <Offer texto="El navegador tiene bloqueado el sonido de las alarmas.">
          <Button size="compact-xs" onClick={() => void allowSound()}>
            Permitir sonido
          </Button>
        </Offer>
      ) : (
        <OfferNotifications />
      )}
    </Stack>
  );
}

/** Those that are shown but silent come last: they count apart. */
function moreOf(ocultas: readonly Ringing[]): string {
  const suenan = ocultas.filter((s) => s.mudo === undefined).length;
  const mudas = ocultas.length - suenan;
  return [
    suenan > 0 ? `${suenan === 1 ? 'suena' : 'suenan'} ${suenan} más` : '',
    mudas > 0 ? `${mudas === 1 ? '1 vencido' : `${mudas} vencidos`} que acusa otro` : '',
  ]
    .filter(Boolean)
    .map((dicho) => `y ${dicho}`)
    .join(' ');
}

interface OneProps {
  suena: Ringing;
  abre: (p: PendienteDeAgenda) => void;
}

function One({ suena: { pendiente, vital, mudo }, abre }: OneProps) {
  const acusa = useAcuse();
  const acknowledge = (): void =>
    acusa.mutate([pendiente], {
      onSuccess: ([queja]) => queja && void notify({ color: 'red', titulo: 'No se pudo acusar', mensaje: queja }),
      onError: (error) => void notify({ color: 'red', titulo: 'No se pudo acusar', mensaje: error.message }),
    });
  return (
    <Paper withBorder p={6} data-alarma>
      <UnstyledButton onClick={() => abre(pendiente)} w="100%">
        <Text size="xs" fw={700} lineClamp={1} title={pendiente.titulo}>
          {vital ? 'VITAL · ' : ''}
          {pendiente.titulo}
        </Text>
        <Group justify="space-between" gap={4}>
          <Text size="xs" td="underline">
            {pendiente.caso.numero}
          </Text>
          <Countdown vence={pendiente.venceEn} size="xs" />
        </Group>
      </UnstyledButton>
      {mudo === undefined ? null : <Text size="xs">{mudo}</Text>}
      <ActionButton
        size="compact-xs"
        variant="default"
        fullWidth
        mt={4}
        etiqueta={`Acusar ${pendiente.titulo}, ${pendiente.caso.numero}`}
        loading={acusa.isPending}
        porQueNo={mudo ?? porQueNoSuena(pendiente)}
        onClick={acknowledge}
      >
        Acusar
      </ActionButton>
    </Paper>
  );
}

/** Asked once, with one click; it works without. */
function OfferNotifications() {
  const { notificaciones, ofrecidas } = usePreferences();
  if (!notificaciones || ofrecidas || !canNotify() || Notification.permission !== 'default') return null;
  return (
    <Offer texto="¿Avisar también fuera de esta pestaña?">
      <Button size="compact-xs" onClick={() => void askToNotify().finally(() => setPreferences({ ofrecidas: true }))}>
        Permitir
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => setPreferences({ ofrecidas: true })}>
        Ahora no
      </Button>
    </Offer>
  );
}

const Offer = ({ texto, children }: { texto: string; children: ReactNode }) => (
  <Paper withBorder p={6}>
    <Text size="xs" mb={4}>
      {texto}
    </Text>
    <Group gap={4}>{children}</Group>
  </Paper>
);
