import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { guiones } from '../../data/queries';
import { Read } from '../../ui/read';

/** What is read aloud, with its clause. What is between braces is filled in on the call. */
export function Scripts() {
  const leidos = useQuery(guiones);
  return (
    <Read de={leidos}>
      {({ guiones: todos }) => (
        <Stack gap="md" maw={860}>
          {todos.map((g) => (
            <section key={g.codigo} aria-label={g.titulo}>
              <Group gap="xs" mb={2}>
                <Title order={2} size="h5">
                  {g.titulo}
                </Title>
                <Badge color="gray" variant="outline" size="sm" tt="none">
                  {g.clausula} · versión {g.version}
                </Badge>
              </Group>
              <Text component="blockquote" m={0} pl="sm" style={{ borderInlineStart: '3px solid currentColor' }}>
                {g.texto}
              </Text>
            </section>
          ))}
        </Stack>
      )}
    </Read>
  );
}
