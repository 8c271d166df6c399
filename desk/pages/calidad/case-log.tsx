import { Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { definicion, esCodigo } from '../../../procedure/registros/catalogo';
import { bitacoraDeCalidad, causas } from '../../data/queries';
import type { Causas } from '../../data/types';
import { fechaHora } from '../../format';
import { Colleague } from '../../ui/colleague';
import { Read } from '../../ui/read';

/** The bitácora of the quality case, newest first. */
export function CaseLog({ numero, n }: { numero: number; n: number }) {
  const leida = useQuery(bitacoraDeCalidad(numero, n));
  const nombres = namesOf(useQuery(causas).data?.causas ?? []);
  return (
    <Stack gap="xs" component="section" aria-label="Bitácora del caso">
      <Title order={2} size="h5">
        Bitácora
      </Title>
      <Read de={leida} lineas={4}>
        {({ elementos }) => (
          <Table aria-label="Bitácora" verticalSpacing={3}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={130}>Cuándo</Table.Th>
                <Table.Th>Qué</Table.Th>
                <Table.Th w={130}>Quién</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {elementos.toReversed().map((a) => (
                <Table.Tr key={`${a.transicion}.${a.orden}`} style={{ verticalAlign: 'top' }}>
                  <Table.Td>{fechaHora(a.ocurridoEn)}</Table.Td>
                  <Table.Td style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
                    <Text size="sm" fw={600}>
                      {esCodigo(a.codigo) ? definicion(a.codigo).titulo : a.subtipo}
                    </Text>
                    {a.comentario ? <Text size="sm">{a.comentario}</Text> : null}
                    <Text size="sm">{a.leyenda.replace(/[\w.-]+/g, (palabra) => nombres.get(palabra) ?? palabra)}</Text>
                  </Table.Td>
                  <Table.Td>
                    <Colleague usuario={a.usuario} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Read>
    </Stack>
  );
}

/** What is logged by its id is read by its name. */
const namesOf = (arbol: Causas): ReadonlyMap<string, string> =>
  new Map(
    arbol.flatMap((uno) =>
      uno.causas.flatMap((dos) =>
        dos.causas.map((tres) => [tres.id, `${uno.nombre} › ${dos.nombre} › ${tres.nombre}`]),
      ),
    ),
  );
