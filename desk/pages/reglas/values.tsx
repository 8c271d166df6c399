import { Table, Title } from '@mantine/core';
import type { Reglas } from '../../../procedure/reglas';
import { DESCRIPCION, dichoDeRegla, valorDeRegla } from '../../../procedure/reglas-descripcion';
import type { RutaDeRegla } from '../../../procedure/reglas-descripcion';
import { GRUPOS } from './groups';
import { Origin } from './origin';

/** Every value of a version, with its clause, its clock and whether the text gives it. */
export const Values = ({ reglas }: { reglas: Reglas }) => (
  <>
    {GRUPOS.map(({ nombre, rutas }) => (
      <section key={nombre} aria-label={nombre}>
        <Title order={2} size="h5" mt="xs" mb={4}>
          {nombre}
        </Title>
        <Table aria-label={nombre} layout="fixed" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="42%">Regla</Table.Th>
              <Table.Th>Valor</Table.Th>
              <Table.Th w={120}>Cláusula</Table.Th>
              <Table.Th w={90}>Reloj</Table.Th>
              <Table.Th w={110}>Origen</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rutas.map((ruta) => (
              <Value key={ruta} ruta={ruta} reglas={reglas} />
            ))}
          </Table.Tbody>
        </Table>
      </section>
    ))}
  </>
);

function Value({ ruta, reglas }: { ruta: RutaDeRegla; reglas: Reglas }) {
  const { etiqueta, clausula, relojes, propuesto } = DESCRIPCION[ruta];
  return (
    <Table.Tr>
      <Table.Td>{etiqueta}</Table.Td>
      <Table.Td fw={600}>{dichoDeRegla(ruta, valorDeRegla(reglas, ruta))}</Table.Td>
      <Table.Td>{clausula ?? '—'}</Table.Td>
      <Table.Td>{relojes.join(', ') || '—'}</Table.Td>
      <Table.Td>
        <Origin propuesto={propuesto} />
      </Table.Td>
    </Table.Tr>
  );
}
