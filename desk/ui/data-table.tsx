import { Text } from '@mantine/core';
import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import type { ColumnDef } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

const features = tableFeatures({});
type Fila = Record<string, unknown> | object;
export type Columns<T extends Fila> = readonly ColumnDef<typeof features, T, never>[];

/** Columns of a `DataTable`; kept at module level, since a new list makes the whole table anew. */
export const columnHelper = <T extends Fila>() => createColumnHelper<typeof features, T>();

interface Props<T extends Fila> {
  /** What the table lists, for who hears it. */
  etiqueta: string;
  filas: readonly T[];
  columnas: unknown;
  id: (fila: T) => string;
  /** Enter or a click on the row. */
  alAbrir?: (fila: T) => void;
  /** Any other key on the row. */
  alTeclear?: (fila: T, tecla: string) => void;
  /** Near the end of what has been read. */
  alFinal?: (() => void) | undefined;
  /** How many there are altogether, when not all have been read. */
  total?: number | undefined;
  /** Overdue rows stand out. */
  alarma?: (fila: T) => boolean;
  vacia?: string;
  altoDeFila?: number;
  /** The first row takes the focus when the list first appears. */
  enfoca?: boolean;
  /**
   * CSS widths of the columns. With them a row in sight never moves another, and the table is not measured anew at each
   * turn of the wheel.
   */
  anchos?: readonly string[];
  /** CSS height of the scrolling part. */
  alto?: string;
}

/**
 * A list of any length: only the rows in sight are drawn, and one whose data is the same is not drawn again. Arrows
 * move between rows, Enter opens.
 */
export function DataTable<T extends Fila>({
  etiqueta,
  filas,
  columnas,
  id,
  alAbrir,
  alTeclear,
  alFinal,
  total,
  alarma,
  vacia = 'No hay nada',
  altoDeFila = 37,
  enfoca = false,
  anchos,
  alto = 'calc(100vh - 170px)',
}: Props<T>) {
  const marco = useRef<HTMLDivElement>(null);
  const table = useTable({
    features,
    columns: columnas as ColumnDef<typeof features, T>[],
    data: filas,
    getRowId: id,
  });
  const { rows } = table.getRowModel();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => marco.current,
    estimateSize: () => altoDeFila,
    overscan: 12,
  });
  const visibles = virtual.getVirtualItems();
  const ultima = visibles.at(-1)?.index ?? 0;
  useEffect(() => {
    if (alFinal && ultima >= rows.length - 10) alFinal();
  }, [ultima, rows.length, alFinal]);
  const hacer = useRef({ alAbrir, alTeclear });
  useEffect(() => {
    hacer.current = { alAbrir, alTeclear };
  });
  const open = useCallback((fila: unknown) => hacer.current.alAbrir?.(fila as T), []);
  const press = useCallback((fila: unknown, tecla: string) => hacer.current.alTeclear?.(fila as T, tecla), []);
  const hayFilas = rows.length > 0;
  useEffect(() => {
    if (enfoca && hayFilas) requestAnimationFrame(() => focusFirstRow(marco.current));
  }, [enfoca, hayFilas]);
  const antes = visibles[0]?.start ?? 0;
  const despues = virtual.getTotalSize() - (visibles.at(-1)?.end ?? 0);
  if (rows.length === 0)
    return (
      <Text c="dimmed" p="md" role="status">
        {vacia}
      </Text>
    );
  return (
    // Reachable by Tab, so that the arrows scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={marco} role="region" aria-label={etiqueta} tabIndex={0} style={{ maxHeight: alto, overflow: 'auto' }}>
      <table
        className="lista"
        aria-rowcount={total ?? rows.length}
        aria-label={etiqueta}
        style={{ tableLayout: anchos ? 'fixed' : 'auto' }}
      >
        {anchos ? (
          <colgroup>
            {anchos.map((ancho, i) => (
              <col key={i} style={{ width: ancho }} />
            ))}
          </colgroup>
        ) : null}
        <thead>
          {table.getHeaderGroups().map((grupo) => (
            <tr key={grupo.id}>
              {grupo.headers.map((header) => (
                <th key={header.id}>
                  <table.FlexRender header={header} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          <Filler alto={antes} />
          {visibles.map(({ index }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <Row
                key={row.id}
                fila={row.original}
                columnas={columnas}
                indice={index}
                alto={altoDeFila}
                alarma={alarma?.(row.original) ?? false}
                abre={alAbrir ? open : undefined}
                teclea={press}
                celdas={() =>
                  row.getAllCells().map((cell) => (
                    <td key={cell.id}>
                      <table.FlexRender cell={cell} />
                    </td>
                  ))
                }
              />
            );
          })}
          <Filler alto={despues} />
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  fila: object;
  columnas: unknown;
  indice: number;
  alto: number;
  alarma: boolean;
  abre: ((fila: unknown) => void) | undefined;
  teclea: (fila: unknown, tecla: string) => void;
  /** Made only when the row is drawn. */
  celdas: () => ReactNode;
}

/** Its cells are new objects at every turn; they say something new only with its data or its columns. */
const Row = memo(
  function Row({ fila, indice, alto, alarma, abre, teclea, celdas }: RowProps) {
    return (
      <tr
        aria-rowindex={indice + 1}
        tabIndex={abre ? 0 : undefined}
        data-alarma={alarma || undefined}
        style={{ cursor: abre ? 'pointer' : undefined, height: alto }}
        onClick={(e) => {
          if (!interactive(e.target)) abre?.(fila);
        }}
        onKeyDown={(e) =>
          rowKeys(
            e,
            () => abre?.(fila),
            (tecla) => teclea(fila, tecla),
          )
        }
      >
        {celdas()}
      </tr>
    );
  },
  (antes, ahora) =>
    antes.fila === ahora.fila &&
    antes.columnas === ahora.columnas &&
    antes.indice === ahora.indice &&
    antes.alto === ahora.alto &&
    antes.alarma === ahora.alarma &&
    antes.abre === ahora.abre,
);

/** Stands for the rows out of sight. */
function Filler({ alto }: { alto: number }) {
  return alto > 0 ? (
    <tr aria-hidden style={{ height: alto }}>
      <td />
    </tr>
  ) : null;
}

/** Whoever is typing meanwhile is left alone. */
function focusFirstRow(marco: HTMLDivElement | null): void {
  if (document.activeElement?.matches('input,textarea,[role="dialog"] *')) return;
  marco?.querySelector<HTMLElement>('tbody tr[tabindex]')?.focus({ preventScroll: true });
}

/** Whether a key was pressed on a row, which does its own with it. */
export const isOnRow = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('tbody tr[tabindex]');

/** A link or button within a row does its own. */
const interactive = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a,button,input,label') !== null;

function rowKeys(e: KeyboardEvent<HTMLTableRowElement>, abre: () => void, teclea: (tecla: string) => void): void {
  if (e.target !== e.currentTarget || e.ctrlKey || e.altKey || e.metaKey) return;
  if (e.key === 'Enter') return abre();
  if (e.key === ' ') e.preventDefault();
  if (e.key !== 'ArrowDown' && e.key !== 'ArrowUp') return teclea(e.key.toLowerCase());
  e.preventDefault();
  const vecina = e.key === 'ArrowDown' ? e.currentTarget.nextElementSibling : e.currentTarget.previousElementSibling;
  if (vecina instanceof HTMLElement && vecina.tabIndex === 0) vecina.focus();
}
