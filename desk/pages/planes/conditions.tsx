import { Anchor, Badge, FileInput, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { porQueNoPuede } from '../../data/allowed';
import { call, query } from '../../data/http';
import { condiciones } from '../../data/queries';
import type { Condiciones } from '../../data/types';
import { InstantInput } from '../../forms/inputs';
import { cifra, fechaHora } from '../../format';
import { ActionButton } from '../../ui/action-button';
import { notify } from '../../ui/notify';
import { Failure, Read } from '../../ui/read';

const tamano = (bytes: number): string =>
  bytes < 100_000 ? `${cifra(bytes / 1000, 1)} kB` : `${cifra(bytes / 1_000_000, 1)} MB`;

/** The versions of a plan's general conditions; none is ever lost. */
export function Conditions({ plan }: { plan: string }) {
  const leidas = useQuery(condiciones(plan));
  return (
    <Stack gap="xs" component="section" aria-label="Condiciones generales">
      <Title order={3} size="h5">
        Condiciones generales
      </Title>
      <Read de={leidas} lineas={2}>
        {({ elementos }) =>
          elementos.length === 0 ? (
            <Text size="sm" c="dimmed">
              No hay ninguna cargada.
            </Text>
          ) : (
            <Versions versiones={elementos} />
          )
        }
      </Read>
      <Upload plan={plan} />
    </Stack>
  );
}

const Versions = ({ versiones }: { versiones: readonly Condiciones[] }) => (
  <Table aria-label="Versiones de las condiciones generales">
    <Table.Thead>
      <Table.Tr>
        <Table.Th>Versión</Table.Th>
        <Table.Th>Vigente desde</Table.Th>
        <Table.Th>Cargada</Table.Th>
        <Table.Th>Por</Table.Th>
        <Table.Th ta="right">Tamaño</Table.Th>
        <Table.Th>PDF</Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {versiones.map((c) => (
        <Table.Tr key={c.version}>
          <Table.Td>
            <Group gap="xs">
              {c.version}
              {c.vigente ? (
                <Badge size="sm" variant="light">
                  Vigente
                </Badge>
              ) : null}
            </Group>
          </Table.Td>
          <Table.Td>{fechaHora(c.vigenteDesde)}</Table.Td>
          <Table.Td>{fechaHora(c.creadaEn)}</Table.Td>
          <Table.Td>{c.autor}</Table.Td>
          <Table.Td ta="right">{tamano(c.bytes)}</Table.Td>
          <Table.Td>
            <Anchor
              size="sm"
              href={`/api/v1/planes/${c.plan}/condiciones/${c.version}`}
              target="_blank"
              rel="noopener"
              aria-label={`Ver el PDF de la versión ${c.version}`}
            >
              Ver PDF
            </Anchor>
          </Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);

function Upload({ plan }: { plan: string }) {
  const { quien } = useRouteContext({ from: '/mesa' });
  const client = useQueryClient();
  const [archivo, setArchivo] = useState<File | null>(null);
  const [desde, setDesde] = useState<string>();
  const [intento, setIntento] = useState(0);
  const carga = useMutation({
    mutationFn: (contenido: File) =>
      call('POST', `/planes/${plan}/condiciones${query({ vigenteDesde: desde })}`, {
        archivo: { tipo: 'application/pdf', contenido },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: condiciones(plan).queryKey });
      setArchivo(null);
      setDesde(undefined);
      setIntento((n) => n + 1);
      void notify({ mensaje: 'Versión nueva de las condiciones cargada' });
    },
  });
  const noPuede = porQueNoPuede(quien.rol, 'POST /planes/:plan/condiciones');
  return (
    <>
      {carga.error ? <Failure error={carga.error} /> : null}
      <Group align="flex-start" gap="xs">
        <FileInput
          w={280}
          label="Versión nueva (PDF, hasta 20 MB)"
          placeholder="Elija el archivo"
          accept="application/pdf"
          clearable
          clearButtonProps={{ 'aria-label': 'Quitar el archivo' }}
          value={archivo}
          onChange={setArchivo}
          disabled={noPuede !== undefined}
        />
        <div style={{ width: 240 }}>
          <InstantInput
            key={intento}
            label="Vigente desde (vacío: ya)"
            withAsterisk={false}
            error={undefined}
            valor={desde ?? ''}
            alCambiar={setDesde}
          />
        </div>
        <ActionButton
          mt={24}
          variant="default"
          loading={carga.isPending}
          porQueNo={noPuede ?? (archivo ? undefined : 'Elija antes el archivo')}
          onClick={() => archivo && carga.mutate(archivo)}
        >
          Cargar
        </ActionButton>
      </Group>
    </>
  );
}
