import { Grid, Paper, SegmentedControl, Stack, Switch, Text, Title, useMantineColorScheme } from '@mantine/core';
import { useRouteContext } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { nombreDeRol } from '../../procedure/roles';
import { fechaHora } from '../format';
import { setPreferences, usePreferences } from '../data/preferences';
import { Facts } from '../ui/facts';
import { Page } from '../ui/page';
import { AlarmSettings } from './account/alarm-settings';
import { ChangePassword } from './account/change-password';

/** My account: who I am, how this browser looks and alarms, my password. */
export function AccountPage() {
  const { quien } = useRouteContext({ from: '/mesa' });
  return (
    <Page titulo="Mi cuenta">
      <Grid maw={1100}>
        <Grid.Col span={6}>
          <Stack>
            <Part titulo="Quién soy">
              <Facts
                datos={[
                  ['Nombre', quien.nombre],
                  ['Usuario', quien.usuario],
                  ['Rol', nombreDeRol(quien.rol)],
                  ['La sesión vence', fechaHora(quien.venceEn)],
                ]}
              />
            </Part>
            <Part titulo="Apariencia">
              <Appearance />
            </Part>
            <Part titulo="Teclado">
              <SingleKeys />
            </Part>
            <Part titulo="Contraseña">
              <ChangePassword />
            </Part>
          </Stack>
        </Grid.Col>
        <Grid.Col span={6}>
          <Part titulo="Alarmas en este navegador">
            <AlarmSettings />
          </Part>
        </Grid.Col>
      </Grid>
    </Page>
  );
}

const Part = ({ titulo, children }: { titulo: string; children: ReactNode }) => (
  <Paper withBorder p="md" component="section">
    <Title order={2} size="md" mb="sm">
      {titulo}
    </Title>
    {children}
  </Paper>
);

function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Stack gap={4}>
      <SegmentedControl
        aria-label="Apariencia"
        value={colorScheme}
        onChange={setColorScheme}
        data={[
          { value: 'light', label: 'Clara' },
          { value: 'dark', label: 'Oscura' },
          { value: 'auto', label: 'Como el sistema' },
        ]}
      />
      <Text size="xs">Se recuerda en este navegador.</Text>
    </Stack>
  );
}

/** Who dictates, or whose hand slips, presses them unwillingly. */
function SingleKeys() {
  const { teclas } = usePreferences();
  return (
    <Switch
      label="Teclas de un solo toque (B, R, L, 1 a 9…)"
      description="Las que llevan Alt o Ctrl andan siempre."
      checked={teclas}
      onChange={(e) => setPreferences({ teclas: e.currentTarget.checked })}
    />
  );
}
