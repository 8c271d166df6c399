import { Group, Select, Stack, Switch, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { nombreDeRol } from '../../../procedure/roles';
import { TIPOS } from '../../../procedure/registros/definicion';
import { ahora } from '../../data/clock';
import { useProviderNames } from '../../data/names';
import type { Asiento, Asistencia } from '../../data/types';
import { hora } from '../../format';
import { Colleague } from '../../ui/colleague';
import { saidOf, tituloDeAsiento, typedLater } from './log-words';

/** The bitácora, newest first. */
export function Log({ caso, bitacora }: { caso: Asistencia; bitacora: readonly Asiento[] }) {
  const nombres = useProviderNames(caso);
  const [tipo, setTipo] = useState<string | null>(null);
  const [hitos, setHitos] = useState(false);
  const asientos = bitacora.filter((a) => (tipo === null || a.tipo === tipo) && (!hitos || a.esHito)).reverse();
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
      <Table aria-label="Bitácora" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={110}>Cuándo</Table.Th>
            <Table.Th w={210}>Tipo y subtipo</Table.Th>
            <Table.Th>Qué se registró</Table.Th>
            <Table.Th w={130}>Quién</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {asientos.map((asiento) => (
            <Entry key={`${asiento.transicion}-${asiento.orden}`} asiento={asiento} nombres={nombres} />
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

function Entry({ asiento, nombres }: { asiento: Asiento; nombres: ReadonlyMap<string, string> }) {
  const { ocurridoEn, registradoEn, tipo, subtipo, esHito, comentario, usuario, rol, persona } = asiento;
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        <b>{hora(ocurridoEn, ahora())}</b>
        {typedLater(asiento) ? <Text size="xs">escrito {hora(registradoEn, ocurridoEn)}</Text> : null}
      </Table.Td>
      <Table.Td>
        <Text size="sm" fw={esHito ? 700 : 500}>
          {esHito ? '◆ ' : ''}
          {tituloDeAsiento(asiento)}
        </Text>
        <Text size="xs">
          {tipo} · {subtipo}
        </Text>
      </Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
        {comentario ? <Text size="sm">{comentario}</Text> : null}
        <Text size="sm">{saidOf(asiento, nombres)}</Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm">
          <Colleague usuario={usuario} />
        </Text>
        <Text size="xs">
          {[rol && nombreDeRol(rol), persona && `con ${persona.toLowerCase()}`].filter(Boolean).join(' · ')}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
