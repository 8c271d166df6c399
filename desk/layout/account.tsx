import { Anchor, Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { call } from '../data/http';
import type { Quien } from '../data/types';
import { dropAllDrafts } from '../forms/draft';

/** Who one is, and the way out. */
export function Account({ quien }: { quien: Quien }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const leave = async (): Promise<void> => {
    await call('DELETE', '/sesion').catch(() => undefined);
    dropAllDrafts();
    await navigate({ to: '/entrar', search: {} });
    client.clear();
  };
  return (
    <>
      <Anchor component={Link} to="/mi-cuenta" size="sm" truncate miw={60} title={`${quien.nombre} · ${quien.rol}`}>
        {quien.nombre} · {quien.rol}
      </Anchor>
      <Button size="xs" variant="default" style={{ flexShrink: 0 }} onClick={() => void leave()}>
        Salir
      </Button>
    </>
  );
}
