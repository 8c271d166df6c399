import { Group, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { llevaGuardias } from '../../../contracts/permissions';
import { ahora } from '../../data/clock';
import type { Ausencia, Guardias, Relevo } from '../../data/types';
import { fechaHora } from '../../format';
import { Tag } from '../../ui/cell';
import { columnHelper, DataTable } from '../../ui/data-table';
import { RemoveButton } from '../../ui/remove-button';

const a = columnHelper<Ausencia>();
const AUSENCIAS = [
  a.accessor('persona', { header: 'Quién', cell: ({ getValue }) => getValue().nombre }),
  a.accessor('desde', { header: 'Desde', cell: ({ getValue }) => <Begins desde={getValue()} /> }),
  a.accessor('hasta', { header: 'Hasta', cell: ({ getValue }) => fechaHora(getValue()) }),
  a.accessor('motivo', { header: 'Motivo', cell: ({ getValue }) => getValue() ?? '—' }),
  a.display({
    id: 'quitar',
    header: '',
    cell: ({ row: { original: f } }) => (
      <Remove de={f.persona.usuario} que={`la ausencia de ${f.persona.nombre}`} path={`/guardias/ausencias/${f.id}`}>
        Desde ya se le vuelve a avisar en sus turnos.
      </Remove>
    ),
  }),
];

const r = columnHelper<Relevo>();
const RELEVOS = [
  r.accessor('de', { header: 'A quién se releva', cell: ({ getValue }) => getValue().nombre }),
  r.accessor('a', { header: 'Quién queda en su lugar', cell: ({ getValue }) => getValue().nombre }),
  r.accessor('desde', { header: 'Desde', cell: ({ getValue }) => <Begins desde={getValue()} /> }),
  r.accessor('hasta', { header: 'Hasta', cell: ({ getValue }) => fechaHora(getValue()) }),
  r.display({
    id: 'quitar',
    header: '',
    cell: ({ row: { original: f } }) => (
      <Remove de={f.de.usuario} que={`el relevo de ${f.de.nombre}`} path={`/guardias/relevos/${f.id}`}>
        Lo suyo deja de sonarle a {f.a.nombre}, y le vuelve a sonar a {f.de.nombre}.
      </Remove>
    ),
  }),
];

/** Absences and reliefs, now and to come. */
export const AwayLists = ({
  guardias: { ausencias, relevos },
}: {
  guardias: Pick<Guardias, 'ausencias' | 'relevos'>;
}) => (
  <>
    <Title order={2} size="h5">
      Ausencias
    </Title>
    <DataTable
      etiqueta="Ausencias"
      filas={ausencias}
      columnas={AUSENCIAS}
      id={(f) => f.id}
      vacia="No hay ausencias anotadas."
      alto="calc(50vh - 140px)"
    />
    <Title order={2} size="h5">
      Relevos
    </Title>
    <DataTable
      etiqueta="Relevos"
      filas={relevos}
      columnas={RELEVOS}
      id={(f) => f.id}
      vacia="No hay relevos anotados."
      alto="calc(50vh - 140px)"
    />
  </>
);

const Begins = ({ desde }: { desde: string }) => (
  <>
    {fechaHora(desde)}{' '}
    {Date.parse(desde) <= ahora() ? (
      <Tag tono="naranja" comoEsta>
        ahora
      </Tag>
    ) : null}
  </>
);

interface RemoveProps {
  /** Whose line it is: besides who keeps the lists, he may take it away. */
  de: string;
  que: string;
  path: string;
  children: ReactNode;
}
function Remove({ de, que, path, children }: RemoveProps) {
  const { quien } = useRouteContext({ from: '/mesa' });
  const client = useQueryClient();
  const puede = llevaGuardias(quien.rol) || de === quien.usuario;
  return (
    <Group justify="flex-end">
      <RemoveButton
        que={que}
        path={path}
        porQueNo={puede ? undefined : `Con el rol ${quien.rol} se quita solo lo propio`}
        alQuitar={() => client.invalidateQueries({ queryKey: ['guardias'] })}
      >
        {children}
      </RemoveButton>
    </Group>
  );
}
