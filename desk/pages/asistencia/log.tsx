import { Group, Select, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { TIPOS } from '../../../procedure/registros/definicion';
import { useProviderNames } from '../../data/names';
import type { Asiento, Asistencia } from '../../data/types';
import { LogTable } from '../../ui/log-table';

/** The bitácora, newest first. */
export function Log({ caso, bitacora }: { caso: Asistencia; bitacora: readonly Asiento[] }) {
  const nombres = useProviderNames(caso);
  const [tipo, setTipo] = useState<string | null>(null);
  const [hitos, setHitos] = useState(false);
  const asientos = bitacora.filter((a) => (tipo === null || a.tipo === tipo) && (!hitos || a.esHito));
  return (
    <Stack gap="xs">
      <Group gap="md">
        <Select
          aria-label="Tipo"
          placeholder="Todos los tipos"
          size="xs"
          w={240}
          clearable
          clearButtonProps={{ 'aria-label': 'Todos los tipos' }}
          data={TIPOS.filter((t) => bitacora.some((a) => a.tipo === t))}
          value={tipo}
          onChange={setTipo}
        />
        <Switch size="xs" label="Solo hitos" checked={hitos} onChange={(e) => setHitos(e.currentTarget.checked)} />
        <Text size="sm" role="status">
          {asientos.length} de {bitacora.length} asientos
        </Text>
      </Group>
      <LogTable etiqueta="Bitácora" asientos={asientos} nombres={nombres} />
    </Stack>
  );
}
