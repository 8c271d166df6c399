import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export const AfiliadoLink = ({ id, children }: { id: string; children: ReactNode }) => (
  <Anchor size="sm" renderRoot={(raiz) => <Link {...raiz} to="/afiliados/$id" params={{ id }} />}>
    {children}
  </Anchor>
);
