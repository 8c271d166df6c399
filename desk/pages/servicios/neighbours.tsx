import { ActionIcon, Group, NumberInput, Stack, Table, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { porQueNoPuede } from '../../data/allowed';
import { call } from '../../data/http';
import { vecinas } from '../../data/queries';
import { Where } from '../../forms/where';
import { ZoneSelect } from '../../forms/zone-select';
import { nombreDeZona } from '../../format';
import { ActionButton } from '../../ui/action-button';
import { Failure, Read } from '../../ui/read';
import { useWhere } from './where';

/** Where a search goes on when a zone has nobody left, near to far (AM-12). */
export function Neighbours() {
  const { zona, elige } = useWhere();
  return (
    <>
      <Where zona={zona} alElegir={elige} />
      {zona === '' ? (
        <Text c="dimmed">Elija una zona para ver por cuáles sigue la búsqueda cuando en ella no queda nadie.</Text>
      ) : (
        <NeighboursOf key={zona} zona={zona} />
      )}
    </>
  );
}

interface Distance {
  vecina: string;
  /** Null: neighbours no more. */
  km: number | null;
}

function NeighboursOf({ zona }: { zona: string }) {
  const { quien } = useRouteContext({ from: '/mesa' });
  const client = useQueryClient();
  const leidas = useQuery(vecinas(zona));
  const cambia = useMutation({
    mutationFn: (distancia: Distance) => call('POST', '/zonas-vecinas', { body: { zona, ...distancia } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['vecinas'] }),
  });
  const noPuede = porQueNoPuede(quien.rol, 'POST /zonas-vecinas');
  return (
    <Stack gap="sm" maw={760}>
      {cambia.error ? <Failure error={cambia.error} /> : null}
      <Read de={leidas} lineas={3}>
        {({ elementos }) =>
          elementos.length === 0 ? (
            <Text c="dimmed">No tiene vecinas: agotada la lista, decide el supervisor.</Text>
          ) : (
            <Table aria-label={`Zonas vecinas de ${nombreDeZona(zona)}`}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Zona vecina</Table.Th>
                  <Table.Th ta="right">Kilómetros por ruta</Table.Th>
                  <Table.Th w={80}>Quitar</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {elementos.map(({ vecina, km }) => (
                  <Table.Tr key={vecina}>
                    <Table.Td>{nombreDeZona(vecina)}</Table.Td>
                    <Table.Td ta="right">{km}</Table.Td>
                    <Table.Td>
                      <ActionIcon
                        variant="default"
                        size="sm"
                        aria-label={`Quitar ${nombreDeZona(vecina)}`}
                        disabled={noPuede !== undefined || cambia.isPending}
                        onClick={() => cambia.mutate({ vecina, km: null })}
                      >
                        ×
                      </ActionIcon>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </Read>
      <NewNeighbour porQueNo={noPuede} guarda={(distancia) => cambia.mutateAsync(distancia)} />
    </Stack>
  );
}

interface NewProps {
  porQueNo: string | undefined;
  guarda: (distancia: Distance) => Promise<unknown>;
}
function NewNeighbour({ porQueNo, guarda }: NewProps) {
  const [vecina, setVecina] = useState('');
  const [km, setKm] = useState<number | ''>('');
  const save = async (): Promise<void> => {
    if (km === '') return;
    await guarda({ vecina, km });
    setVecina('');
    setKm('');
  };
  const falta = vecina === '' || km === '' ? 'Elija la zona y escriba los kilómetros' : undefined;
  return (
    <Group align="flex-end" gap="xs">
      <ZoneSelect w={320} label="Zona vecina" value={vecina} onChange={setVecina} />
      <NumberInput
        w={150}
        label="Kilómetros por ruta"
        min={1}
        max={2000}
        allowDecimal={false}
        value={km}
        onChange={(v) => setKm(v === '' ? '' : Number(v))}
      />
      <ActionButton
        variant="default"
        porQueNo={porQueNo ?? falta}
        onClick={() => {
          // What was refused is said above, and stays typed.
          save().catch(() => undefined);
        }}
      >
        Guardar la distancia
      </ActionButton>
    </Group>
  );
}
