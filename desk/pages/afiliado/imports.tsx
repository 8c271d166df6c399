import { Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { porQueNoPuede } from '../../data/allowed';
import { importaciones } from '../../data/queries';
import type { Importacion } from '../../data/types';
import { cifra, fechaHora } from '../../format';
import { Colleague } from '../../ui/colleague';
import { Read } from '../../ui/read';
import { ImportErrors } from './import-errors';
import { ImportForm } from './import-form';

const EN_CURSO = ['LEYENDO', 'APLICANDO'];
const CADA_MS = 1_000;

/** The clients' files: one to be read, and what became of each. */
export function Imports() {
  const { quien } = useRouteContext({ from: '/mesa' });
  const [errores, setErrores] = useState<Importacion>();
  const [enviando, setEnviando] = useState(false);
  const lista = useInfiniteQuery({
    ...importaciones,
    refetchInterval: ({ state }) =>
      enviando || state.data?.pages[0]?.elementos.some((i) => EN_CURSO.includes(i.estado)) ? CADA_MS : false,
  });
  return (
    <Stack gap="sm">
      <ImportForm
        porQueNo={porQueNoPuede(quien.rol, 'POST /cuentas/:cuenta/importaciones')}
        alEmpezar={() => setEnviando(true)}
        alTerminar={() => {
          setEnviando(false);
          void lista.refetch();
        }}
      />
      <Title order={2} size="h5">
        Archivos leídos
      </Title>
      <Read de={lista}>
        {({ pages }) => (
          <>
            <Table aria-label="Importaciones">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Empezó</Table.Th>
                  <Table.Th>Cuenta y archivo</Table.Th>
                  <Table.Th>Quién</Table.Th>
                  <Table.Th>Estado</Table.Th>
                  <Table.Th ta="right">Filas</Table.Th>
                  <Table.Th>Afiliados</Table.Th>
                  <Table.Th>Beneficiarios</Table.Th>
                  <Table.Th ta="right">Errores</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {pages
                  .flatMap((p) => p.elementos)
                  .map((i) => (
                    <Line key={i.id} i={i} alVerErrores={() => setErrores(i)} />
                  ))}
              </Table.Tbody>
            </Table>
            {pages[0]?.total === 0 ? <Text size="sm">Todavía no se leyó ninguno.</Text> : null}
            {lista.hasNextPage ? (
              <Group>
                <Button size="xs" variant="default" onClick={() => void lista.fetchNextPage()}>
                  Ver anteriores
                </Button>
              </Group>
            ) : null}
          </>
        )}
      </Read>
      {errores ? <ImportErrors i={errores} alCerrar={() => setErrores(undefined)} /> : null}
    </Stack>
  );
}

const ESTADO: Record<Importacion['estado'], string> = {
  LEYENDO: 'Leyendo…',
  APLICANDO: 'Aplicando…',
  APLICADA: 'Aplicada',
  SIMULADA: 'Simulada: no cambió nada',
  RECHAZADA: 'Rechazada: no cambió nada',
  INTERRUMPIDA: 'Interrumpida: no cambió nada',
};

function Line({ i, alVerErrores }: { i: Importacion; alVerErrores: () => void }) {
  return (
    <Table.Tr>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{fechaHora(i.empezadaEn)}</Table.Td>
      <Table.Td>
        {i.cuenta} · {i.archivo ?? 'sin nombre'}
      </Table.Td>
      <Table.Td>
        <Colleague usuario={i.usuario} />
      </Table.Td>
      <Table.Td>
        {ESTADO[i.estado]}
        {i.problema ? <Text size="xs">{i.problema}</Text> : null}
      </Table.Td>
      <Table.Td ta="right">{cifra(i.filas)}</Table.Td>
      <Table.Td>{countOf(i.resultado?.afiliados)}</Table.Td>
      <Table.Td>{countOf(i.resultado?.beneficiarios)}</Table.Td>
      <Table.Td ta="right">
        {i.errores === 0 ? (
          '0'
        ) : (
          <Button size="compact-xs" variant="default" onClick={alVerErrores}>
            Ver {cifra(i.errores)}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

type Recuento = NonNullable<Importacion['resultado']>['afiliados'];
const countOf = (r: Recuento | undefined): string =>
  r ? `${r.creados} nuevos, ${r.actualizados} cambiados, ${r.sinCambios} iguales, ${r.bajas} bajas` : '—';
