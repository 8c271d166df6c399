import { Table, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { normaliza } from '../../../procedure/normaliza';
import { serviciosDeAfiliado } from '../../data/queries';
import type { ServiciosDelPlan } from '../../data/types';
import { dia, pesos } from '../../format';
import { Read } from '../../ui/read';
import { ScrollRegion } from '../../ui/scroll-region';

interface Props {
  afiliado: string;
  /** Ids of the services that are being asked for. */
  elegidos?: readonly string[];
  /** CSS height it may take. */
  alto?: string;
  conFiltro?: boolean;
}

/** «Servicios del plan» (S3): what the plan gives in this period and what is left of it. */
export function PlanServices({ afiliado, elegidos = [], alto = '60vh', conFiltro = false }: Props) {
  const [filtro, setFiltro] = useState('');
  const leido = useQuery(serviciosDeAfiliado(afiliado));
  return (
    <Read de={leido} lineas={4}>
      {({ plan, periodo, servicios }) => (
        <>
          {conFiltro ? (
            <TextInput
              size="xs"
              mb={4}
              maw={320}
              aria-label="Filtrar los servicios del plan"
              placeholder="Filtrar por tipo o servicio"
              value={filtro}
              onChange={(e) => setFiltro(e.currentTarget.value)}
            />
          ) : null}
          <ScrollRegion etiqueta="Servicios del plan" alto={alto}>
            <Table aria-label="Servicios del plan" verticalSpacing={2} stickyHeader>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Tipo</Table.Th>
                  <Table.Th>Servicio</Table.Th>
                  <Table.Th>Eventos</Table.Th>
                  <Table.Th>Monto</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {servicios
                  .filter((s) => normaliza(s.servicio.id).includes(normaliza(filtro)))
                  .map((s) => (
                    <Line key={s.servicio.id} linea={s} elegido={elegidos.includes(s.servicio.id)} />
                  ))}
              </Table.Tbody>
            </Table>
          </ScrollRegion>
          <Text size="xs" c="dimmed" mt={2}>
            {plan.nombre} · período de {periodo.meses} meses desde el {dia(periodo.desde)}
          </Text>
        </>
      )}
    </Read>
  );
}

type Linea = ServiciosDelPlan['servicios'][number];

/** What is left of a service, in words: «quedan 2 de 3», «agotado», «sin límite». */
export function eventsLeft({ eventosMaximos, eventosRestantes }: Linea): string {
  if (eventosMaximos === null || eventosRestantes === null) return 'sin límite';
  return eventosRestantes === 0 ? `agotado (${eventosMaximos})` : `quedan ${eventosRestantes} de ${eventosMaximos}`;
}
function amountLeft({ montoMaximo, montoRestante }: Linea): string {
  if (montoMaximo === null || montoRestante === null) return 'sin límite';
  const queda = pesos(montoRestante);
  return montoRestante.centavos === montoMaximo.centavos ? queda : `${queda} de ${pesos(montoMaximo)}`;
}

function Line({ linea, elegido }: { linea: Linea; elegido: boolean }) {
  const agotado = linea.eventosRestantes === 0 || linea.montoRestante?.centavos === 0;
  return (
    <Table.Tr aria-selected={elegido} bg={elegido ? 'var(--mantine-primary-color-light)' : undefined}>
      <Table.Td fz="xs">{linea.servicio.tipo}</Table.Td>
      <Table.Td>
        <Text size="xs" fw={elegido ? 700 : 400} truncate maw={190} title={linea.servicio.nombre}>
          {linea.servicio.nombre}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text
          size="xs"
          style={{ whiteSpace: 'nowrap' }}
          fw={agotado ? 700 : 400}
          c={agotado ? 'var(--pronto)' : undefined}
        >
          {eventsLeft(linea).replace('quedan ', '')}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text size="xs" style={{ whiteSpace: 'nowrap' }}>
          {amountLeft(linea)}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
