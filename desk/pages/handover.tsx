import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { traspasos } from '../data/queries';
import type { Traspaso } from '../data/types';
import { Page } from '../ui/page';
import { Read } from '../ui/read';
import { MyAbsence } from './handover/my-absence';
import { Propose } from './handover/propose';
import { ShiftCard } from './handover/shift-card';

/** Handing over one's shift in one act: until the other accepts, everything stays where it is and rings there. */
export function Handover() {
  const leidos = useQuery(traspasos());
  return (
    <Page titulo="Entrega de turno">
      <Read de={leidos}>{({ elementos }) => <Shifts traspasos={elementos} />}</Read>
    </Page>
  );
}

function Shifts({ traspasos: todos }: { traspasos: readonly Traspaso[] }) {
  const { quien } = useRouteContext({ from: '/mesa' });
  const propuestos = todos.filter((t) => t.estado === 'PROPUESTO');
  const paraMi = propuestos.filter((t) => t.a.usuario === quien.usuario);
  const mio = propuestos.filter((t) => t.de.usuario === quien.usuario);
  const deOtros = propuestos.filter((t) => !paraMi.includes(t) && !mio.includes(t));
  const resueltos = todos.filter((t) => t.estado !== 'PROPUESTO');
  return (
    <Stack gap="lg" maw={1100}>
      <Part titulo="Le entregan" traspasos={paraMi} />
      <Part titulo="Usted entrega" traspasos={mio} />
      {mio.length === 0 ? <Propose /> : null}
      <MyAbsence />
      <Part titulo="Entre otros, sin respuesta" traspasos={deOtros} />
      <Part titulo="Anteriores" traspasos={resueltos} />
      {resueltos.length === 0 ? <Text size="sm">Todavía no hubo entregas.</Text> : null}
    </Stack>
  );
}

function Part({ titulo, traspasos: suyos }: { titulo: string; traspasos: readonly Traspaso[] }) {
  if (suyos.length === 0) return null;
  return (
    <section>
      <Title order={2} size="md" mb="xs">
        {titulo}
      </Title>
      <Stack gap="sm">
        {suyos.map((t) => (
          <ShiftCard key={t.id} traspaso={t} />
        ))}
      </Stack>
    </section>
  );
}
