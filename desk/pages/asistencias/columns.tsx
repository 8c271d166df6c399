import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { valorDe } from '../../../procedure/registros/etiquetas';
import { ahora } from '../../data/clock';
import type { AsistenciaResumida } from '../../data/types';
import { hora } from '../../format';
import { Prioridad, Status, Vencidos } from '../../ui/badges';
import { Countdown } from '../../ui/countdown';
import { columnHelper } from '../../ui/data-table';
import type { Row } from './rows';

const columna = columnHelper<Row>();

/** A cell of one line; what does not fit is read by pointing at it. */
function Cell({ ancho, texto, children }: { ancho: string; texto: string; children?: ReactNode }) {
  return (
    <Text size="sm" truncate maw={ancho} title={texto}>
      {children ?? (texto || '—')}
    </Text>
  );
}

const nombreDe = ({ expediente: { afiliado } }: Row): string => `${afiliado.apellido}, ${afiliado.nombre}`;

export const COLUMNAS = [
  columna.display({
    id: 'numero',
    header: 'Número',
    cell: ({ row: { original: fila } }) => (
      <Group gap={6} wrap="nowrap">
        <Text size="sm" fw={600}>
          {fila.id}
        </Text>
        <Prioridad prioridad={fila.asistencia?.prioridad ?? null} />
      </Group>
    ),
  }),
  columna.display({
    id: 'afiliado',
    header: 'Afiliado',
    cell: ({ row }) => <Cell ancho="10vw" texto={nombreDe(row.original)} />,
  }),
  columna.display({
    id: 'servicio',
    header: 'Servicio',
    cell: ({ row }) => {
      const servicio = row.original.asistencia?.servicio ?? 'Sin asistencias';
      return (
        <Cell ancho="8vw" texto={servicio}>
          {servicio.split('/').at(-1)}
        </Cell>
      );
    },
  }),
  columna.display({
    id: 'zona',
    header: 'Zona',
    cell: ({ row: { original: fila } }) => (
      <Cell ancho="6vw" texto={`${fila.expediente.zona.zona}, ${fila.expediente.zona.provincia}`} />
    ),
  }),
  columna.display({
    id: 'cuenta',
    header: 'Cuenta',
    cell: ({ row }) => <Cell ancho="7vw" texto={row.original.expediente.cuenta.nombre} />,
  }),
  columna.display({
    id: 'status',
    header: 'Etapa · status',
    cell: ({ row: { original: fila } }) =>
      fila.asistencia ? (
        <Cell ancho="10vw" texto={stateOf(fila.asistencia)} />
      ) : (
        <Status status={fila.expediente.status} />
      ),
  }),
  columna.display({
    id: 'proveedor',
    header: 'Proveedor',
    cell: ({ row }) => <Cell ancho="8vw" texto={row.original.asistencia?.proveedorNombre ?? ''} />,
  }),
  columna.display({
    id: 'coordinador',
    header: 'Coordinador',
    cell: ({ row: { original: fila } }) => (
      <Cell ancho="6vw" texto={fila.asistencia?.coordinador ?? fila.expediente.coordinador} />
    ),
  }),
  columna.display({
    id: 'vence',
    header: 'Vence',
    cell: ({ row }) => <NextDue fila={row.original} />,
  }),
];

/** The end says more than that it is over. */
const stateOf = ({ etapa, status }: AsistenciaResumida): string =>
  etapa === 'finalizada' ? valorDe(status) : `${valorDe(etapa)} · ${valorDe(status)}`;

/** Its most urgent due; of one that ended, when. */
function NextDue({ fila: { asistencia } }: { fila: Row }) {
  if (asistencia?.terminadaEn) return <Cell ancho="9vw" texto={`terminó ${hora(asistencia.terminadaEn, ahora())}`} />;
  if (!asistencia?.proximoVencimiento) return <Text size="sm">—</Text>;
  return (
    <Group gap={6} wrap="nowrap">
      <Countdown vence={asistencia.proximoVencimiento} />
      {asistencia.vencidos > 0 ? <Vencidos n={asistencia.vencidos} /> : null}
    </Group>
  );
}
