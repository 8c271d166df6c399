import { Anchor, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouteContext } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { porQueNoPuede } from '../../data/allowed';
import { eventos } from '../../data/queries';
import type { Asistencia, Corrida, Eventos } from '../../data/types';
import { hora } from '../../format';
import { ActionButton } from '../../ui/action-button';
import { Colleague } from '../../ui/colleague';
import { Read } from '../../ui/read';
import { byHowMuch, estadoDeAlerta, HITOS, RESULTADOS } from './event-words';
import { usePlace } from './place';
import { Promises } from './promises';
import { nombreDeRol } from '../../../procedure/roles';

/** Milestones, clocks with how they ended, promises with whether they were kept, and alerts. */
export function Events({ caso }: { caso: Asistencia }) {
  const leidos = useQuery(eventos(caso.expediente, caso.n));
  return (
    <Read de={leidos}>
      {({ hitos, relojes, alertas }) => (
        <Stack gap="md">
          <Part titulo="Hitos">
            <Milestones hitos={hitos} />
          </Part>
          <Part titulo="Promesas">
            <Promises caso={caso} />
          </Part>
          <Part titulo="Relojes">
            <Clocks relojes={relojes} />
          </Part>
          <Part titulo="Alertas">
            <Alerts alertas={alertas} />
            <WhoWasTold caso={caso} />
          </Part>
        </Stack>
      )}
    </Read>
  );
}

const Part = ({ titulo, children }: { titulo: string; children: ReactNode }) => (
  <section aria-label={titulo}>
    <Title order={3} size="h6">
      {titulo}
    </Title>
    {children}
  </section>
);

function Milestones({ hitos }: Pick<Eventos, 'hitos'>) {
  return (
    <Group component="ol" gap={0} p={0} m={0} style={{ listStyle: 'none' }}>
      {hitos.map(({ hito, instante }, i) => (
        <Text component="li" size="sm" key={hito}>
          {i > 0 ? <span aria-hidden>&nbsp;──&nbsp;</span> : null}
          <b>{hora(instante)}</b> {HITOS[hito] ?? hito}
          {i > 0
            ? ` (${byHowMuch(Date.parse(instante) - Date.parse(hitos[i - 1]?.instante ?? instante))} después)`
            : ''}
        </Text>
      ))}
    </Group>
  );
}

function Clocks({ relojes }: { relojes: readonly Corrida[] }) {
  const { showWhy } = usePlace();
  return (
    <Table aria-label="Relojes" verticalSpacing={3}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Reloj</Table.Th>
          <Table.Th>Abierto</Table.Th>
          <Table.Th>Vencía</Table.Th>
          <Table.Th>Cuenta</Table.Th>
          <Table.Th>Resultado</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {relojes.map((r) => (
          <Table.Tr key={r.id}>
            <Table.Td>
              <Anchor component="button" type="button" size="sm" ta="left" onClick={() => showWhy(r.id)}>
                {r.titulo}
              </Anchor>
            </Table.Td>
            <Table.Td>{hora(r.abiertoEn)}</Table.Td>
            <Table.Td>{hora(r.venceEn)}</Table.Td>
            <Table.Td>{r.formula.cuenta}</Table.Td>
            <Table.Td>{outcome(r)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** «Cumplido 4 min antes», «Incumplido por 12 min». */
function outcome({ resultado, cerradoEn, venceEn }: Corrida): string {
  if (resultado === null || cerradoEn === null) return 'Abierto';
  const despues = Date.parse(cerradoEn) - Date.parse(venceEn);
  if (resultado === 'CUMPLIDO') return `✓ Cumplido ${despues < 0 ? `${byHowMuch(-despues)} antes` : 'a tiempo'}`;
  return resultado === 'INCUMPLIDO' ? `✗ Incumplido por ${byHowMuch(despues)}` : RESULTADOS[resultado];
}

/** To whom each of them went, by which way, and whether it arrived. */
function WhoWasTold({ caso: { expediente } }: { caso: Asistencia }) {
  const { quien } = useRouteContext({ from: '/mesa' });
  const navigate = useNavigate();
  return (
    <ActionButton
      size="compact-xs"
      variant="default"
      mt={4}
      porQueNo={porQueNoPuede(quien.rol, 'GET /alertas')}
      onClick={() => void navigate({ to: '/alertas', search: { expediente: String(expediente) } })}
    >
      A quién se avisó
    </ActionButton>
  );
}

function Alerts({ alertas }: Pick<Eventos, 'alertas'>) {
  if (alertas.length === 0) return <Text size="sm">No sonó ninguna.</Text>;
  return (
    <Table aria-label="Alertas" verticalSpacing={3}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Sonó</Table.Th>
          <Table.Th>Reloj</Table.Th>
          <Table.Th>Nivel</Table.Th>
          <Table.Th>A quién</Table.Th>
          <Table.Th>Qué pasó</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {alertas.map((a) => (
          <Table.Tr key={a.id}>
            <Table.Td>{hora(a.instante)}</Table.Td>
            <Table.Td>{a.reloj}</Table.Td>
            <Table.Td>{a.nivel}</Table.Td>
            <Table.Td>{a.dueno ? <Colleague usuario={a.dueno} /> : nombreDeRol(a.rol)}</Table.Td>
            <Table.Td>{estadoDeAlerta(a)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
