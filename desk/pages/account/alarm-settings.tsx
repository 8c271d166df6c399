import { Alert, Button, Group, Slider, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { askToNotify, canNotify, notifyAllowed } from '../../alarm/notification';
import { allowSound, sound, useSoundAllowed } from '../../alarm/tone';
import { setPreferences, usePreferences } from '../../data/preferences';

/** How this browser alarms, and a tone to try it with. */
export function AlarmSettings() {
  return (
    <Stack>
      <Text size="sm">
        Suena cuando vence un pendiente suyo o cuando una alerta llega a su nivel, y se repite cada 30 segundos hasta
        que alguien acuse. Con varias pestañas abiertas suena una sola.
      </Text>
      <Sound />
      <Notifications />
    </Stack>
  );
}

function Sound() {
  const { sonido, volumen } = usePreferences();
  const permitido = useSoundAllowed();
  const test = async (vital: boolean): Promise<void> => {
    await allowSound();
    sound({ vital, volumen });
  };
  return (
    <Stack gap="sm">
      <Switch label="Sonido" checked={sonido} onChange={(e) => setPreferences({ sonido: e.currentTarget.checked })} />
      {sonido && !permitido ? (
        <Alert color="yellow" title="El navegador tiene bloqueado el sonido">
          <Group justify="space-between">
            <Text size="sm">Se permite con un clic, cada vez que se abre la página.</Text>
            <Button size="xs" onClick={() => void allowSound()}>
              Permitir sonido
            </Button>
          </Group>
        </Alert>
      ) : null}
      <div>
        <Text size="sm" id="volumen">
          Volumen
        </Text>
        <Slider
          aria-labelledby="volumen"
          thumbLabel="Volumen"
          value={volumen}
          onChange={(v) => setPreferences({ volumen: v })}
          min={5}
          step={5}
          label={(v) => `${v} %`}
          disabled={!sonido}
        />
      </div>
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={() => void test(false)}>
          Probar el tono
        </Button>
        <Button size="xs" variant="default" onClick={() => void test(true)}>
          Probar el tono VITAL
        </Button>
      </Group>
    </Stack>
  );
}

function Notifications() {
  const { notificaciones } = usePreferences();
  const [permitidas, setPermitidas] = useState(notifyAllowed);
  return (
    <Stack gap="xs">
      <Switch
        label="Notificaciones del navegador"
        description="Avisan también cuando se mira otra ventana"
        checked={notificaciones}
        onChange={(e) => setPreferences({ notificaciones: e.currentTarget.checked })}
      />
      {notificaciones && !permitidas ? <Blocked alPermitir={() => void askToNotify().then(setPermitidas)} /> : null}
    </Stack>
  );
}

function Blocked({ alPermitir }: { alPermitir: () => void }) {
  if (!canNotify()) return <Text size="sm">Este navegador no las da en esta dirección (hace falta https).</Text>;
  if (Notification.permission === 'denied')
    return (
      <Text size="sm">Están bloqueadas para esta página: se permiten en el candado que está junto a la dirección.</Text>
    );
  return (
    <Group>
      <Button size="xs" onClick={alPermitir}>
        Permitir notificaciones
      </Button>
    </Group>
  );
}
