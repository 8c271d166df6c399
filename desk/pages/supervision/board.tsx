import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { tablero } from '../../data/queries';
import type { CasoDeTablero } from '../../data/types';
import { ActionButton } from '../../ui/action-button';
import { Vencidos } from '../../ui/badges';
import { useOpenCase } from '../../ui/case-link';
import { DataTable, isOnRow } from '../../ui/data-table';
import { useKeys } from '../../ui/keys';
import { MarkAll, MarksOf, useMarks } from '../../ui/marks';
import { Read } from '../../ui/read';
import { COLUMNS, WIDTHS } from './board-columns';
import { BoardFilters } from './board-filters';
import { Reassign } from './reassign';

/** The live board: every open Asistencia, the most urgent first. */
export function Board() {
  const { ver: _, ...filtros } = useSearch({ from: '/mesa/supervision' });
  const leido = useQuery({ ...tablero(filtros), placeholderData: (antes) => antes });
  return (
    <>
      <BoardFilters />
      <Read de={leido} lineas={14}>
        {({ elementos, total }) => <Cases casos={elementos} total={total} />}
      </Read>
    </>
  );
}

function Cases({ casos, total }: { casos: readonly CasoDeTablero[]; total: number }) {
  const abre = useOpenCase();
  const numeros = useMemo(() => casos.map((c) => c.numero), [casos]);
  const marcas = useMarks(numeros);
  const [reasigna, setReasigna] = useState<readonly CasoDeTablero[]>();
  const elegidos = casos.filter((c) => marcas.marcados.has(c.numero));
  useKeys([['R', (e) => !isOnRow(e.target) && elegidos.length > 0 && setReasigna(elegidos)]]);
  return (
    <MarksOf marcas={marcas}>
      <Group gap="md" mb="xs">
        <MarkAll ids={numeros} etiqueta="Marcar todas" />
        <ActionButton
          size="xs"
          tecla="R"
          porQueNo={elegidos.length === 0 ? 'Marque una o varias (barra espaciadora)' : undefined}
          onClick={() => setReasigna(elegidos)}
        >
          Reasignar… ({elegidos.length})
        </ActionButton>
        <Text size="sm" role="status">
          {total === 1 ? '1 abierta' : `${total} abiertas`}
          {casos.length < total ? `; se ven las ${casos.length} más urgentes` : ''}
        </Text>
        <Vencidos n={casos.reduce((suma, c) => suma + c.vencidos, 0)} />
      </Group>
      <DataTable
        etiqueta="Asistencias abiertas, lo más urgente primero"
        filas={casos}
        columnas={COLUMNS}
        anchos={WIDTHS}
        id={(c) => c.numero}
        alAbrir={abre}
        alTeclear={(c, tecla) => {
          if (tecla === ' ') marcas.cambia(c.numero);
          if (tecla === 'r') setReasigna(elegidos.length > 0 ? elegidos : [c]);
        }}
        total={total}
        alarma={(c) => c.vencidos > 0}
        altoDeFila={50}
        vacia="No hay asistencias abiertas con estos filtros"
        alto="calc(100vh - 222px)"
      />
      {reasigna ? (
        <Reassign
          casos={reasigna}
          alCerrar={(pasaron) => {
            setReasigna(undefined);
            if (pasaron) marcas.fija([]);
          }}
        />
      ) : null}
    </MarksOf>
  );
}
