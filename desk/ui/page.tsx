import { Group, Title } from '@mantine/core';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { setTitle } from './tab-title';

interface Props {
  titulo: string;
  /** Beside the title: what the page is about, in a word. */
  junto?: ReactNode;
  /** At the right: what can be done on the whole page. */
  acciones?: ReactNode;
  children: ReactNode;
}

/** A page: its one heading, which is also the tab's title, and its actions. */
export function Page({ titulo, junto, acciones, children }: Props) {
  useEffect(() => {
    setTitle(titulo);
  }, [titulo]);
  return (
    <>
      <Group justify="space-between" wrap="nowrap" mb="xs" gap="sm">
        <Group gap="sm" wrap="nowrap" miw={0}>
          <Title order={1} size="h3" style={{ whiteSpace: 'nowrap' }}>
            {titulo}
          </Title>
          {junto}
        </Group>
        <Group gap="xs" wrap="nowrap">
          {acciones}
        </Group>
      </Group>
      {children}
    </>
  );
}
