import { Group, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useRouteContext, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { porQueNoPuede } from '../data/allowed';
import { listaDeAfiliados } from '../data/queries';
import type { AfiliadoHallado } from '../data/types';
import { nombreCompleto, porApellido } from '../format';
import { ActionButton } from '../ui/action-button';
import { columnHelper } from '../ui/data-table';
import { ListTable } from '../ui/list-table';
import { Page } from '../ui/page';
import { PageTabs } from '../ui/page-tabs';
import { telefonoLegible } from '../ui/phone';
import { SearchBox } from '../ui/search-box';
import { ByHand } from './afiliado/by-hand';
import { Standing } from './afiliado/standing';

const Imports = lazy(async () => ({ default: (await import('./afiliado/imports')).Imports }));

/** The affiliate base (S12): found as one types, and fed by the clients' files. */
export function Afiliados() {
  const navigate = useNavigate();
  const { quien } = useRouteContext({ from: '/mesa' });
  const { buscar, ver } = useSearch({ from: '/mesa/afiliados' });
  const [aMano, setAMano] = useState(false);
  const open = (id: string): void => void navigate({ to: '/afiliados/$id', params: { id } });
  return (
    <Page
      titulo="Afiliados"
      acciones={
        <ActionButton
          size="xs"
          variant="default"
          porQueNo={porQueNoPuede(quien.rol, 'POST /afiliados')}
          onClick={() => setAMano(true)}
        >
          Registrar a mano
        </ActionButton>
      }
    >
      <PageTabs
        etiqueta="Partes de afiliados"
        valor={ver}
        alCambiar={(v) => void navigate({ to: '/afiliados', search: { ver: v, buscar }, replace: true })}
        pestanas={[
          {
            id: 'buscar',
            nombre: 'Buscar',
            porQueNo: porQueNoPuede(quien.rol, 'GET /afiliados'),
            contenido: <Search buscar={buscar} open={open} />,
          },
          {
            id: 'importar',
            nombre: 'Importar un archivo',
            porQueNo: porQueNoPuede(quien.rol, 'GET /importaciones'),
            contenido: (
              <Suspense>
                <Imports />
              </Suspense>
            ),
          },
        ]}
      />
      {aMano ? <ByHand alCerrar={() => setAMano(false)} alTerminar={({ id }) => open(id)} /> : null}
    </Page>
  );
}

const LETRAS = 3;

function Search({ buscar, open }: { buscar: string | undefined; open: (id: string) => void }) {
  const navigate = useNavigate();
  const lista = useInfiniteQuery({
    ...listaDeAfiliados(buscar ?? ''),
    enabled: (buscar ?? '').length >= LETRAS,
    placeholderData: keepPreviousData,
  });
  const [hallado, otro] = lista.data?.pages[0]?.elementos ?? [];
  return (
    <>
      <Group mb="xs">
        <SearchBox
          valor={buscar}
          etiqueta="Buscar por documento, dato validador, teléfono o nombre"
          alBuscar={(texto) =>
            void navigate({ to: '/afiliados', search: { ver: 'buscar', buscar: texto }, replace: true })
          }
          alEntrar={() => {
            if (hallado && !otro && !lista.isFetching) open(hallado.id);
            else document.querySelector<HTMLElement>('tr[aria-rowindex="1"]')?.focus();
          }}
        />
      </Group>
      {(buscar ?? '').length < LETRAS ? (
        <Text size="sm" role="status">
          Escriba al menos tres letras o números: documento, dato validador, teléfono o nombre.
        </Text>
      ) : (
        <ListTable
          de={lista}
          etiqueta="Afiliados"
          columnas={COLUMNAS}
          id={(a) => a.id}
          alAbrir={(a) => open(a.id)}
          vacia="No está en la base. Si llama ahora, se lo registra a mano y queda A VERIFICAR."
          alto="calc(100vh - 220px)"
        />
      )}
    </>
  );
}

const columna = columnHelper<AfiliadoHallado>();
const COLUMNAS = [
  columna.display({
    id: 'nombre',
    header: 'Afiliado',
    cell: ({ row: { original: a } }) => (
      <>
        <b>{porApellido(a)}</b>
        {a.beneficiario ? ` · por ${nombreCompleto(a.beneficiario)}` : ''}
      </>
    ),
  }),
  columna.display({ id: 'documento', header: 'Documento', cell: ({ row }) => row.original.documento }),
  columna.display({ id: 'validador', header: 'Dato validador', cell: ({ row }) => row.original.validador ?? '—' }),
  columna.display({
    id: 'telefono',
    header: 'Teléfono',
    cell: ({ row: { original: a } }) => (a.telefono1 ? telefonoLegible(a.telefono1) : '—'),
  }),
  columna.display({ id: 'cuenta', header: 'Cuenta', cell: ({ row }) => row.original.cuenta.nombre }),
  columna.display({ id: 'plan', header: 'Plan', cell: ({ row }) => row.original.plan.nombre }),
  columna.display({
    id: 'status',
    header: 'Estado',
    cell: ({ row }) => <Standing status={row.original.status} />,
  }),
];
