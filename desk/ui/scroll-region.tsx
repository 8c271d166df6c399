import { ScrollArea } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  /** What it holds, for who hears it. */
  etiqueta: string;
  /** CSS height up to which it grows. */
  alto: string | number;
  children: ReactNode;
}

/** What scrolls once it is too high; Tab reaches it, so that the arrows scroll it. */
export const ScrollRegion = ({ etiqueta, alto, children }: Props) => (
  <ScrollArea.Autosize mah={alto} viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': etiqueta }}>
    {children}
  </ScrollArea.Autosize>
);
