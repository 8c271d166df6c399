import { Alert, Box, Group, Paper, Text, Title } from '@mantine/core';
import type { ComponentProps, ReactNode } from 'react';
import { definicion } from '../../procedure/registros/catalogo';
import { RegistroForm } from './registro-form';

interface Props extends ComponentProps<typeof RegistroForm> {
  /** What is said while one fills it in. */
  guiones?: ReactNode;
}

/** A registro being filled in beside its case: what it is, why it cannot be sent now, and its form. */
export function RegistroPanel({ guiones, ...form }: Props) {
  const { titulo, clausula } = definicion(form.codigo);
  return (
    <Paper withBorder p="sm" component="section" aria-label={`Registrar: ${titulo}`}>
      <Group justify="space-between" wrap="nowrap" mb="xs">
        <Title order={2} size="h5">
          {titulo}
        </Title>
        <Text size="xs">{clausula}</Text>
      </Group>
      {guiones ? <Box mb="xs">{guiones}</Box> : null}
      {form.porQueNo === undefined ? null : (
        <Alert color="yellow" title="No se puede registrar ahora" mb="xs" role="status">
          {form.porQueNo}. Lo escrito se conserva.
        </Alert>
      )}
      <RegistroForm {...form} />
    </Paper>
  );
}
