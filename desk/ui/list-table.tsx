import { Text } from '@mantine/core';
import { useMemo } from 'react';
import type { ComponentProps } from 'react';
import type { Pagina } from '../data/types';
import { DataTable } from './data-table';
import { Read } from './read';

interface Growing<T> {
  data: { pages: Pagina<T>[] } | undefined;
  error: Error | null;
  refetch: () => Promise<unknown>;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}
type Props<T extends object> = Omit<ComponentProps<typeof DataTable<T>>, 'filas' | 'alFinal' | 'total'> & {
  de: Growing<T>;
};

/** A list read page by page: the next one is asked for as its end comes near. */
export function ListTable<T extends object>({ de, ...tabla }: Props<T>) {
  const filas = useMemo(() => de.data?.pages.flatMap((p) => p.elementos) ?? [], [de.data]);
  const total = de.data?.pages.at(-1)?.total ?? 0;
  const more = (): void => {
    if (de.hasNextPage && !de.isFetchingNextPage) void de.fetchNextPage();
  };
  return (
    <Read de={de} lineas={12}>
      {() => (
        <>
          <DataTable {...tabla} filas={filas} total={total} alFinal={more} />
          <Text size="xs" c="dimmed" mt={4} role="status">
            {filas.length === total ? `${total} en total` : `${filas.length} de ${total}`}
          </Text>
        </>
      )}
    </Read>
  );
}
