import { List, Text } from '@mantine/core';
import type { Porque } from '../../data/types';
import { fechaHora, hora } from '../../format';
import { Fact } from './fact';

/** Each time it was given another due instant, and by what. */
export function Changes({ movimientos }: Pick<Porque, 'movimientos'>) {
  if (movimientos.length === 0) return <Text size="sm">Ninguno</Text>;
  return (
    <List size="sm" spacing={4}>
      {movimientos.map(({ de, a, en, dicho, hecho }) => (
        <List.Item key={en + a}>
          De las {hora(de, en)} a las {hora(a, en)} · {dicho} · {fechaHora(en)}
          <Fact hecho={hecho} />
        </List.Item>
      ))}
    </List>
  );
}
