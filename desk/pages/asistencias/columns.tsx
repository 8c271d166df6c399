import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { valorDe } from '../../../procedure/registros/etiquetas';
import { ahora } from '../../data/clock';
import { hora } from '../../format';
import { Prioridad, Vencidos } from '../../ui/badges';
import { Colleague } from '../../ui/colleague';
import { Countdown } from '../../ui/countdown';
import { columnHelper } from '../../ui/data-table';
import type { Row } from './rows';

const columna = columnHelper<Row>();
/** Two lines of text. */
export const ALTO_DE_FILA = 50;

/** What is looked for first, and below it what tells it apart; what does not fit is read by pointing at it. */
function Cell({ ancho, texto, debajo }: { ancho: string; texto: string; debajo: ReactNode }) {
  return (
    <>
      <Text size="sm" truncate maw={ancho} title={texto}>
        {texto}
      </Text>
      <Text size="xs" component="div" truncate maw={ancho} title={typeof debajo === 'string' ? debajo : undefined}>
        {debajo}
      </Text>
    </>
  );
}

export const COLUMNAS = [
  columna.display({
    id: 'numero',
    header: 'Número',
    cell: ({ row: { original: fila } }) => (
      <>
        <Text size="sm" fw={600}>
          {fila.id}
        </Text>
        <Prioridad prioridad={fila.asistencia?.prioridad ?? null} size="xs" />
      </>
    ),
  }),
  columna.display({
    id: 'afiliado',
    header: 'Afiliado · cuenta',
    cell: ({ row: { original: fila } }) => (
      <Cell
        ancho="17vw"
        texto={`${fila.expediente.afiliado.apellido}, ${fila.expediente.afiliado.nombre}`}
        debajo={fila.expediente.cuenta.nombre}
      />
    ),
  }),
  columna.display({
    id: 'servicio',
    header: 'Servicio · zona',
    cell: ({ row: { original: fila } }) => (
      <Cell
        ancho="17vw"
        texto={fila.asistencia?.servicio.replace('/', ' · ') ?? 'Sin asistencias'}
        debajo={`${fila.expediente.zona.zona}, ${fila.expediente.zona.provincia}`}
      />
    ),
  }),
  columna.display({
    id: 'status',
    header: 'Etapa · status',
    cell: ({ row: { original: fila } }) => (
      <Cell
        ancho="13vw"
        texto={valorDe(fila.asistencia?.etapa ?? fila.expediente.status)}
        debajo={fila.asistencia ? valorDe(fila.asistencia.status) : ''}
      />
    ),
  }),
  columna.display({
    id: 'proveedor',
    header: 'Proveedor · coordinador',
    cell: ({ row: { original: fila } }) => (
      <Cell
        ancho="17vw"
        texto={fila.asistencia?.proveedorNombre ?? 'Sin proveedor'}
        debajo={<Colleague usuario={fila.asistencia?.coordinador ?? fila.expediente.coordinador} />}
      />
    ),
  }),
  columna.display({
    id: 'vence',
    header: 'Vence',
    cell: ({ row }) => <NextDue fila={row.original} />,
  }),
];

/** Its most urgent due; of one that ended, when. */
function NextDue({ fila: { asistencia } }: { fila: Row }) {
  if (asistencia?.terminadaEn)
    return (
      <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
        terminó {hora(asistencia.terminadaEn, ahora())}
      </Text>
    );
  if (!asistencia?.proximoVencimiento) return <Text size="sm">—</Text>;
  return (
    <Group gap={8} wrap="nowrap">
      <Countdown vence={asistencia.proximoVencimiento} conHora />
      <Vencidos n={asistencia.vencidos} />
    </Group>
  );
}
