import { Group, Stack, Text, Title } from '@mantine/core';
import { valorDe } from '../../../procedure/registros/etiquetas';
import { PAGADORES } from '../../../procedure/shares';
import { porQueNoAcepta } from '../../data/accepted';
import type { Asistencia } from '../../data/types';
import { pesos } from '../../format';
import { ActionButton } from '../../ui/action-button';
import { CostTable } from '../../ui/cost-table';
import { Facts } from '../../ui/facts';
import { usePlace } from './place';
import { Quotes } from './quotes';
import { RefundCard } from './refund';

/** What it costs and who pays what: diagnosed, quoted, charged and refunded. */
export function Costs({ caso }: { caso: Asistencia }) {
  const { quien, openForm } = usePlace();
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-start">
        <Agreed caso={caso} />
        <ActionButton
          size="xs"
          variant="default"
          porQueNo={porQueNoAcepta('costos', caso, quien.rol)}
          onClick={() => openForm('costos')}
        >
          {caso.costos.length > 0 ? 'Corregir costos' : 'Agregar costos'}
        </ActionButton>
      </Group>
      <Lines caso={caso} />
      <Quotes caso={caso} />
      <RefundCard caso={caso} />
    </Stack>
  );
}

/** The diagnosed cost against its limit, shared as was agreed. */
function Agreed({ caso }: { caso: Asistencia }) {
  const { costo, limite, excedente, reparto, conexionAceptada, conexionOfrecida } = caso;
  return (
    <Facts
      columnas={4}
      datos={[
        ['Costo diagnosticado', costo && pesos(costo)],
        ['Límite acordado', costo && (limite ? pesos(limite) : 'sin límite')],
        ['Excedente', excedente && pesos(excedente)],
        ['Ofrecido al afiliado', conexionOfrecida && pesos(conexionOfrecida)],
        ...(conexionAceptada ? [['Aceptado por el afiliado', pesos(conexionAceptada)] as const] : []),
        ...(reparto ? PAGADORES.map((p) => [`Paga ${valorDe(p)}`, pesos(reparto[p])] as const) : []),
      ]}
    />
  );
}

function Lines({ caso: { costos, totales } }: { caso: Asistencia }) {
  if (costos.length === 0) return <Text size="sm">Todavía no se cargaron costos.</Text>;
  return (
    <section aria-label="Costos cargados">
      <Title order={3} size="h6">
        Costos cargados
      </Title>
      <CostTable etiqueta="Costos cargados" costos={costos} totales={totales} />
    </section>
  );
}
