import { Box, Group, Text } from '@mantine/core';
import { ahora, useAlSegundo } from '../../data/clock';
import type { CasoDeTablero } from '../../data/types';
import { Colleague } from '../../ui/colleague';
import { Countdown } from '../../ui/countdown';
import { ESPERA } from '../supervision/espera';

/** One case in large type: how long, what, which, who. */
export function Urgent({ caso }: { caso: CasoDeTablero }) {
  const { siguiente, numero, prioridad, servicio, zona, coordinador, espera, nivelEscalada } = caso;
  useAlSegundo((s) => siguiente !== null && Date.parse(siguiente.venceEn) <= s * 1000);
  const vencido = siguiente !== null && Date.parse(siguiente.venceEn) <= ahora();
  return (
    <Box
      component="li"
      data-alarma={vencido || undefined}
      px="0.8vw"
      py="0.2vh"
      bd="1px solid var(--mantine-color-default-border)"
      style={{ listStyle: 'none', borderRadius: 'var(--mantine-radius-md)' }}
    >
      <Group wrap="nowrap" gap="1.5vw">
        <Box w="13vw" ta="right">
          {siguiente ? (
            <Countdown vence={siguiente.venceEn} style={{ fontSize: '2.7vw', fontWeight: 800, lineHeight: 1.1 }} />
          ) : null}
        </Box>
        <Box miw={0} flex={1}>
          <Text fz="1.95vw" fw={700} lh={1.15} truncate>
            {prioridad === 'VITAL' ? 'VITAL · ' : ''}
            {espera ? `${ESPERA[espera]} · ` : ''}
            {siguiente?.titulo ?? 'Nada pendiente'}
          </Text>
          <Text fz="1.35vw" lh={1.15} truncate>
            {servicio.nombre} · {zona.zona}, {zona.provincia}
            {vencido && nivelEscalada > 1 ? ` · subió al nivel ${nivelEscalada}` : ''}
          </Text>
        </Box>
        <Box ta="right" w="20vw" miw={0}>
          <Text fz="2.05vw" fw={700} lh={1.1}>
            {numero}
          </Text>
          <Text fz="1.35vw" lh={1.15} truncate>
            {siguiente?.acusadoPor ? 'acusó ' : ''}
            <Colleague usuario={siguiente?.acusadoPor ?? coordinador} />
          </Text>
        </Box>
      </Group>
    </Box>
  );
}
