import { Badge, Group, Stack, Text } from '@mantine/core';
import { useRouteContext } from '@tanstack/react-router';
import { use } from 'react';
import { porQueNoAcusa } from '../../data/acknowledge';
import { useNames } from '../../data/names';
import type { PendienteDeAgenda } from '../../data/types';
import { fechaHora, porApellido } from '../../format';
import { ActionButton } from '../../ui/action-button';
import { Prioridad } from '../../ui/badges';
import { CaseLink } from '../../ui/case-link';
import { Colleague } from '../../ui/colleague';
import { Countdown } from '../../ui/countdown';
import { columnHelper } from '../../ui/data-table';
import { Mark } from '../../ui/marks';
import { Actions } from './actions';
import { Done, WhatToDo } from './what-to-do';

interface Cell {
  p: PendienteDeAgenda;
}
const c = columnHelper<PendienteDeAgenda>();
const column = (id: string, header: string, Contenido: (cell: Cell) => React.ReactNode) =>
  c.display({ id, header, cell: ({ row }) => <Contenido p={row.original} /> });

const Due = ({ p }: Cell) => (
  <Stack gap={0}>
    <Countdown vence={p.venceEn} size="md" />
    <Text size="xs">{fechaHora(p.venceEn)}</Text>
  </Stack>
);

const Task = ({ p }: Cell) => (
  <Stack gap={0}>
    <Text size="sm" fw={600} lineClamp={1} title={p.titulo}>
      {p.titulo}
    </Text>
    <WhatToDo p={p} />
  </Stack>
);

const Case = ({ p }: Cell) => (
  <Stack gap={0} maw={270}>
    <Group gap={6} wrap="nowrap">
      <CaseLink caso={p} fw={600}>
        {p.caso.numero}
      </CaseLink>
      <Prioridad prioridad={p.caso.prioridad} />
    </Group>
    <Text size="xs" lineClamp={1} title={`${p.caso.servicio ?? 'Expediente'} · ${p.caso.cuenta.nombre}`}>
      {p.caso.servicio ?? 'Expediente'} · {porApellido(p.caso.afiliado)}
    </Text>
  </Stack>
);

/** Whether it rings, how high, and who said he had heard. */
function Alert({ p }: Cell) {
  if (p.acusadoPor !== null)
    return (
      <Text size="xs">
        Acusó <Colleague usuario={p.acusadoPor} />
      </Text>
    );
  if (p.nivel === 0) return <Text size="xs">—</Text>;
  return (
    <Badge color="red" variant="outline" size="sm" tt="none">
      Suena, nivel {p.nivel}
    </Badge>
  );
}

function Buttons({ p }: Cell) {
  const { acusa, porQue } = use(Actions);
  const { quien } = useRouteContext({ from: '/mesa' });
  const nombreDe = useNames();
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      <ActionButton size="compact-xs" variant="default" onClick={() => porQue(p)}>
        ¿Por qué?
      </ActionButton>
      <ActionButton
        size="compact-xs"
        variant="default"
        porQueNo={porQueNoAcusa(p, quien.rol, nombreDe)}
        onClick={() => acusa(p)}
      >
        Acusar
      </ActionButton>
      <Done p={p} />
    </Group>
  );
}

const marca = column('marca', '', ({ p }) => <Mark id={p.id} etiqueta={`Marcar ${p.titulo}, ${p.caso.numero}`} />);
const vence = column('vence', 'Vence', Due);
const tarea = column('tarea', 'Qué hacer', Task);
const caso = column('caso', 'Caso', Case);
const aviso = column('aviso', 'Aviso', Alert);
const dueno = column('dueno', 'De', ({ p }) => (
  <Text size="xs">
    <Colleague usuario={p.dueno} />
  </Text>
));
const botones = column('botones', '', Buttons);

export const MINE = [marca, vence, tarea, caso, aviso, botones];
export const ALL = [marca, vence, tarea, caso, dueno, aviso, botones];
