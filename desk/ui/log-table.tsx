import { Table, Text } from '@mantine/core';
import { nombreDeRol } from '../../procedure/roles';
import type { Asiento } from '../data/types';
import { hora } from '../format';
import { Colleague } from './colleague';
import { saidOf, tituloDeAsiento, typedLater } from './log-words';

interface Props {
  etiqueta: string;
  asientos: readonly Asiento[];
  /** What the ids in it are called, where they are known. */
  nombres?: ReadonlyMap<string, string>;
}

const NINGUNO: ReadonlyMap<string, string> = new Map();

/** Entries of a bitácora, the last one first. */
export const LogTable = ({ etiqueta, asientos, nombres = NINGUNO }: Props) => (
  <Table aria-label={etiqueta} verticalSpacing={4}>
    <Table.Thead>
      <Table.Tr>
        <Table.Th w={110}>Cuándo</Table.Th>
        <Table.Th w={210}>Tipo y subtipo</Table.Th>
        <Table.Th>Qué se registró</Table.Th>
        <Table.Th w={130}>Quién</Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {asientos.toReversed().map((asiento) => (
        <Entry key={`${asiento.transicion}-${asiento.orden}`} asiento={asiento} nombres={nombres} />
      ))}
    </Table.Tbody>
  </Table>
);

function Entry({ asiento, nombres }: { asiento: Asiento; nombres: ReadonlyMap<string, string> }) {
  const { ocurridoEn, registradoEn, tipo, subtipo, esHito, comentario, usuario, rol, persona } = asiento;
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        <b>{hora(ocurridoEn)}</b>
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
