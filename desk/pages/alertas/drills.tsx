import { Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { diaDeSemana, deIso } from '../../../procedure/instante';
import { nombreDeDia } from '../../../procedure/guardia';
import { porQueNoPuede } from '../../data/allowed';
import { proximaPrueba, pruebas } from '../../data/alert-queries';
import type { PruebaDeAlcance } from '../../data/types';
import { fechaHora } from '../../format';
import { ActionButton } from '../../ui/action-button';
import { Tag } from '../../ui/cell';
import { Colleague } from '../../ui/colleague';
import { columnHelper } from '../../ui/data-table';
import { ListTable } from '../../ui/list-table';
import { AskDrill } from './ask-drill';
import { DrillReport } from './drill-report';

const ruta = getRouteApi('/mesa/alertas');
const col = columnHelper<PruebaDeAlcance>();
const COLUMNAS = [
  col.accessor('pedidaEn', { header: 'Empezó', cell: ({ getValue }) => fechaHora(getValue()) }),
  col.accessor('pedidaPor', {
    header: 'La pidió',
    cell: ({ getValue }) => (getValue() === null ? 'Es la semanal' : <Colleague usuario={getValue()} />),
  }),
  col.accessor('venceEn', { header: 'Se respondía hasta', cell: ({ getValue }) => fechaHora(getValue()) }),
  col.accessor('terminadaEn', {
    header: 'Estado',
    cell: ({ getValue }) => (getValue() === null ? <Tag tono="azul">En curso</Tag> : 'Terminada'),
  }),
  col.accessor('respondieron', { header: 'Respondieron', cell: ({ row }) => <Answered prueba={row.original} /> }),
];

/** Whether alerts would reach those on duty, tried each week and whenever somebody asks. */
export function Drills() {
  const { prueba } = ruta.useSearch();
  return prueba === undefined ? <All /> : <DrillReport id={prueba} />;
}

function All() {
  const navigate = ruta.useNavigate();
  const { quien } = useRouteContext({ from: '/mesa' });
  const [pide, setPide] = useState(false);
  const leidas = useInfiniteQuery(pruebas);
  const open = (id: string): void => void navigate({ search: { ver: 'pruebas', prueba: id } });
  return (
    <Stack gap="xs">
      <Group gap="md">
        <ActionButton porQueNo={porQueNoPuede(quien.rol, 'POST /pruebas-de-alcance')} onClick={() => setPide(true)}>
          Pedir una prueba ahora…
        </ActionButton>
        <NextOne />
      </Group>
      <ListTable
        etiqueta="Pruebas de alcance"
        de={leidas}
        columnas={COLUMNAS}
        id={(p: PruebaDeAlcance) => p.id}
        alAbrir={(p) => open(p.id)}
        vacia="Todavía no hubo ninguna"
        alto="calc(100vh - 200px)"
      />
      {pide ? <AskDrill alCerrar={() => setPide(false)} alPedir={open} /> : null}
    </Stack>
  );
}

function NextOne() {
  const { data } = useQuery(proximaPrueba);
  if (!data) return null;
  return (
    <Text size="sm">
      La próxima semanal: {nombreDeDia(diaDeSemana(deIso(data.en)))} {fechaHora(data.en)}. Hay {data.minutos} minutos
      para responder; el día y la hora se cambian en Reglas.
    </Text>
  );
}

function Answered({ prueba: { respondieron, personas, terminadaEn } }: { prueba: PruebaDeAlcance }) {
  const faltan = terminadaEn !== null && respondieron < personas;
  const dicho = `${respondieron} de ${personas}`;
  return faltan ? <Tag tono="rojo" comoEsta>{`✗ ${dicho}`}</Tag> : <>{dicho}</>;
}
