import { Badge, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { valorDe } from '../../../procedure/registros/etiquetas';
import type { CasoDeTablero } from '../../data/types';
import { hora } from '../../format';
import { Prioridad } from '../../ui/badges';
import { CaseLink } from '../../ui/case-link';
import { Colleague } from '../../ui/colleague';
import { Countdown } from '../../ui/countdown';
import { columnHelper } from '../../ui/data-table';
import { Mark } from '../../ui/marks';
import { ESPERA } from './espera';

interface Cell {
  c: CasoDeTablero;
}
const helper = columnHelper<CasoDeTablero>();
const column = (id: string, header: string, Contenido: (cell: Cell) => ReactNode) =>
  helper.display({ id, header, cell: ({ row }) => <Contenido c={row.original} /> });

interface TwoProps {
  primera: string;
  segunda: string;
}
/** What does not fit is read by pointing at it. */
const Two = ({ primera, segunda }: TwoProps) => (
  <Stack gap={0} title={`${primera} · ${segunda}`}>
    <Text size="sm" truncate>
      {primera}
    </Text>
    <Text size="xs" truncate>
      {segunda}
    </Text>
  </Stack>
);

const Next = ({ c: { siguiente } }: Cell) =>
  siguiente ? (
    <Stack gap={0}>
      <Countdown vence={siguiente.venceEn} conHora />
      <Text size="xs" truncate title={siguiente.titulo}>
        {siguiente.titulo}
      </Text>
    </Stack>
  ) : (
    <Text size="xs">Nada pendiente</Text>
  );

/** Overdue and how high it climbed; below, what it waits for or who said he had heard. */
const State = ({ c: { vencidos, nivelEscalada, espera, esperaDesde, siguiente } }: Cell) => (
  <Stack gap={2} align="flex-start">
    {vencidos > 0 ? (
      <Badge color="red" size="sm" tt="none" variant={siguiente?.acusadoPor ? 'outline' : 'filled'}>
        {vencidos === 1 ? '1 vencido' : `${vencidos} vencidos`}
        {nivelEscalada > 0 ? `, nivel ${nivelEscalada}` : ''}
      </Badge>
    ) : null}
    {espera ? (
      <Text size="xs" fw={700} style={{ whiteSpace: 'nowrap' }}>
        {ESPERA[espera]}
        {esperaDesde ? ` ${hora(esperaDesde)}` : ''}
      </Text>
    ) : null}
    {siguiente?.acusadoPor && !espera ? (
      <Text size="xs" truncate>
        Acusó <Colleague usuario={siguiente.acusadoPor} />
      </Text>
    ) : null}
  </Stack>
);

const Case = ({ c }: Cell) => (
  <Stack gap={0}>
    <Group gap={6} wrap="nowrap">
      <CaseLink caso={c} fw={600}>
        {c.numero}
      </CaseLink>
      <Prioridad prioridad={c.prioridad} />
    </Group>
    <Text size="xs" truncate>
      {c.servicio.tipo} · {c.servicio.nombre}
    </Text>
  </Stack>
);

const Person = ({ c: { afiliado, zona, cuenta } }: Cell) => (
  <Two
    primera={`${afiliado.apellido}, ${afiliado.nombre}`}
    segunda={`${zona.zona}, ${zona.provincia} · ${cuenta.nombre}`}
  />
);

const agreed = ({ ventana, eta }: CasoDeTablero): string => {
  if (ventana) return `${hora(ventana.desde)} a ${hora(ventana.hasta)}`;
  return eta ? `llega ${hora(eta)}` : '';
};

export const COLUMNS = [
  column('marca', '', ({ c }) => <Mark id={c.numero} etiqueta={`Marcar ${c.numero}`} />),
  column('sigue', 'Lo que sigue', Next),
  column('estado', 'Alarma', State),
  column('caso', 'Asistencia', Case),
  column('afiliado', 'Afiliado y lugar', Person),
  column('etapa', 'Etapa', ({ c }) => <Two primera={valorDe(c.etapa)} segunda={valorDe(c.status)} />),
  column('proveedor', 'Proveedor', ({ c }) => <Two primera={c.proveedor?.nombre ?? '—'} segunda={agreed(c)} />),
  column('coordinador', 'Coordinador', ({ c }) => (
    <Text size="sm" truncate>
      <Colleague usuario={c.coordinador} />
    </Text>
  )),
];
/** Of `COLUMNS`, in their order. */
export const WIDTHS = ['36px', '17%', '178px', '204px', '21%', '10%', '13%', '10%'];
