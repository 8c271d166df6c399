import { Alert, Badge, Group, List, Text } from '@mantine/core';
import { useRouteContext } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { porQueNoAcusa, useAcuse } from '../../data/acknowledge';
import { ahora, useAlSegundo } from '../../data/clock';
import type { PendienteDeAgenda } from '../../data/types';
import { ActionButton } from '../../ui/action-button';
import { useOpenCase } from '../../ui/case-link';
import { DataTable, isOnRow } from '../../ui/data-table';
import { useKeys } from '../../ui/keys';
import { MarkAll, MarksOf, useMarks } from '../../ui/marks';
import { Actions } from './actions';
import { ALL, MINE } from './columns';

const WhyCard = lazy(async () => ({ default: (await import('../why/why-card')).WhyCard }));

interface Props {
  pendientes: readonly PendienteDeAgenda[];
  total: number;
  /** Also other people's: each line says whose it is. */
  deOtros: boolean;
  alFinal?: (() => void) | undefined;
  vacia: string;
}

const isDue = (p: PendienteDeAgenda, segundo = ahora() / 1000): boolean => Date.parse(p.venceEn) <= segundo * 1000;

/** The agenda. A acknowledges what is marked, else the line one stands on; P tells why, the space bar marks, Enter opens the case. */
export function Agenda({ pendientes, total, deOtros, alFinal, vacia }: Props) {
  const abreCaso = useOpenCase();
  const { quien } = useRouteContext({ from: '/mesa' });
  const acusa = useAcuse();
  const [porQue, setPorQue] = useState<string>();
  const ids = useMemo(() => pendientes.map((p) => p.id), [pendientes]);
  const marcas = useMarks(ids);
  const elegidos = pendientes.filter((p) => marcas.marcados.has(p.id));
  const suenan = elegidos.filter((p) => porQueNoAcusa(p, quien.rol) === undefined);
  const { mutate } = acusa;
  const acknowledgeMarked = (): void => {
    if (suenan.length > 0 && !acusa.isPending) mutate(suenan, { onSuccess: () => marcas.fija([]) });
  };
  useKeys([['A', (e) => !isOnRow(e.target) && acknowledgeMarked()]]);
  const acciones = useMemo(
    () => ({ acusa: (p: PendienteDeAgenda) => mutate([p]), porQue: (p: PendienteDeAgenda) => setPorQue(p.id) }),
    [mutate],
  );
  // What has fallen due meanwhile turns red though nobody touched it.
  useAlSegundo((s) => pendientes.filter((p) => isDue(p, s)).length);

  const alTeclear = (p: PendienteDeAgenda, tecla: string): void => {
    if (tecla === ' ') marcas.cambia(p.id);
    if (tecla === 'p') setPorQue(p.id);
    if (tecla !== 'a') return;
    if (elegidos.length > 0) acknowledgeMarked();
    else if (porQueNoAcusa(p, quien.rol) === undefined && !acusa.isPending) mutate([p]);
  };
  return (
    <MarksOf marcas={marcas}>
      <Group gap="md" mb="xs">
        <Counts pendientes={pendientes} total={total} />
        <MarkAll ids={ids} etiqueta="Marcar todos" />
        <ActionButton
          size="xs"
          variant="default"
          tecla="A"
          loading={acusa.isPending}
          porQueNo={suenan.length === 0 ? 'Marque los que suenan (barra espaciadora) para acusarlos juntos' : undefined}
          onClick={acknowledgeMarked}
        >
          Acusar los marcados ({suenan.length})
        </ActionButton>
        <Text size="xs" c="dimmed">
          Flechas: moverse · Intro: abrir el caso · A: acusar · P: ¿por qué? · Espacio: marcar
        </Text>
      </Group>
      <Refusals quejas={acusa.data ?? []} error={acusa.error} />
      <Actions value={acciones}>
        <DataTable
          etiqueta="Pendientes"
          filas={pendientes}
          columnas={deOtros ? ALL : MINE}
          id={(p) => p.id}
          alAbrir={abreCaso}
          alTeclear={alTeclear}
          alFinal={alFinal}
          total={total}
          alarma={(p) => isDue(p)}
          altoDeFila={54}
          enfoca
          vacia={vacia}
          alto={`calc(100vh - ${deOtros ? 222 : 180}px)`}
        />
      </Actions>
      {porQue ? (
        <Suspense>
          <WhyCard id={porQue} onClose={() => setPorQue(undefined)} />
        </Suspense>
      ) : null}
    </MarksOf>
  );
}

function Refusals({ quejas, error }: { quejas: readonly string[]; error: Error | null }) {
  const todas = error ? [error.message] : quejas;
  if (todas.length === 0) return null;
  return (
    <Alert color="red" role="alert" mb="xs" title="No se pudo acusar">
      <List size="sm">
        {todas.map((queja) => (
          <List.Item key={queja}>{queja}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

/** By due time, the overdue come first: those read so far are all of them, or more than one screen. */
function Counts({ pendientes: leidos, total }: Pick<Props, 'pendientes' | 'total'>) {
  const vencidos = useAlSegundo((s) => leidos.filter((p) => Date.parse(p.venceEn) <= s * 1000).length);
  return (
    <Badge color={vencidos > 0 ? 'red' : 'gray'} variant={vencidos > 0 ? 'filled' : 'light'} tt="none">
      {vencidos === 1 ? '1 vencido' : `${vencidos} vencidos`} de {total}
    </Badge>
  );
}
