import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Proveedor } from '../../data/types';
import { nombreDeZona } from '../../format';

/** For which trades and places he is called, and after how many others. */
export const Turns = ({ posiciones }: Pick<Proveedor, 'posiciones'>) => (
  <Stack gap={2} component="section" aria-label="Turnos">
    <Title order={3} size="h6">
      Turnos
    </Title>
    {posiciones.length === 0 ? (
      <Text size="sm" c="dimmed">
        No está en ningún orden de llamado: no se lo ofrece.
      </Text>
    ) : null}
    {posiciones.map(({ servicio, zona, posicion }) => (
      <Anchor
        key={`${servicio} ${zona}`}
        size="sm"
        renderRoot={(props) => <Link {...props} to="/proveedores" search={{ ver: 'orden', servicio, zona }} />}
      >
        {`${posicion}.º · ${servicio} · ${nombreDeZona(zona)}`}
      </Anchor>
    ))}
  </Stack>
);
